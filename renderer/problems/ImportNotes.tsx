import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { findingText } from '../../shared/language/texts.ts';
import { RuleLink } from '../help/RuleLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { setImported, verdictStore } from '../store/verdict.ts';
import { viewStore } from '../store/view.ts';
import { goTo } from './problemList.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

/** What reading the pasted or opened commands found, line by line: nothing that was not understood is dropped in silence. */
export function ImportNotes() {
  const styles = useStyles();
  const texts = useTexts();
  const notes = useStore(verdictStore, (state) => state.imported);
  const placed = notes.some(({ line, file }) => line !== undefined || file !== undefined);
  const dismiss = () => {
    setImported([]);
    viewStore.setState({ panel: 'problems' });
  };
  return (
    <section className={styles.root} aria-label={texts('frame.import-notes')}>
      <div className={styles.bar}>
        <Text className={styles.hint}>{texts('frame.import-notes-hint')}</Text>
        <Button size="small" onClick={dismiss}>
          {texts('frame.dismiss-notes')}
        </Button>
      </div>
      <ul className={styles.list}>
        {notes.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes never change order, they only all go at once
          <li key={index} className={styles.item}>
            <button type="button" className={styles.row} onClick={() => goTo(finding)}>
              {placed && (
                <Caption1 className={styles.line}>
                  {finding.line === undefined ? '' : texts('frame.line', { line: finding.line })}
                  {finding.file !== undefined && <span className={styles.file}>{finding.file}</span>}
                </Caption1>
              )}
              <SeverityIcon severity={finding.severity} />
              <Text>{findingText(texts.locale, finding)}</Text>
            </button>
            <RuleLink code={finding.code} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  bar: { display: 'flex', alignItems: 'center', gap: '12px', padding: '6px 12px' },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { flex: 1, overflowY: 'auto', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    padding: '6px 12px',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  file: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  line: { width: '112px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  item: { display: 'flex', alignItems: 'center', paddingRight: '12px' },
});
