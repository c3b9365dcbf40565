import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ExportProblem } from '../../shared/export/result.ts';
import { useTexts } from '../language/useTexts.ts';

interface ExportNotesProps {
  readonly problems: readonly ExportProblem[];
  readonly losses: readonly string[];
}

/** More lines than these would push what is exported out of the panel. */
const MOST_LINES = 5;

/** What the export does not say: seen before anything is saved. */
export function ExportNotes({ problems, losses }: ExportNotesProps) {
  const texts = useTexts();
  const styles = useStyles();
  if (problems.length + losses.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable to be scrolled by keyboard
    <div className={styles.root} tabIndex={0}>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('exportView.problems', { count: problems.length })}
            <Lines lines={problems.map(({ message }) => message)} />
          </MessageBarBody>
        </MessageBar>
      )}
      {losses.length > 0 && (
        <MessageBar intent="info" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('exportView.losses')}
            <Lines lines={losses} />
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const texts = useTexts();
  const styles = useStyles();
  const more = lines.length - MOST_LINES;
  return (
    <ul className={styles.lines}>
      {[...new Set(lines)].slice(0, MOST_LINES).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {more > 0 && <li>{texts('export.header.more', { count: more })}</li>}
    </ul>
  );
}

const useStyles = makeStyles({
  // What is exported keeps the greater part of the panel.
  root: { maxHeight: '36%', flexShrink: 0, overflowY: 'auto', marginBottom: '8px' },
  message: { margin: '0 12px 4px' },
  lines: { margin: '4px 0 0', paddingLeft: '18px' },
});
