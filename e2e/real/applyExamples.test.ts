import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeDesign } from '../../shared/design/codec.ts';
import type { Design } from '../../shared/design/schema.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { isConfirming, recordsUntil } from '../jobs/jobsPlace.ts';
import type { DockerEngine } from './dockerEngine.ts';
import { emptyEngine, jobHosts, missingJobs, outcome } from './jobHosts.ts';
import { describeWith } from './missing.ts';
import { contextOf, exampleDesign, inventory } from './realHost.ts';

/** What a network and containers need to be applied by a real engine that stands for one on Windows. */
function applicable(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map(({ isolation: _, ...container }) => container),
    // Where nobody says, Linux chooses a subnet, and Windows none.
    networks: host.networks.map((each) =>
      each.origin === 'host' || each.subnets.length > 0 ? each : { ...each, subnets: [{ subnet: '10.88.0.0/24' }] },
    ),
  }));
  return { ...design, id: 'under-test', topology: { ...design.topology, hosts } };
}

const examples = readdirSync(join(import.meta.dirname, '../../examples'))
  .filter((name) => name.endsWith('.switchyard.json'))
  .flatMap((name): [string, Design][] => {
    const decoded = decodeDesign(exampleDesign(name));
    if (!decoded.ok) throw new Error(name);
    // What needs a swarm of several machines, or is wrong on purpose, is no design to be applied.
    const needsSwarm = decoded.design.topology.swarms.length > 0;
    return needsSwarm || name.startsWith('mistakes') ? [] : [[name, applicable(decoded.design)]];
  });

describeWith('examples on a real Docker Engine', missingJobs, () => {
  const place = jobHosts();

  /** What a design takes for granted: networks that the host brings along. */
  async function bringAlong({ topology }: Design, engine: DockerEngine): Promise<void> {
    for (const { name, driver, origin } of topology.hosts.flatMap(({ networks }) => networks)) {
      if (origin === 'host') await engine.docker('network', 'create', '-d', driver, name);
    }
  }

  async function tryAndApply(name: string, example: Design, at: number): Promise<void> {
    const { hosts } = place;
    const engine = hosts.engines[at];
    const [host] = example.topology.hosts;
    if (!engine || !host) throw new Error(`${name} has no host, or there is no engine for it.`);
    const target = contextOf(at);
    const design = { ...example, targets: { [host.id]: target } };
    const { jobs } = hosts;
    await bringAlong(design, engine);
    const before = await inventory(engine);
    const tried = await jobs.start(await hosts.newJob(design, 'try'));
    const waiting = await recordsUntil(jobs, tried, (record) => isConfirming(record) || record.record === 'ended');
    expect(outcome(waiting), name).toBeUndefined();
    expect(await inventory(engine), name).not.toEqual(before);
    await jobs.ask(tried, 'undo');
    expect(outcome(await recordsUntil(jobs, tried)), name).toMatchObject({ outcome: 'put-back', residue: [] });
    expect(await inventory(engine), name).toEqual(before);

    const applied = await jobs.start(await hosts.newJob(design, 'apply'));
    expect(outcome(await recordsUntil(jobs, applied)), name).toMatchObject({ outcome: 'kept', residue: [] });
    expect(planChanges(design, host.id, await hosts.look(design, target)).verdict, name).toBe('nothing');
    for (const { name: called, driver, origin, subnets } of host.networks) {
      const [network] = JSON.parse(await engine.docker('network', 'inspect', called));
      expect(network, name).toMatchObject({ Name: called, Driver: driver });
      if (origin === 'host') continue;
      expect(network.Labels['io.switchyard.design'], name).toBe('under-test');
      for (const { subnet } of subnets)
        expect(network.IPAM.Config, name).toContainEqual(expect.objectContaining({ Subnet: subnet }));
    }
    await emptyEngine(engine);
  }

  // Most of the time somebody waits for a docker command: two engines are done in the time of one.
  test('every example is tried and put back, then applied, as docker itself sees it', {
    timeout: 400_000,
  }, async () => {
    for (const [, design] of examples) await place.hosts.giveImages(design);
    const todo = [...examples];
    await Promise.all(
      place.hosts.engines.map(async (_, at) => {
        for (let next = todo.shift(); next; next = todo.shift()) await tryAndApply(next[0], next[1], at);
      }),
    );
  });
});
