import { factLines, lossLine } from '../../../shared/plan/apply/factLines.ts';
import type { Refusal } from '../../../shared/plan/apply/jobJournal.ts';
import { staleness } from '../../../shared/plan/changes/document.ts';
import { identityOf, lockHosts } from './hostLocks.ts';
import type { Lane } from './lane.ts';
import { PATIENCE } from './limits.ts';
import type { Lock } from './ports.ts';
import type { Run } from './run.ts';

export type Prepared =
  | { readonly ok: true; readonly lock: Lock }
  | { readonly ok: false; readonly refusal: Refusal; readonly details: readonly string[]; readonly lock?: Lock };

/** Looks at all hosts before anything is done to any of them, and writes down what they were like. */
export async function prepare(run: Run): Promise<Prepared> {
  const { job, lanes, ports, log } = run;
  const lost = job.mode === 'try' ? lanes.flatMap((lane) => about(lane, lane.plan.irreversible.map(lossLine))) : [];
  if (lost.length > 0) return { ok: false, refusal: 'irreversible', details: lost };
  const identities = await Promise.all(
    ports.machines.map((machine) => identityOf(machine, ports.clock, PATIENCE.settling)),
  );
  const silent = lanes.filter(({ index }) => identities[index] === undefined);
  if (silent.length > 0)
    return { ok: false, refusal: 'unreadable', details: silent.flatMap((lane) => about(lane, [''])) };
  const same = lanes.flatMap((lane) => {
    const twin = lanes[identities.indexOf(identities[lane.index])];
    return twin === undefined || twin === lane ? [] : about(lane, [`= ${twin.plan.host.name}`]);
  });
  if (same.length > 0) return { ok: false, refusal: 'preflight', details: same };
  const lock = await lockHosts(run, identities);
  if (!lock) return { ok: false, refusal: 'locked', details: [] };
  const moved: string[] = [];
  for (const lane of lanes) {
    const seen = await lane.see(undefined, PATIENCE.settling);
    if (seen.end === 'unseen') return { ok: false, refusal: 'unreadable', details: about(lane, [seen.message]), lock };
    const { observed } = seen;
    const isSeen =
      lane.plan.engine === 'hns'
        ? observed.hnsNetworks && observed.hnsEndpoints && observed.switches
        : observed.dockerNetworks && observed.containers;
    if (!isSeen) {
      const said = observed.failures.map(({ command, message }) => `${command}: ${message}`);
      return { ok: false, refusal: 'unreadable', details: about(lane, said.length > 0 ? said : ['']), lock };
    }
    await log.write({ record: 'before', lane: lane.index, observed, engine: identities[lane.index] ?? '' });
    moved.push(...about(lane, staleness(lane.plan, observed).flatMap(factLines)));
  }
  if (moved.length > 0) return { ok: false, refusal: 'stale', details: moved, lock };
  return { ok: true, lock };
}

/** Each line with its host's name. */
export function about({ plan }: Lane, lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? plan.host.name : `${plan.host.name}: ${line}`));
}
