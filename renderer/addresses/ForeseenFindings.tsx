import { Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Consequences } from '../../shared/addressPlan/consequences.ts';
import { findingText } from '../../shared/language/texts.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';

/** Findings shown; more are only counted. */
const MOST_SHOWN = 6;

interface ForeseenFindingsProps {
  /** Nothing is shown of nothing. */
  readonly outcome: Consequences | 'checking' | undefined;
  /** Says how many there are. */
  readonly brings?: 'addresses.renumber.brings' | 'bulk.brings';
}

/** What the rules would say after an edit that is not made yet. */
export function ForeseenFindings({ outcome, brings = 'addresses.renumber.brings' }: ForeseenFindingsProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (outcome === undefined) return null;
  if (outcome === 'checking')
    return <Spinner size="tiny" label={texts('addresses.foreseeing')} labelPosition="after" />;
  const added = outcome.added.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return (
    <div className={styles.root} aria-live="polite">
      {added.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {texts(brings, { count: added.length })}
          </Text>
          <ul className={styles.list}>
            {added.slice(0, MOST_SHOWN).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every text
              <li key={index} className={styles.item}>
                <SeverityIcon severity={finding.severity} />
                <Text size={200}>
                  {findingText(texts.locale, finding)} <span className={styles.quiet}>{finding.code}</span>
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.solved.length > 0 && (
        <Caption1 block>{texts('addresses.renumber.solves', { count: outcome.solved.length })}</Caption1>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', ':empty': { display: 'none' } },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  item: { display: 'flex', gap: '6px', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
