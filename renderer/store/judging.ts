import type { Design } from '../../shared/design/schema.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge, type Verdict } from '../../shared/rules/engine.ts';
import { withProgress } from '../background/busyStore.ts';
import { inSlices, nextTurn } from '../background/slices.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from './document.ts';
import { isLarge } from './size.ts';
import { verdictStore } from './verdict.ts';

/**
 * Judges the open design, from when this is loaded, again whenever its topology changes. Moving a box does not change it.
 * What takes long is done in slices; meanwhile the verdict is that of the design before, and says so.
 */

const judge = createJudge(RULES);

/** What was judged before it is opened. */
let ahead: Judged | undefined;
/** What the verdict is about. */
let about: Design['topology'] | undefined;
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
// What has been drawn before this was loaded.
check(documentStore.getState().design);

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
