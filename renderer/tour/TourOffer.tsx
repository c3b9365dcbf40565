import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { declineTour } from './tourStore.ts';

/** Offered on the empty canvas until it was taken or declined; it takes no focus and is in nobody's way. */
export function TourOffer() {
  const styles = useStyles();
  const texts = useTexts();
  const offered = useView((view) => view.tourOffered);
  if (!offered) return null;
  return (
    <section aria-label={texts('tour.offer')} className={styles.root}>
      <Text>{texts('tour.offer')}</Text>
      <Button onClick={() => runCommand('help.tour')}>{texts('tour.start')}</Button>
      <Button appearance="subtle" onClick={declineTour}>
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
    marginTop: '16px',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    pointerEvents: 'auto',
  },
});
