import type { Finding } from '../../shared/rules/finding.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import type { RuleCode, Severity } from '../../shared/rules/rule.ts';

export type Grouping = 'severity' | 'host' | 'rule';

/** One line of the list: a group's heading, or a finding. */
export type Row =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      /** The rule, where the group is of one. */
      readonly rule?: RuleCode;
      /** Whether all of a rule can be fixed at once. */
      readonly fixable?: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding };

export interface RowInput {
  readonly findings: readonly Finding[];
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  readonly search: string;
  readonly folded: ReadonlySet<string>;
  /** Everything a person may search by: code, message, names. */
  readonly textOf: (finding: Finding) => string;
  readonly hostName: (id: string) => string;
  readonly groupTitle: (grouping: Grouping, key: string) => string;
}

/** Findings as the rows of the panel: filtered, grouped, groups in order of their worst finding. */
export function problemRows(input: RowInput): readonly Row[] {
  const wanted = input.search.trim().toLowerCase();
  const findings = input.findings.filter(
    (finding) =>
      input.shown.has(finding.severity) && (wanted === '' || input.textOf(finding).toLowerCase().includes(wanted)),
  );
  const groups = Map.groupBy(findings, (finding) => groupKey(input.grouping, finding));
  const rows: Row[] = [];
  for (const [key, members] of [...groups].sort(([, a], [, b]) => worst(a) - worst(b))) {
    const title = input.grouping === 'host' && key !== '' ? input.hostName(key) : input.groupTitle(input.grouping, key);
    const rule = input.grouping === 'rule' ? members[0]?.code : undefined;
    rows.push({
      kind: 'group',
      key,
      title,
      count: members.length,
      ...(rule && { rule, fixable: members.some((finding) => finding.fixes.length > 0) }),
    });
    if (input.folded.has(key)) continue;
    for (const [index, finding] of members.entries()) rows.push({ kind: 'finding', key: `${key}/${index}`, finding });
  }
  return rows;
}

function groupKey(grouping: Grouping, finding: Finding): string {
  if (grouping === 'severity') return finding.severity;
  if (grouping === 'rule') return finding.code;
  const first = finding.entities[0];
  return first?.kind === 'host' ? first.id : (first?.host ?? '');
}

function worst(findings: readonly Finding[]): number {
  return Math.min(...findings.map((finding) => SEVERITIES.indexOf(finding.severity)));
}
