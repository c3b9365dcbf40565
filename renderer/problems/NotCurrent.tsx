import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useTexts } from '../language/useTexts.ts';
import { checkNow } from '../store/judging.ts';
import { verdictStore } from '../store/verdict.ts';

interface NotCurrentProps {
  /** Where it is said: above a list of what was found, or above what would be exported. */
  readonly above: 'problems' | 'exportView';
}

/** Says that what was found is about the design before the last edit. Nothing where it is about the design as it is. */
export function NotCurrent({ above }: NotCurrentProps) {
  const styles = useStyles();
  const texts = useTexts();
  const standing = useStore(verdictStore, (state) => state.standing);
  if (standing === 'current') return null;
  const stopped = standing === 'stopped';
  return (
    <MessageBar
      intent={stopped ? 'warning' : 'info'}
      icon={stopped ? undefined : <Spinner size="extra-tiny" aria-hidden />}
      layout="multiline"
      className={styles.root}
    >
      <MessageBarBody>{texts(above === 'problems' ? `problems.${standing}` : `exportView.${standing}`)}</MessageBarBody>
      {stopped && (
        <MessageBarActions>
          <Button onClick={checkNow}>{texts('problems.check-now')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const useStyles = makeStyles({
  root: { margin: '0 12px 8px', flexShrink: 0 },
});
