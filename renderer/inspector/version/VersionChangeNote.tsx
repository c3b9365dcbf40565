import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { nameOf } from '../../../shared/design/entities.ts';
import { findingText } from '../../../shared/language/texts.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTexts } from '../../language/useTexts.ts';
import { goTo, placeOf } from '../../problems/problemList.ts';
import { SeverityIcon } from '../../problems/SeverityIcon.tsx';
import { documentStore } from '../../store/document.ts';
import { dismissVersionChange, type ShownChange, versionChangeStore } from '../../store/versionChange.ts';
import { versionText } from './versionText.ts';

/** More than these nobody reads; the Problems panel has them all. */
const MOST_LISTED = 40;

/** What changing a host's Windows, engine or platform came to: findings that are gone, new, or of another severity. */
export function VersionChangeNote() {
  const styles = useStyles();
  const texts = useTexts();
  const shown = useStore(versionChangeStore, (state) => state.shown);
  useEffect(() => {
    if (!shown) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) dismissVersionChange();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shown]);
  return (
    // Always there, so that screen readers announce what appears in it.
    <section role="status" aria-label={texts('inspector.version.title')} className={styles.live}>
      {shown && (
        <div className={styles.root}>
          <div className={styles.top}>
            <div className={styles.words}>
              <Text weight="semibold" size={200}>
                {shown.facts.map((fact) => versionText(texts, fact, shown.before, shown.after)).join('; ')}
              </Text>
              <Text size={200}>{summaryOf(shown, texts)}</Text>
            </div>
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={texts('inspector.version.dismiss')}
              onClick={dismissVersionChange}
            />
          </div>
          <Changes shown={shown} />
        </div>
      )}
    </section>
  );
}

function summaryOf({ difference }: ShownChange, texts: ReturnType<typeof useTexts>): string {
  const { gone, appeared, changed } = difference;
  const parts = [
    ...(gone.length > 0 ? [texts('inspector.version.gone', { count: gone.length })] : []),
    ...(appeared.length > 0 ? [texts('inspector.version.new', { count: appeared.length })] : []),
    ...(changed.length > 0 ? [texts('inspector.version.changed', { count: changed.length })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : texts('inspector.version.same');
}

function Changes({ shown }: { readonly shown: ShownChange }) {
  const styles = useStyles();
  const texts = useTexts();
  const { gone, appeared, changed } = shown.difference;
  const rows: readonly ChangeRow[] = [
    ...appeared.map((finding) => ({ finding, what: texts('inspector.version.is-new') })),
    ...changed.map(({ before, after }) => ({
      finding: after,
      what: texts('inspector.version.was', { severity: texts(`help.release.${before.severity}`) }),
    })),
    ...gone.map((finding) => ({ finding, what: texts('inspector.version.is-gone'), gone: true })),
  ];
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.slice(0, MOST_LISTED).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
        <li key={index}>
          <Row {...row} />
        </li>
      ))}
      {rows.length > MOST_LISTED && (
        <li>
          <Text size={200}>{texts('inspector.version.more', { count: rows.length - MOST_LISTED })}</Text>
        </li>
      )}
    </ul>
  );
}

interface ChangeRow {
  readonly finding: Finding;
  readonly what: string;
  readonly gone?: boolean;
}

function Row({ finding, what, gone = false }: ChangeRow) {
  const styles = useStyles();
  const texts = useTexts();
  const place = placeOf(finding);
  const message = findingText(texts.locale, finding);
  const name = place ? nameOf(documentStore.getState().design, place) : '';
  return (
    <button type="button" className={styles.row} onClick={() => goTo(finding)}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <span className={styles.words}>
        <Text size={200} strikethrough={gone} className={styles.message} title={message}>
          {message}
        </Text>
        <Text size={100} className={styles.faint}>
          {[what, finding.code, name].filter(Boolean).join(' · ')}
        </Text>
      </span>
    </button>
  );
}

const useStyles = makeStyles({
  live: { position: 'sticky', top: 0, zIndex: 2 },
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 8px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  top: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '160px',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
  },
  row: {
    display: 'flex',
    gap: '6px',
    width: '100%',
    padding: '4px 2px',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  message: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' },
  icon: { display: 'flex', flexShrink: 0, paddingTop: '2px' },
  faint: { color: tokens.colorNeutralForeground3 },
});
