import type { Design } from '../../shared/design/schema.ts';
import { type BoundHost, boundHosts, sharingTarget } from '../../shared/plan/apply/boundHosts.ts';
import { madeFor } from '../../shared/plan/apply/hns/madeByJobs.ts';
import { ownerOf } from '../../shared/plan/changes/assemble.ts';
import { drawnLabels } from '../../shared/plan/changes/drawnLabels.ts';
import { revertDrift } from '../../shared/plan/changes/drift.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { type LookResult, lookAt } from '../discover/lookAt.ts';
import { keepReading, type Reading, readingAt, readingsStore } from '../discover/readings.ts';
import { texts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { type MadePlan, optionsOf, type PlanOptions, planStore } from './planStore.ts';

/** The bound hosts that are planned for, in the order in which they are changed. */
export function chosenHosts(design: Design, chosen: ReadonlySet<string> | null): BoundHost[] {
  return boundHosts(design).filter(({ host }) => chosen === null || chosen.has(host.id));
}

/** Whether every host stands for a machine of its own; where two share one, neither can be planned for. */
export function isUnmistakable(design: Design, hostId: string): boolean {
  return !sharingTarget(boundHosts(design)).some((group) => group.some(({ host }) => host.id === hostId));
}

/** Reads the hosts one after the other, keeps what was seen, and plans. @returns false where it was stopped. */
export async function readHosts(hosts: readonly BoundHost[]): Promise<boolean> {
  for (const { host, target } of hosts) {
    planStore.setState({ reading: host.id });
    const labels = drawnLabels(documentStore.getState().design, host.id);
    const result = await lookAt(target, labels).finally(() => planStore.setState({ reading: null }));
    if (result.kind === 'stopped') return false;
    keepResult(host.id, result);
  }
  return true;
}

/** Reads the chosen hosts. */
export function readChosen(): Promise<boolean> {
  return readHosts(chosenHosts(documentStore.getState().design, planStore.getState().chosen));
}

function keepResult(host: string, result: LookResult): void {
  switch (result.kind) {
    case 'read':
      keepReading(host, { reading: result.reading });
      return;
    case 'cannot': {
      const why = result.preflight.problems.map(({ code, params }) => texts()(`preflight.${code}`, params)).join(' ');
      keepReading(host, { cannot: result.preflight, fault: why || texts()('discover.not-readable') });
      return;
    }
    case 'failed':
      keepReading(host, { fault: result.message });
      return;
    case 'stopped':
  }
}

/** The plan of one host as things are now. */
export function makePlan(design: Design, host: string, reading: Reading, options: PlanOptions): MadePlan {
  const { named, remove, only } = options;
  const agreed = { named, remove, made: madeFor(ownerOf(design, {}), reading.made) };
  const plan = only
    ? revertDrift(design, host, reading.observed, only, agreed)
    : planChanges(design, host, reading.observed, agreed);
  return { plan, design, reading, options };
}

/** Plans every chosen host whose plan is not up to date. The window can draw between two hosts. */
async function plan(isMeant: () => boolean): Promise<void> {
  const { design } = documentStore.getState();
  const wanted = chosenHosts(design, planStore.getState().chosen);
  const kept = new Map<string, MadePlan>();
  for (const { host, target } of wanted) {
    const { reading } = readingAt(readingsStore.getState(), host.id, target);
    if (!reading || !isUnmistakable(design, host.id)) continue;
    const options = optionsOf(planStore.getState(), host.id);
    const before = planStore.getState().plans.get(host.id);
    if (before && isUpToDate(before, design, reading, options)) {
      kept.set(host.id, before);
      continue;
    }
    await pause();
    if (!isMeant()) return;
    kept.set(host.id, makePlan(design, host.id, reading, options));
  }
  planStore.setState({ plans: kept });
}

/** Moving a box in the drawing changes no plan. */
export function isUpToDate(made: MadePlan, design: Design, reading: Reading, options: PlanOptions): boolean {
  return (
    made.reading === reading &&
    made.options === options &&
    made.design.topology === design.topology &&
    made.design.id === design.id &&
    made.design.name === design.name
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

let users = 0;
let stop: () => void = () => undefined;

/** Keeps the plans up to date as long as a view shows them. @returns the way to stop. */
export function followDesign(): () => void {
  users++;
  if (users === 1) stop = follow();
  return () => {
    users--;
    if (users === 0) stop();
  };
}

function follow(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  const schedule = (delay: number) => {
    clearTimeout(timer);
    const mine = ++round;
    timer = setTimeout(() => void plan(() => mine === round), delay);
  };
  const ends = [
    documentStore.subscribe((state, before) => {
      const { topology, targets, id, name } = state.design;
      const was = before.design;
      if (topology !== was.topology || targets !== was.targets || id !== was.id || name !== was.name) {
        schedule(OPTIONS.planAfter);
      }
    }),
    readingsStore.subscribe(() => schedule(0)),
    planStore.subscribe((state, before) => {
      if (state.options !== before.options || state.chosen !== before.chosen) schedule(0);
    }),
  ];
  schedule(0);
  return () => {
    clearTimeout(timer);
    round++;
    for (const end of ends) end();
  };
}
