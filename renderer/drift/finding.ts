import { boundHosts } from '../../shared/plan/apply/boundHosts.ts';
import { madeFor } from '../../shared/plan/apply/hns/madeByJobs.ts';
import { ownerOf } from '../../shared/plan/changes/assemble.ts';
import { changeText } from '../../shared/plan/changes/describe.ts';
import { adoptDrift, type Drift, driftOf } from '../../shared/plan/changes/drift.ts';
import { withOrigins } from '../../shared/plan/changes/driftOrigin.ts';
import type { Marked, MarkKind } from '../canvas/marks/markStore.ts';
import { type Reading, readingAt, readingsStore } from '../discover/readings.ts';
import { texts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { isUnmistakable, readHosts } from '../plan/planning.ts';
import { planOnly, planStore } from '../plan/planStore.ts';
import { documentStore, edit, newId } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { appliedTo } from './applied.ts';
import { driftStore, type HostDrift, ignoredNow } from './driftStore.ts';

/** Compares every host that was read with the design. The window can draw between two hosts. */
async function find(isMeant: () => boolean): Promise<void> {
  const { design } = documentStore.getState();
  const ignored = new Set(ignoredNow(driftStore.getState()));
  const found = new Map<string, HostDrift>();
  for (const { host, target } of boundHosts(design)) {
    const { reading } = readingAt(readingsStore.getState(), host.id, target);
    if (!reading || !isUnmistakable(design, host.id)) continue;
    const owner = ownerOf(design, {});
    const applied = await appliedTo({ owner, host: host.id, target }, reading);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isMeant()) return;
    const { observed } = reading;
    const options = { owner, made: madeFor(owner, reading.made) };
    const drifts = driftOf(design, host.id, observed, { ...options, ignored });
    found.set(host.id, { drifts: withOrigins(drifts, applied, host.id, observed, options), reading });
  }
  driftStore.setState({ found });
}

/** Keeps what has drifted up to date as long as the view is open, and reads the hosts when the window comes back. @returns the way to stop. */
export function followDrift(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  const schedule = (delay: number) => {
    clearTimeout(timer);
    const mine = ++round;
    timer = setTimeout(() => void find(() => mine === round), delay);
  };
  const ends = [
    documentStore.subscribe((state, before) => {
      if (state.design.topology !== before.design.topology || state.design.targets !== before.design.targets) {
        schedule(OPTIONS.planAfter);
      }
    }),
    readingsStore.subscribe(() => schedule(0)),
    driftStore.subscribe((state, before) => {
      if (state.ignored !== before.ignored) schedule(0);
    }),
  ];
  const onFocus = () => {
    if (driftStore.getState().onFocus && isDue()) void refreshDrift();
  };
  window.addEventListener('focus', onFocus);
  schedule(0);
  return () => {
    clearTimeout(timer);
    round++;
    window.removeEventListener('focus', onFocus);
    for (const end of ends) end();
  };
}

/** Reads all bound hosts again. */
export function refreshDrift(): Promise<boolean> {
  return readHosts(boundHosts(documentStore.getState().design));
}

/** Not more often than is bearable for the hosts, and not while one is being read. */
function isDue(): boolean {
  if (planStore.getState().reading !== null) return false;
  const { design } = documentStore.getState();
  const last = boundHosts(design).map(({ host, target }) => {
    const { reading } = readingAt(readingsStore.getState(), host.id, target);
    return reading?.at ?? 0;
  });
  // What was never read is read when a person asks for it.
  return last.some((at) => at > 0) && Date.now() - Math.max(...last) >= OPTIONS.driftPause;
}

/** Draws an element as it is on the host, as one step. */
export function adopt(host: string, { observed }: Reading, drift: Drift): void {
  const change = adoptDrift(documentStore.getState().design, host, observed, drift, newId);
  if (!change) return;
  edit(change, { key: 'driftView.step.adopt', params: { thing: changeText(texts(), drift) } });
}

/** Whether a drawing can say what the host has. */
export function canAdopt(host: string, { observed }: Reading, drift: Drift): boolean {
  return adoptDrift(documentStore.getState().design, host, observed, drift) !== undefined;
}

/** Shows the plan that takes just these back. */
export function revert(host: string, drifts: readonly Drift[]): void {
  planOnly(host, drifts);
  planStore.setState({ chosen: new Set([host]) });
  viewStore.setState({ panel: 'plan' });
}

/** What drift says of drawn elements. */
export function driftMarks(found: Iterable<readonly [string, HostDrift]>): Marked[] {
  return [...found].flatMap(([host, { drifts }]) =>
    drifts.flatMap(({ entity, state, ignored }): Marked[] => {
      if (!entity || ignored || entity.kind === 'host' || state === 'extra') return [];
      const mark: MarkKind = state;
      return [{ ref: { ...entity, host: entity.host ?? host }, mark }];
    }),
  );
}
