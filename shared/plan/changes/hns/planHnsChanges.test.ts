import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../../design/create.ts';
import type { Container, Design, Network } from '../../../design/schema.ts';
import { textsFor } from '../../../language/texts.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { HnsSim } from '../../testing/hnsSim/hnsSim.ts';
import { doAct, settle } from '../../testing/hnsSim/randomHnsCase.ts';
import { decodePlan, encodePlan, planDocument } from '../document.ts';
import { driftOf } from '../drift.ts';
import { differenceAfter } from '../outcome.ts';
import { planChanges } from '../planChanges.ts';
import { planText } from '../planText.ts';
import type { ChangeOptions } from '../request.ts';

const WINDOWSSHIM = 'com.docker.network.windowsshim.';
const ADAPTERS = ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((name, index) => ({
  id: `a${index + 1}`,
  name,
  named: true as const,
}));
const SWITCHES = [
  createSwitch('one', 'one', 'external', { adapters: ['a1'] }),
  createSwitch('two', 'two', 'external', { adapters: ['a2'] }),
  createSwitch('team', 'team', 'external', { adapters: ['a2', 'a3'] }),
];
const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
const web = createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] });

function designOf(networks: readonly Network[], containers: readonly Container[] = []): Design {
  const host = createHost('h', 'WEB01', { adapters: ADAPTERS, switches: SWITCHES, networks, containers });
  return { ...emptyDesign('shop'), topology: { swarms: [], hosts: [host] } };
}

function plan(design: Design, observed: ObservedHost, options: ChangeOptions = {}) {
  return planChanges(design, 'h', observed, options);
}

/** Carries the design out, and gives the ids of what was made. */
function carryOut(sim: HnsSim, design: Design, options: ChangeOptions = {}): Set<string> {
  const made = new Set<string>();
  for (const { hns } of plan(design, sim.observe(), options).steps) {
    settle(sim);
    const id = hns && doAct(sim, hns.does);
    if (id !== undefined) made.add(id);
  }
  settle(sim);
  return made;
}

const actions = ({ changes }: ReturnType<typeof plan>) =>
  changes.filter(({ action }) => action !== 'keep').map(({ action, kind, name }) => `${action} ${kind} ${name}`);
const codes = ({ changes }: ReturnType<typeof plan>, name: string) =>
  changes.find((change) => change.name === name)?.reasons.map(({ code }) => code);

describe('where HNS makes the networks', () => {
  test.each<[string, Network]>([
    ['nat', lab()],
    ['nat whose subnet HNS chooses', lab({ subnets: [] })],
    [
      'transparent with a VLAN',
      lab({ driver: 'transparent', switch: 'two', options: { [`${WINDOWSSHIM}vlanid`]: '31' } }),
    ],
    ['transparent with DHCP', lab({ driver: 'transparent', switch: 'one', subnets: [] })],
    ['transparent on a SET team', lab({ driver: 'transparent', switch: 'team' })],
    ['l2bridge with a VSID', lab({ driver: 'l2bridge', switch: 'two', options: { [`${WINDOWSSHIM}vsid`]: '7000' } })],
    ['l2tunnel', lab({ driver: 'l2tunnel', switch: 'two' })],
    [
      'overlay with two subnets',
      lab({
        driver: 'overlay',
        switch: 'two',
        subnets: [
          { subnet: '10.64.0.0/24', gateway: '10.64.0.1' },
          { subnet: '10.65.0.0/24', gateway: '10.65.0.1' },
        ],
        options: { 'com.docker.network.driver.overlay.vxlanid_list': '7000,7001' },
      }),
    ],
  ])('%s: made, kept, and read again as drawn', (_, network) => {
    const design = designOf([network]);
    const sim = new HnsSim();
    expect(actions(plan(design, sim.observe()))).toEqual(['create network lab']);
    carryOut(sim, design);
    expect(plan(design, sim.observe()).verdict).toBe('nothing');
    expect(differenceAfter(design, 'h', sim.observe())).toEqual([]);
  });

  test('only where docker was looked for and is not there, or where it is said', () => {
    const { withoutDocker: _, ...observed } = new HnsSim().observe();
    expect(plan(designOf([lab()]), observed)).toMatchObject({ verdict: 'blocked', unseen: ['networks', 'containers'] });
    expect(plan(designOf([lab()]), observed, { engine: 'hns' })).toMatchObject({ engine: 'hns', verdict: 'ready' });
  });

  test('nothing is planned from bodies of requests, or where nobody looked', () => {
    const observed = new HnsSim().observe();
    const { hnsEndpoints: __, ...blind } = observed;
    expect(plan(designOf([lab()]), { ...observed, hnsRequests: true }).unseen).toEqual([
      'hns-networks',
      'hns-endpoints',
    ]);
    expect(plan(designOf([lab()]), blind).unseen).toEqual(['hns-endpoints']);
  });

  test('an obstacle stays one', () => {
    const ics = plan(designOf([lab({ driver: 'ics' })]), new HnsSim().observe());
    expect(ics.verdict).toBe('blocked');
    expect(planText(textsFor('en'), ics).join('\n')).toContain(
      'Internet Connection Sharing is set up by Windows itself',
    );
  });

  test('networks come before endpoints; an external switch drops the link, and its address must come back', () => {
    const design = designOf([lab({ driver: 'l2bridge', switch: 'two' })], [web]);
    const { steps, disruption } = plan(design, new HnsSim().observe());
    expect(steps.map(({ kind }) => kind)).toEqual(['hns-network-create', 'hns-endpoint-create']);
    expect(disruption).toBe('host-link-drop');
    expect(steps[0]?.verify).toMatchObject([
      { see: 'hns-network' },
      { see: 'adapter-address', adapters: ['Ethernet 2'] },
    ]);
    expect(steps[0]?.hns?.undoes).toMatchObject({ leaves: { name: 'lab', adapters: ['Ethernet 2'] } });
  });

  test('a plan is read as it was written, and no step may ask for what its kind never does', () => {
    const observed = new HnsSim().observe();
    const made = plan(designOf([lab()], [web]), observed);
    const document = planDocument(designOf([lab()], [web]), made, observed);
    if (!document) throw new Error('There is no plan.');
    expect(decodePlan(encodePlan(document))).toMatchObject({
      ok: true,
      plan: { engine: 'hns', digest: document.digest },
    });
    const [first] = made.steps;
    const id = '0A110000-0000-4000-8000-000000000001';
    const forged = {
      ...first,
      hns: { does: { act: 'network-remove', id, name: 'nat', type: 'nat' } },
    } as (typeof made.steps)[number];
    const bad = planDocument(designOf([lab()], [web]), { ...made, steps: [forged] }, observed);
    expect(bad && decodePlan(encodePlan(bad))).toMatchObject({ ok: false, fault: { kind: 'command' } });
  });
});

describe('what is there already', () => {
  const other = lab({ subnets: [{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }] });

  test('HNS changes nothing in place: a conflict until a journal or the user says whose it is', () => {
    const sim = new HnsSim();
    const made = carryOut(sim, designOf([lab()]));
    const conflict = plan(designOf([other]), sim.observe());
    expect(codes(conflict, 'lab')).toEqual(['hns-in-place', 'differs']);
    expect(conflict.changes.find(({ name }) => name === 'lab')?.naming).toHaveLength(1);
    expect(actions(plan(designOf([other]), sim.observe(), { made }))).toEqual(['replace network lab']);
    const named = plan(designOf([other]), sim.observe(), { named: made });
    expect(named).toMatchObject({ verdict: 'ready', irreversible: [] });
    carryOut(sim, designOf([other]), { named: made });
    expect(plan(designOf([other]), sim.observe()).verdict).toBe('nothing');
  });

  test('a network with endpoints that the design does not have is never replaced', () => {
    const sim = new HnsSim();
    const made = carryOut(sim, designOf([lab()]));
    const [network] = made;
    sim.ask({ kind: 'hns', method: 'POST', path: '/endpoints', body: { VirtualNetwork: network, Name: 'vm7' } });
    expect(codes(plan(designOf([other]), sim.observe(), { made, named: made }), 'lab')).toEqual([
      'hns-endpoints',
      'differs',
    ]);
  });

  test('an endpoint that a container uses is left alone', () => {
    const sim = new HnsSim();
    const made = carryOut(sim, designOf([lab()], [web]));
    const [, endpoint = ''] = made;
    sim.attach(endpoint, 'abc');
    const moved = { ...web, endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.10' }] };
    expect(codes(plan(designOf([lab()], [moved]), sim.observe(), { made }), 'web')).toEqual([
      'hns-attached',
      'differs',
    ]);
  });

  test('the default nat, the Default Switch, and what stands on it are never touched', () => {
    const sim = new HnsSim();
    const nat = lab({ name: 'nat' });
    expect(codes(plan(designOf([nat]), sim.observe()), 'nat')?.[0]).toBe('hns-default-nat');
    const all = new Set((sim.observe().hnsNetworks ?? []).map(({ id }) => id));
    expect(actions(plan(designOf([]), sim.observe(), { remove: all, named: all, made: all }))).toEqual([]);
  });

  test('an adapter carries one external network', () => {
    const sim = new HnsSim();
    carryOut(sim, designOf([lab({ driver: 'l2bridge', switch: 'two' })]));
    const second = createNetwork('m', 'wan', 'transparent', { switch: 'two' });
    expect(codes(plan(designOf([second]), sim.observe()), 'wan')).toEqual(['hns-adapter-taken', 'missing']);
  });

  test('what only the host has stays, but for what is ours or asked for', () => {
    const sim = new HnsSim();
    const made = carryOut(sim, designOf([lab()], [web]));
    expect(plan(designOf([]), sim.observe()).verdict).toBe('nothing');
    expect(actions(plan(designOf([]), sim.observe(), { made }))).toEqual([
      'delete network lab',
      'delete connection web',
    ]);
    expect(plan(designOf([]), sim.observe(), { made }).irreversible).toEqual([]);
    expect(plan(designOf([]), sim.observe(), { remove: made }).irreversible).toHaveLength(2);
    carryOut(sim, designOf([]), { made });
    expect(sim.snapshot().networks.map(({ name }) => name)).toEqual(['Default Switch', 'nat']);
  });

  test('drift is seen', () => {
    const sim = new HnsSim();
    const design = designOf([lab()], [web]);
    const [, endpoint = ''] = carryOut(sim, design);
    sim.ask({ kind: 'hns', method: 'DELETE', path: `/endpoints/${endpoint}` });
    expect(driftOf(design, 'h', sim.observe()).map(({ kind, state, name }) => `${kind} ${state} ${name}`)).toEqual([
      'connection missing web',
    ]);
  });
});
