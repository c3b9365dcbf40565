import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import { applyEdit } from '../../design/edits.ts';
import type { Design, Network } from '../../design/schema.ts';
import { textsFor } from '../../language/texts.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { planHost } from '../dockerPlan.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { bareHost } from '../testing/randomCase.ts';
import { adoptDrift, type Drift, driftOf, revertDrift } from './drift.ts';
import { appliedDesign, withOrigins } from './driftOrigin.ts';
import { driftDetails, driftLines } from './driftText.ts';
import { factsOf } from './facts.ts';

const texts = textsFor('en');
const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });

function designOf(...networks: readonly Network[]): Design {
  const containers = [
    createContainer('c', 'web', 'iis:1', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] }),
  ];
  return {
    ...emptyDesign('shop'),
    topology: { swarms: [], hosts: [createHost('h', 'WEB01', { networks, containers })] },
  };
}

const design = designOf(lab());

/** The host after the design was applied to it. */
function applied(of: Design = design): DockerSim {
  const sim = new DockerSim(bareHost());
  for (const { command } of planHost(of, 'h', { owner: of.name }).steps)
    expect(sim.run(command?.argv ?? [])).toEqual({ ok: true });
  return sim;
}

const told = (drifts: readonly Drift[]) => drifts.map(({ kind, name, state }) => `${state} ${kind} ${name}`);
const run = (sim: DockerSim, line: string) => expect(sim.run(line.split(' '))).toEqual({ ok: true });

test('a host that was left alone has not drifted', () => {
  expect(driftOf(design, 'h', applied().observe())).toEqual([]);
});

test('missing, changed and extra, each with its ways out', () => {
  const sim = applied();
  run(sim, 'docker stop web');
  run(sim, 'docker network create -d nat --subnet=10.77.0.0/24 --label=io.switchyard.design=shop extra');
  run(sim, 'docker network create -d nat --subnet=10.78.0.0/24 foreign');
  const observed = sim.observe();
  const drifts = driftOf(design, 'h', observed);
  expect(told(drifts)).toEqual(['extra network extra', 'changed container web']);

  const [extra, stopped] = drifts as [Drift, Drift];
  const drawn = applyEdit(design, adoptDrift(design, 'h', observed, extra) ?? { type: 'batch', edits: [] });
  expect(drawn.topology.hosts[0]?.networks[1]).toMatchObject({
    name: 'extra',
    driver: 'nat',
    origin: 'host',
    flags: [],
  });
  expect(told(driftOf(drawn, 'h', observed))).toEqual(['changed container web']);

  expect(revertDrift(design, 'h', observed, [stopped]).steps.map(({ kind }) => kind)).toEqual(['container-start']);
  expect(revertDrift(design, 'h', observed, [extra]).steps.map(({ kind }) => kind)).toEqual(['network-remove']);
  const ignored = driftOf(design, 'h', observed, { ignored: new Set([extra.id]) });
  expect(ignored.map((drift) => drift.ignored)).toEqual([true, false]);
});

test('a container that is gone can be taken out of the drawing, or made again with its network', () => {
  const sim = applied();
  run(sim, 'docker rm -f web');
  run(sim, 'docker network rm lab');
  const observed = sim.observe();
  const drifts = driftOf(design, 'h', observed);
  expect(told(drifts)).toEqual(['missing network lab', 'missing container web']);
  const web = drifts[1] as Drift;
  expect(adoptDrift(design, 'h', observed, web)).toEqual({ type: 'remove', kind: 'container', host: 'h', id: 'c' });
  expect(revertDrift(design, 'h', observed, [web]).steps.map(({ kind }) => kind)).toEqual([
    'network-create',
    'container-run',
  ]);
});

test('docker calls a nat network of the design nat when it starts: not gone, but renamed', () => {
  const observed: ObservedHost = applied().observe();
  const networks = observed.dockerNetworks ?? [];
  const left = networks.filter(({ name }) => name !== 'nat');
  const dockerNetworks = left.map((item) => (item.name === 'lab' ? { ...item, name: 'nat', labels: {} } : item));
  const renamed = { ...observed, containers: [], dockerNetworks };
  const [drift] = driftOf(design, 'h', renamed);
  expect(drift).toMatchObject({
    state: 'changed',
    cause: 'renamed-nat',
    differences: [{ field: 'name', from: 'nat', to: 'lab' }],
  });
  expect(driftDetails(texts, drift as Drift).join('\n')).toContain('moby#30102');
});

test('what the design leaves open is drift against what there was when it was applied', () => {
  const open = designOf(lab({ subnets: [] }));
  const loose: Design = {
    ...open,
    topology: { swarms: [], hosts: open.topology.hosts.map((item) => ({ ...item, containers: [] })) },
  };
  const before = applied(loose).observe();
  const after = {
    ...before,
    dockerNetworks: (before.dockerNetworks ?? []).map((network) =>
      network.name === 'lab'
        ? { ...network, subnets: [{ subnet: '172.31.99.0/24', gateway: '172.31.99.1' }] }
        : network,
    ),
  };
  expect(driftOf(loose, 'h', after)).toEqual([]);
  const [drift] = driftOf(loose, 'h', after, { baseline: factsOf(before) });
  expect(drift).toMatchObject({ kind: 'network', name: 'lab', since: 'baseline', differences: [{ field: 'subnets' }] });
  expect(driftLines(texts, 'WEB01', [drift as Drift]).join('\n')).toContain(
    'since the last apply: subnets: 172.31.99.0/24',
  );
});

test('what the host was said to have of itself, and has not', () => {
  const lan = createNetwork('l', 'lan', 'transparent', { origin: 'host' });
  expect(told(driftOf(designOf(lab(), lan), 'h', applied().observe()))).toEqual(['missing network lan']);
});

test('which side has changed since the last apply: the host, the design, or both', () => {
  const wide = lab({ subnets: [{ subnet: '10.61.0.0/16', gateway: '10.61.0.1' }] });
  const mail = createContainer('m', 'mail', 'mail:1', { endpoints: [{ id: 'em', network: 'n' }] });
  const withMail = (of: Design): Design => ({
    ...of,
    topology: { ...of.topology, hosts: of.topology.hosts.map((h) => ({ ...h, containers: [...h.containers, mail] })) },
  });
  const owner = design.name;
  const whole = { design, unapplied: new Set<string>() };
  const origins = (now: Design, sim: DockerSim, bases = [whole]) => {
    const observed = sim.observe();
    const drifts = withOrigins(driftOf(now, 'h', observed, { owner }), bases, 'h', observed, { owner });
    return drifts.map(({ name, state, origin }) => `${name} ${state} ${origin ?? '?'}`);
  };
  const stopped = applied();
  run(stopped, 'docker stop web');
  expect(origins(design, stopped)).toEqual(['web changed host']);
  // Drawn otherwise since, and not applied: the host is as it was left.
  expect(origins(designOf(wide), applied())).toContain('lab changed design');
  expect(origins(withMail(design), applied())).toEqual(['mail missing design']);
  const noWeb = {
    ...design,
    topology: { ...design.topology, hosts: [createHost('h', 'WEB01', { networks: [lab()] })] },
  };
  expect(origins(noWeb, applied())).toEqual(['web extra design']);
  // Something of this design's that nobody drew.
  const more = applied();
  run(more, 'docker network create -d nat --subnet=10.77.0.0/24 --label=io.switchyard.design=shop extra');
  expect(origins(design, more)).toEqual(['extra extra host']);
  // Gone from the host, and drawn otherwise meanwhile.
  const gone = applied();
  run(gone, 'docker rm -f web');
  run(gone, 'docker network rm lab');
  expect(origins(design, gone)).toEqual(['lab missing host', 'web missing host']);
  const narrow = designOf(lab({ subnets: [{ subnet: '10.61.0.0/25', gateway: '10.61.0.1' }] }));
  const other = applied(narrow);
  expect(origins(designOf(wide), other)).toContain('lab changed both');
  // Without a job that tells, nothing is said.
  expect(origins(design, stopped, [])).toEqual(['web changed ?']);
});

test('a job that was for a part of a host says nothing of the rest', () => {
  const owner = design.name;
  const sim = applied();
  run(sim, 'docker stop web');
  const observed = sim.observe();
  const wide = designOf(lab({ subnets: [{ subnet: '10.61.0.0/16', gateway: '10.61.0.1' }] }));
  // Only the container was started again; the network was left as it had been applied before.
  const part = appliedDesign(wide, 'h', observed, { planned: new Set(['container:c']), owner });
  expect([...part.unapplied]).toContain('network:n');
  const after = applied().observe();
  const drifts = driftOf(wide, 'h', after, { owner });
  const first = { design, unapplied: new Set<string>() };
  const told = withOrigins(drifts, [part, first], 'h', after, { owner });
  expect(told.find(({ name }) => name === 'lab')?.origin).toBe('design');
  expect(withOrigins(drifts, [part], 'h', after, { owner }).find(({ name }) => name === 'lab')?.origin).toBeUndefined();
  const line = driftLines(texts, 'WEB01', told).join('\n');
  expect(line).toContain('network lab: changed in the design, not applied yet');
});
