import { Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Conflict, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import { useTexts } from '../language/useTexts.ts';
import { allFindings, goTo } from '../problems/problemList.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { reveal } from '../store/view.ts';
import { conflictText } from './words.ts';

/** More than these are only counted: the Problems panel has all that rules find. */
const MOST_SHOWN = 40;

/** What does not go together in a subnet, the worst first; a click shows it. */
export function Conflicts({ row }: { readonly row: PlannedSubnet }) {
  const styles = useStyles();
  const texts = useTexts();
  if (row.conflicts.length === 0) return null;
  const sorted = row.conflicts.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const more = sorted.length - MOST_SHOWN;
  return (
    <section className={styles.root} aria-label={texts('addresses.conflict-list')}>
      <Caption1 className={styles.heading}>{texts('addresses.conflicts', { count: sorted.length })}</Caption1>
      <ul className={styles.list}>
        {sorted.slice(0, MOST_SHOWN).map((conflict, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every plan
          <li key={index} className={styles.item}>
            <SeverityIcon severity={conflict.severity} />
            <span className={styles.text}>
              <Link as="button" className={styles.link} onClick={() => show(conflict)}>
                {conflictText(texts, conflict)}
              </Link>{' '}
              {conflict.code && (
                <Text size={100} className={styles.code}>
                  {conflict.code}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <Caption1 className={styles.heading}>{texts('addresses.more-conflicts', { count: more })}</Caption1>}
    </section>
  );
}

/** Goes to the finding of the rule, so that the inspector has its quick fixes; to the element where no rule speaks of it. */
function show({ code, own, other }: Conflict): void {
  const found = allFindings().filter((finding) => finding.code === code);
  const about = (ids: readonly string[]) => (finding: Finding) =>
    ids.every((id) => finding.entities.some((entity) => entity.id === id || entity.container === id));
  const finding = found.find(about([own.ref.id, other.ref.id])) ?? found.find(about([own.ref.id]));
  if (finding) goTo(finding);
  else reveal(own.ref);
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  item: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  link: { fontSize: tokens.fontSizeBase200, textAlign: 'left', color: tokens.colorNeutralForeground1 },
  code: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
