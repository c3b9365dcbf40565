import { freeName } from '../design/gestures/names.ts';
import type { Host, Network } from '../design/schema.ts';
import type { DesignContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { groupBy, networksOfDriver } from './networkLists.ts';
import type { DesignRule, Report, Severity } from './rule.ts';

/**
 * Docker's network names are unique on a host, and an overlay's in its whole swarm. Names that differ in case only are
 * legal and a trap. Two networks that were both read from a host are a fact, not a mistake of the design.
 */
export const networkNameUnique: DesignRule = {
  code: 'SY003',
  name: 'network-name-unique',
  severity: 'error',
  scope: 'design',
  sources: ['LC'],
  check(design, context, report) {
    const overlays = new Map<string, Place[]>();
    for (const host of design.topology.hosts) {
      for (const [later, earlier] of clashesWithin(host.networks)) {
        reportClash(context, { host, network: later }, { host, network: earlier }, 'error', report);
      }
      if (host.swarmId === undefined) continue;
      const found = networksOfDriver(host.networks, 'overlay').map((network) => ({ host, network }));
      if (found.length > 0) overlays.set(host.swarmId, [...(overlays.get(host.swarmId) ?? []), ...found]);
    }
    if (overlays.size === 0) return;
    for (const host of design.topology.hosts) {
      if (host.swarmId === undefined) continue;
      for (const overlay of overlays.get(host.swarmId) ?? []) clashesInSwarm(context, host, overlay, report);
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat lab\ndocker network create -d nat lab2' },
      {
        title: 'local networks of two hosts may share a name',
        design: () =>
          exampleDesign(
            exampleHost({ name: 'A', networks: [{ ...exampleNetwork('nat', 'lab'), id: 'first' }] }),
            exampleHost({ name: 'B', networks: [{ ...exampleNetwork('nat', 'lab'), id: 'second' }] }),
          ),
      },
      {
        title: 'no names: SY001 speaks of them',
        commands: 'docker network create -d nat ""\ndocker network create -d nat ""',
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat lab\ndocker network create -d nat lab' },
      {
        title: 'differing in case only',
        commands: 'docker network create -d nat lab\ndocker network create -d nat Lab',
        severity: 'warning',
      },
      {
        title: 'two overlays of one swarm',
        design: () => exampleDesign(member('A', 'manager', 'overlay'), member('B', 'worker', 'overlay')),
      },
      {
        title: 'an overlay and a local network on another manager',
        design: () => exampleDesign(member('A', 'manager', 'overlay'), member('B', 'manager', 'nat')),
      },
      {
        title: 'an overlay and a local network on a worker',
        design: () => exampleDesign(member('A', 'manager', 'overlay'), member('B', 'worker', 'nat')),
        severity: 'warning',
      },
      {
        title: 'the very same name before one that differs in case',
        commands:
          'docker network create -d nat Lab\ndocker network create -d nat lab\ndocker network create -d nat lab',
        fixable: false,
      },
    ],
  },
};

function member(name: string, swarm: 'manager' | 'worker', driver: string): Host {
  const network = { ...exampleNetwork(driver, 'shop', { attachable: true }), id: `shop-of-${name}` };
  return exampleHost({ name, swarm, swarmId: 'swarm', networks: [network] });
}

interface Place {
  readonly host: Host;
  readonly network: Network;
}

interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly Network[]>;
  /** Pairs of one list: the later network, and the first of that name. */
  readonly clashes: readonly (readonly [Network, Network])[];
}

const indexes = new WeakMap<readonly Network[], NameIndex>();

function indexOf(networks: readonly Network[]): NameIndex {
  const kept = indexes.get(networks);
  if (kept) return kept;
  const named = networks.filter((network) => network.name.trim() !== '');
  const byName = groupBy(named, (network) => network.name.toLowerCase());
  const clashes: [Network, Network][] = [];
  for (const same of byName.values()) {
    for (const [at, later] of same.entries()) {
      const before = same.slice(0, at);
      const earlier = before.find((item) => item.name === later.name) ?? before[0];
      if (earlier) clashes.push([later, earlier]);
    }
  }
  const index = { byName, clashes };
  indexes.set(networks, index);
  return index;
}

function clashesWithin(networks: readonly Network[]): NameIndex['clashes'] {
  return indexOf(networks).clashes;
}

/** A manager refuses a name that its swarm has already; a worker does not know the swarm's names until it uses them. */
function clashesInSwarm(context: DesignContext, host: Host, overlay: Place, report: Report): void {
  if (overlay.host.id === host.id) return;
  for (const network of indexOf(host.networks).byName.get(overlay.network.name.toLowerCase()) ?? []) {
    const swarmWide = network.driver === 'overlay';
    const hosts = context.design.topology.hosts;
    if (swarmWide && hosts.indexOf(host) < hosts.indexOf(overlay.host)) continue;
    const severity = swarmWide || host.swarm === 'manager' ? 'error' : 'warning';
    reportClash(context, { host, network }, overlay, severity, report);
  }
}

function reportClash(context: DesignContext, later: Place, earlier: Place, worst: Severity, report: Report): void {
  if (later.network.origin === 'host' && earlier.network.origin === 'host') return;
  const [subject, other] = later.network.origin === 'host' ? [earlier, later] : [later, earlier];
  const exact = subject.network.name === other.network.name;
  const taken = [subject.host, other.host].flatMap((host) => [...context.contextOf(host).networks.values()]);
  const name = freeName(
    `${subject.network.name}-2`,
    taken.map((network) => network.name),
    '-',
  );
  report({
    entities: [subject, other].map(({ host, network }) => ({ kind: 'network', id: network.id, host: host.id })),
    field: 'name',
    severity: exact ? worst : 'warning',
    variant: exact ? (subject.host === other.host ? undefined : 'swarm') : 'case',
    params: { name: subject.network.name, other: other.network.name, host: other.host.name },
    fixes: [
      {
        variant: 'rename',
        params: { free: name },
        edit: { type: 'change', kind: 'network', host: subject.host.id, id: subject.network.id, set: { name } },
      },
    ],
  });
}
