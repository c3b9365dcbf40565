import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeDesign } from '../../shared/design/codec.ts';
import type { Design } from '../../shared/design/schema.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { isConfirming, recordsUntil } from '../jobs/jobsPlace.ts';
import { jobHosts, missingJobs, outcome } from './jobHosts.ts';
import { describeWith } from './missing.ts';
import { exampleDesign, inventory } from './realHost.ts';

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
  async function bringAlong({ topology }: Design): Promise<void> {
    for (const { name, driver, origin } of topology.hosts.flatMap(({ networks }) => networks)) {
      if (origin === 'host') await place.engine.docker('network', 'create', '-d', driver, name);
    }
  }

  test.each(examples)(
    '%s is tried and put back, then applied, as docker itself sees it',
    { timeout: 240_000 },
    async (_, design) => {
      const { jobs } = place.hosts;
      await place.hosts.giveImages(design);
      await bringAlong(design);
      const before = await inventory(place.engine);
      const tried = await jobs.start(await place.hosts.newJob(design, 'try'));
      const waiting = await recordsUntil(jobs, tried, (record) => isConfirming(record) || record.record === 'ended');
      expect(outcome(waiting)).toBeUndefined();
      expect(await inventory(place.engine)).not.toEqual(before);
      await jobs.ask(tried, 'undo');
      expect(outcome(await recordsUntil(jobs, tried))).toMatchObject({ outcome: 'put-back', residue: [] });
      expect(await inventory(place.engine)).toEqual(before);

      const applied = await jobs.start(await place.hosts.newJob(design, 'apply'));
      expect(outcome(await recordsUntil(jobs, applied))).toMatchObject({ outcome: 'kept', residue: [] });
      const [host] = design.topology.hosts;
      expect(planChanges(design, host?.id ?? '', await place.hosts.look(design)).verdict).toBe('nothing');
      for (const { name, driver, origin, subnets } of host?.networks ?? []) {
        const [network] = JSON.parse(await place.engine.docker('network', 'inspect', name));
        expect(network).toMatchObject({ Name: name, Driver: driver });
        if (origin === 'host') continue;
        expect(network.Labels['io.switchyard.design']).toBe('under-test');
        for (const { subnet } of subnets)
          expect(network.IPAM.Config).toContainEqual(expect.objectContaining({ Subnet: subnet }));
      }
    },
  );
});
