import { createStore } from 'zustand/vanilla';
import type { Verdict } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';

/** What reading a text found, and the file it is about where there were several. */
export interface ImportNote extends Finding {
  readonly file?: string;
}

/** Whether a verdict is about the design as it is, or about an earlier one: the new one is being judged, or that was stopped. */
export type Standing = 'current' | 'checking' | 'stopped';

export interface VerdictState {
  readonly verdict: Verdict;
  readonly standing: Standing;
  /** The edits since the verdict before: usually one. */
  readonly covers: number;
  readonly imported: readonly ImportNote[];
}

/** Of an empty design, which the window begins with. */
const NOTHING_FOUND: Verdict = {
  byHost: new Map(),
  acrossHosts: [],
  findings: [],
  summary: { error: 0, warning: 0, info: 0 },
};

/** What the rules find in the open design; `judging.ts` keeps it. It is drawn with before the rules are loaded. */
export const verdictStore = createStore<VerdictState>()(() => ({
  verdict: NOTHING_FOUND,
  standing: 'current',
  covers: 0,
  imported: [],
}));

/** Keeps what reading a text found, until another design is opened. */
export function setImported(imported: readonly ImportNote[]): void {
  verdictStore.setState({ imported });
}

const indexes = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();
const NONE: readonly Finding[] = [];

/** Findings whose first entity is this one. The same array as before while the host's findings are the same. */
export function findingsOf(verdict: Verdict, host: string, id: string): readonly Finding[] {
  const findings = verdict.byHost.get(host);
  if (!findings || findings.length === 0) return NONE;
  return indexOf(findings).get(id) ?? NONE;
}

function indexOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const kept = indexes.get(findings);
  if (kept) return kept;
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    const first = finding.entities[0];
    if (!first) continue;
    const key = first.kind === 'endpoint' ? (first.container ?? first.id) : first.id;
    const list = index.get(key);
    if (list) list.push(finding);
    else index.set(key, [finding]);
  }
  indexes.set(findings, index);
  return index;
}
