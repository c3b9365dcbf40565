import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { declineTour, tourStore } from './tourStore.ts';

/** Offered on the empty canvas until it was taken or declined; it takes no focus and is in nobody's way. */
export function TourOffer() {
  const styles = useStyles();
  const texts = useTexts();
  const offered = useView((view) => view.tourOffered);
  const taking = useStore(tourStore, (state) => state.step !== null);
  if (!offered || taking) return null;
  return (
    <section aria-label={texts('tour.offer')} className={styles.root}>
      <Text>{texts('tour.offer')}</Text>
      <Button size="small" className={styles.button} onClick={() => runCommand('help.tour')}>
        {texts('tour.start')}
      </Button>
      <Button size="small" appearance="subtle" className={styles.button} onClick={declineTour}>
        {texts('tour.decline')}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
  },
  // Only they: a press beside them is meant for the canvas beneath.
  button: { pointerEvents: 'auto' },
});
