import { describe, expect, test } from 'vitest';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Loss } from '../step.ts';
import { guid, hnsHost, hnsLab, hnsWeb } from '../testing/hnsFixtures.ts';
import { host, id, seenLab, seenWeb } from '../testing/planFixtures.ts';
import { clip, differenceLine, factLines, lossLine, residueOf, unseenKinds } from './factLines.ts';

describe('lines of a journal, which has no language', () => {
  const subnets = { field: 'subnets', from: '10.1.0.0/24', to: '' } as const;
  const vlan = { field: 'option', key: 'vlanid', from: '', to: '11' } as const;

  test('say what it was and what it is; what is not there is a dot', () => {
    expect([subnets, vlan].map(differenceLine)).toEqual(['subnets: 10.1.0.0/24 → ·', 'option vlanid: · → 11']);
    const fact = { kind: 'network', name: 'lab', fields: [subnets, vlan] } as const;
    const changed = ['network lab: subnets 10.1.0.0/24 → ·', 'network lab: option vlanid · → 11'];
    expect(factLines({ ...fact, what: 'changed' })).toEqual(changed);
    expect(factLines({ ...fact, what: 'replaced' })).toEqual(['network lab: replaced', ...changed]);
    expect(lossLine({ what: 'config-only', thing: { kind: 'network', id: 'x', name: 'lab' } })).toBe(
      'network lab: config-only',
    );
  });

  test('are no longer than a journal keeps', () => {
    const most = 'x'.repeat(65_536);
    expect(clip(most)).toBe(most);
    expect(clip(`${most}y`)).toBe(most);
  });
});

describe('what is not on a host as it was before a job', () => {
  const before = host([seenLab()], [seenWeb()]);
  const residue = (after: ObservedHost | undefined, losses: readonly Loss[] = [], was: ObservedHost = before) =>
    residueOf(0, was, after, losses);
  const stopped = host([seenLab({ subnets: [{ subnet: '10.62.0.0/24' }] })], [seenWeb({ running: false })]);
  const loss = (what: Loss['what'], kind: 'container' | 'network' = 'container', name = 'web'): Loss => ({
    what,
    thing: { kind, id: id('2'), name },
  });

  test('with its values, and whether the plan said before that it would not come back', () => {
    const changed = { lane: 0, what: 'changed' };
    const lab = {
      ...changed,
      kind: 'network',
      name: 'lab',
      details: ['subnets: 10.61.0.0/24 (10.61.0.1) → 10.62.0.0/24'],
      told: false,
    };
    const web = { ...changed, kind: 'container', name: 'web', details: ['running: true → false'], told: false };
    expect(residue(before)).toEqual([]);
    expect(residue(stopped)).toEqual([web, lab]);
    expect(residue(stopped, [loss('auto-remove')])).toEqual([{ ...web, told: true }, lab]);
    expect(residue(stopped, [loss('stale-connection')])).toEqual([{ ...web, told: true }, lab]);
    // An address that docker chooses anew is no fact, so it explains nothing; nor does what another thing lost.
    expect(residue(stopped, [loss('dynamic-address')])).toEqual([web, lab]);
    expect(residue(stopped, [loss('auto-remove', 'network'), loss('auto-remove', 'container', 'db')])).toEqual([
      web,
      lab,
    ]);
  });

  test('what was not looked at this time is unknown, and is said so', () => {
    const unknown = (kind: string) => ({ lane: 0, kind, name: '', what: 'unknown', details: [], told: false });
    const { containers: _, ...noContainers } = stopped;
    expect(residue(noContainers)).toEqual([unknown('container'), expect.objectContaining({ name: 'lab' })]);
    expect(residue(undefined)).toEqual(['swarm', 'adapter', 'network', 'container'].map(unknown));
  });

  test('kind by kind', () => {
    const hns = hnsHost([hnsLab()], [hnsWeb()], { switches: [] });
    const without = (of: ObservedHost, ...keys: readonly (keyof ObservedHost)[]): ObservedHost => {
      const left: Partial<ObservedHost> = { ...of };
      for (const key of keys) delete left[key];
      return left as ObservedHost;
    };
    const both = { ...before, hnsNetworks: [], hnsEndpoints: [], switches: [] };
    expect(unseenKinds(both, both)).toEqual([]);
    expect(unseenKinds(both, { ...both, facts: {} })).toEqual(['swarm']);
    expect(unseenKinds(both, without(both, 'adapters'))).toEqual(['adapter']);
    expect(unseenKinds(both, without(both, 'switches'))).toEqual(['adapter']);
    expect(unseenKinds(both, without(both, 'dockerNetworks'))).toEqual(['network']);
    expect(unseenKinds(both, without(both, 'hnsNetworks'))).toEqual(['network']);
    expect(unseenKinds(both, without(both, 'containers'))).toEqual(['container']);
    // Beside docker, endpoints of HNS are no facts of their own.
    expect(unseenKinds(both, without(both, 'hnsEndpoints'))).toEqual([]);
    expect(unseenKinds(hns, without(hns, 'hnsEndpoints'))).toEqual(['endpoint']);
    expect(unseenKinds({ ...hns, facts: {} }, { ...hns, facts: {} })).toEqual([]);
  });

  test('of HNS a network that was made again has another id, which is nothing', () => {
    const was = hnsHost([hnsLab()], [hnsWeb()]);
    const again = hnsHost([hnsLab({ id: guid('b') })], [hnsWeb({ id: guid('f'), network: guid('b') })]);
    expect(residueOf(0, was, again, [])).toEqual([]);
    expect(residueOf(1, was, hnsHost([hnsLab()]), [])).toEqual([
      { lane: 1, kind: 'endpoint', name: 'web', what: 'gone', details: [], told: false },
    ]);
  });
});
