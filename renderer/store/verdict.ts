import { createStore } from 'zustand/vanilla';
import type { Design } from '../../shared/design/schema.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge, type Verdict } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { withProgress } from '../background/busyStore.ts';
import { inSlices, nextTurn } from '../background/slices.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from './document.ts';
import { isLarge } from './size.ts';

const judge = createJudge(RULES);

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

/**
 * What the rules find in the open design, judged again whenever its topology changes. Moving a box does not change it. What
 * takes long is done in slices; meanwhile the verdict is that of the design before, and says so.
 */
export const verdictStore = createStore<VerdictState>()(() => ({
  verdict: judge(documentStore.getState().design),
  standing: 'current',
  covers: 0,
  imported: [],
}));

/** What was judged before it is opened. */
let ahead: Judged | undefined;
/** What the verdict is about. */
let about = documentStore.getState().design.topology;
let edits = 0;
let underWay: AbortController | undefined;

interface Judged {
  readonly topology: Design['topology'];
  readonly verdict: Verdict;
}

documentStore.subscribe((state, before) => {
  const { design } = state;
  if (design.topology === before.design.topology) return;
  edits++;
  const known = ahead;
  ahead = undefined;
  if (known?.topology === design.topology) publish(known);
  // Back at what the verdict is about, as by taking an edit back whose check was stopped.
  else if (about === design.topology) publish({ topology: about, verdict: verdictStore.getState().verdict });
  else check(design);
});

/** Judges the open design where that was stopped. */
export function checkNow(): void {
  if (verdictStore.getState().standing === 'stopped') check(documentStore.getState().design);
}

function publish({ topology, verdict }: Judged): void {
  underWay?.abort();
  underWay = undefined;
  about = topology;
  const covers = edits;
  edits = 0;
  verdictStore.setState({ verdict, standing: 'current', covers });
}

/** Most edits are judged at once; only one that touches much of a large design takes longer. */
function check(design: Design): void {
  const { topology } = design;
  if (!isLarge(design)) {
    publish({ topology, verdict: judge(design) });
    return;
  }
  const steps = judge.steps(design);
  const end = performance.now() + OPTIONS.judgeAtOnce;
  do {
    const step = steps.next();
    if (!step.done) continue;
    publish({ topology, verdict: step.value });
    return;
  } while (performance.now() < end);
  void checkOn(topology, steps);
}

async function checkOn(topology: Design['topology'], steps: Generator<void, Verdict>): Promise<void> {
  underWay?.abort();
  const own = new AbortController();
  underWay = own;
  verdictStore.setState({ standing: 'checking' });
  const verdict = await withProgress('work.checking', {}, async (signal) => {
    await nextTurn();
    return inSlices(steps, AbortSignal.any([signal, own.signal]));
  });
  // Another edit has been made since.
  if (underWay !== own) return;
  if (verdict) publish({ topology, verdict });
  else {
    underWay = undefined;
    verdictStore.setState({ standing: 'stopped' });
  }
}

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
