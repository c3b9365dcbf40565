import { Caption1, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import type { PreflightAnswer } from './usePreflight.ts';

/** What is missing on a machine, and what to do about it, in sentences. */
export function PreflightNotes({ preflight }: { readonly preflight: PreflightAnswer | null }) {
  const styles = useStyles();
  const texts = useTexts();
  if (!preflight) return <Spinner size="tiny" labelPosition="after" label={texts('discover.checking')} />;
  const { canRead = false, canApply = false, needsElevation = false, problems = [], fault } = preflight;
  const summary = !canRead ? 'not-readable' : canApply ? 'ready' : 'ready-to-read';
  return (
    <div className={styles.root} role="status">
      <MessageBar
        intent={!canRead ? 'error' : problems.length > 0 || !canApply ? 'warning' : 'success'}
        layout="multiline"
      >
        <MessageBarBody>
          {fault === undefined ? texts(`discover.${summary}`) : texts('discover.failed', { message: fault })}
          {problems.length > 0 && (
            <ul className={styles.list}>
              {problems.map(({ code, params }) => (
                <li key={code}>{texts(`preflight.${code}`, params)}</li>
              ))}
            </ul>
          )}
          {canApply && needsElevation && <Caption1 block>{texts('discover.elevation')}</Caption1>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});
