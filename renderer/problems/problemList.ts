import type { EntityRef } from '../../shared/design/entities.ts';
import { RULE_BY_CODE, RULES } from '../../shared/rules/catalogue.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { fixAll } from '../../shared/rules/fixAll.ts';
import type { Fix, RuleCode, Severity } from '../../shared/rules/rule.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, edit } from '../store/document.ts';
import { verdictStore } from '../store/verdict.ts';
import { reveal, viewStore } from '../store/view.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is wrong now, worst first, then in the order of the drawing. Nothing is known before the last edit is judged. */
export function allFindings(): readonly Finding[] {
  if (verdictStore.getState().standing !== 'current') return [];
  return sortFindings(verdictStore.getState().verdict.findings);
}

export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The element a finding is shown at: an endpoint belongs to its container. */
export function placeOf(finding: Finding): EntityRef | undefined {
  const first = finding.entities[0];
  if (first?.kind !== 'endpoint' || first.container === undefined) return first;
  return { kind: 'container', id: first.container, ...(first.host !== undefined && { host: first.host }) };
}

let current: Finding | undefined;

/** Goes to the next (1) or previous (-1) problem, round and round. */
export function stepProblem(direction: 1 | -1): void {
  const findings = allFindings().filter((finding) => placeOf(finding) !== undefined);
  if (findings.length === 0) return;
  const at = current ? findings.findIndex((finding) => sameFinding(finding, current)) : -1;
  const start = at < 0 && direction < 0 ? 0 : at;
  goTo(findings[(start + direction + findings.length) % findings.length]);
}

/** The finding that help is asked for: of what is selected, the one last visited or else the worst. */
export function problemAtHand(): Finding | undefined {
  const selected = new Set(viewStore.getState().selection.map(({ id }) => id));
  const own = allFindings().filter((finding) => selected.has(placeOf(finding)?.id ?? ''));
  return own.find((finding) => sameFinding(finding, current)) ?? own[0];
}

/** Selects and centres what a finding is about. */
export function goTo(finding: Finding | undefined): void {
  current = finding;
  const place = finding && placeOf(finding);
  if (place) reveal(place);
}

export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Quick fixes for what is selected. */
export function fixesOfSelection(): readonly OfferedFix[] {
  const selected = new Set(viewStore.getState().selection.map((ref) => ref.id));
  return allFindings()
    .filter((finding) => selected.has(placeOf(finding)?.id ?? ''))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}

/** Carries out a quick fix as one step. One that was offered for an earlier design might undo what has been done since. */
export function applyFix({ finding, fix }: OfferedFix): void {
  if (verdictStore.getState().standing !== 'current') return;
  edit(fix.edit, { key: 'problems.step.fix', params: { code: finding.code } });
}

/** Fixes every finding of one rule, as one step. */
export function fixAllOf(code: string): void {
  const rule = RULE_BY_CODE.get(code as RuleCode);
  if (!rule) return;
  const { edit: all, count } = fixAll(documentStore.getState().design, rule, RULES, OPTIONS.fixAllLimit);
  if (count > 0) edit(all, { key: 'problems.step.fix-all', params: { code, count } });
}

function sameFinding(a: Finding, b: Finding | undefined): boolean {
  return a === b || (a.code === b?.code && a.entities[0]?.id === b.entities[0]?.id && a.field === b.field);
}
