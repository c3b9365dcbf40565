import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Lightbulb16Regular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { nameOf } from '../../shared/design/entities.ts';
import { findingText, fixText } from '../../shared/language/texts.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { RuleLink } from '../help/RuleLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { verdictStore } from '../store/verdict.ts';
import { showDialog } from '../store/view.ts';
import { applyFix, fixAllOf, placeOf } from './problemList.ts';
import type { Row } from './rows.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

interface Place {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly active: boolean;
  readonly onClick: () => void;
}

/** A finding: what, where, and its first quick fix. */
export function ProblemRow({ finding, ...place }: Place & { readonly finding: Finding }) {
  const styles = useStyles();
  const texts = useTexts();
  const current = useStore(verdictStore, ({ standing }) => standing === 'current');
  const { design } = documentStore.getState();
  const where = placeOf(finding);
  const host = where?.host ? nameOf(design, { kind: 'host', id: where.host }) : '';
  const [fix] = finding.fixes;
  const message = findingText(texts.locale, finding);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles keys, its rows follow the active one
    <div
      id={place.id}
      role="treeitem"
      tabIndex={-1}
      aria-selected={place.active}
      aria-level={2}
      className={mergeClasses(styles.row, place.active && styles.active)}
      style={{ top: place.top, height: place.height }}
      onClick={place.onClick}
    >
      <span className={styles.indent} />
      <SeverityIcon severity={finding.severity} />
      <Text className={styles.message} truncate wrap={false} title={message}>
        {message}
      </Text>
      {fix && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Lightbulb16Regular />}
          className={styles.fix}
          tabIndex={-1}
          disabled={!current}
          onClick={(event) => {
            event.stopPropagation();
            applyFix({ finding, fix });
          }}
        >
          <Text size={200} truncate wrap={false}>
            {fixText(texts.locale, finding, fix)}
          </Text>
        </Button>
      )}
      <Caption1 className={styles.where} truncate wrap={false}>
        {where && nameOf(design, where)}
        {host && ` · ${host}`}
      </Caption1>
      <span className={styles.code}>
        <RuleLink code={finding.code} tabIndex={-1} />
      </span>
    </div>
  );
}

/** A group's heading; the rule's own groups offer to fix all. */
export function GroupRow({
  row,
  folded,
  ...place
}: Place & { readonly row: Extract<Row, { kind: 'group' }>; readonly folded: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { rule, fixable } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles keys, its rows follow the active one
    <div
      id={place.id}
      role="treeitem"
      tabIndex={-1}
      aria-selected={place.active}
      aria-expanded={!folded}
      aria-level={1}
      className={mergeClasses(styles.row, place.active && styles.active)}
      style={{ top: place.top, height: place.height }}
      onClick={place.onClick}
    >
      {folded ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
      <Text weight="semibold" truncate wrap={false}>
        {row.title}
      </Text>
      <Caption1 className={styles.count}>{row.count}</Caption1>
      {rule && (
        <Link
          as="button"
          tabIndex={-1}
          className={styles.why}
          aria-label={texts('help.rules.about', { code: rule })}
          onClick={(event) => {
            event.stopPropagation();
            showDialog({ kind: 'rules', code: rule });
          }}
        >
          {texts('help.why-link')}
        </Link>
      )}
      {rule && fixable && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Lightbulb16Regular />}
          tabIndex={-1}
          className={styles.fixAll}
          onClick={(event) => {
            event.stopPropagation();
            fixAllOf(rule);
          }}
        >
          {texts('problems.fix-all')}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 12px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  indent: { width: '16px', flexShrink: 0 },
  message: { flexShrink: 1, minWidth: '80px' },
  fix: {
    flexShrink: 0,
    color: tokens.colorBrandForegroundLink,
    maxWidth: '320px',
    overflow: 'hidden',
    justifyContent: 'flex-start',
  },
  where: { marginLeft: 'auto', flexShrink: 0, maxWidth: '240px', color: tokens.colorNeutralForeground3 },
  code: { flexShrink: 0, minWidth: '46px', textAlign: 'right' },
  count: { color: tokens.colorNeutralForeground3 },
  why: { fontSize: tokens.fontSizeBase200 },
  fixAll: { marginLeft: 'auto', flexShrink: 0, color: tokens.colorBrandForegroundLink },
});
