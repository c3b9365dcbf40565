import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useTexts } from '../language/useTexts.ts';
import { busyStore } from './busyStore.ts';

/** Says what takes a while, and ends it. */
export function BusyBar() {
  const styles = useStyles();
  const texts = useTexts();
  const busy = useStore(busyStore, (state) => state.busy);
  if (!busy) return null;
  return (
    <div className={styles.root} role="status">
      <Spinner size="tiny" aria-hidden />
      <Text>{texts(busy.text, busy.params)}</Text>
      <Button size="small" onClick={busy.cancel}>
        {texts('dialog.cancel')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
