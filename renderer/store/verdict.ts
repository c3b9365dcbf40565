import { createStore } from 'zustand/vanilla';
import type { Design } from '../../shared/design/schema.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge, type Verdict } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { documentStore } from './document.ts';

const judge = createJudge(RULES);

/** What reading a text found, and the file it is about where there were several. */
export interface ImportNote extends Finding {
  readonly file?: string;
}

/** What the rules find in the open design, judged again whenever its topology changes. Moving a box does not change it. */
export const verdictStore = createStore<{ readonly verdict: Verdict; readonly imported: readonly ImportNote[] }>()(
  () => ({
    verdict: judge(documentStore.getState().design),
    imported: [],
  }),
);

/** What was judged before it is opened. */
let ahead: { readonly topology: Design['topology']; readonly verdict: Verdict } | undefined;

documentStore.subscribe((state, before) => {
  const { topology } = state.design;
  if (topology === before.design.topology) return;
  const verdict = ahead?.topology === topology ? ahead.verdict : judge(state.design);
  ahead = undefined;
  verdictStore.setState({ verdict });
});

/** Judges a design that is about to be opened, in steps. */
export function* judgeAhead(design: Design): Generator<void, void> {
  ahead = { topology: design.topology, verdict: yield* judge.steps(design) };
}

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
