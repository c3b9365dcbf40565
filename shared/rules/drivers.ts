import { batch, type Edit } from '../design/edits.ts';
import type { Network, VSwitch } from '../design/schema.ts';
import { driverById, SUPPORTED_DRIVER_IDS } from '../windows/drivers.ts';
import { freeAdapterFor } from './adapters.ts';
import { ownSwitch } from './bindings.ts';
import type { HostContext } from './context.ts';
import { dockerSwitch, exampleDesign, exampleHost, exampleNetwork, handMadeSwitch, nic } from './example.ts';
import { inContainer, inNetwork, inSwitch, setContainer, setNetwork } from './places.ts';
import type { ContainerRule, Fix, NeighboursRule, NetworkRule, Report, Rule } from './rule.ts';
import { clearlyMeant } from './similar.ts';

const driverKnown: NeighboursRule = {
  code: 'SY012',
  name: 'driver-known',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['WIN', 'ARCH'],
  check(host, context, report) {
    for (const network of host.networks) judgeDriver(network, context, report);
  },
  examples: {
    valid: [
      { title: 'all five', design: () => allDrivers() },
      { title: 'one read from a host', design: () => exampleDesign(exampleHost({ networks: [existingOther] })) },
    ],
    invalid: [
      { title: 'the default of Linux', commands: 'docker network create -d bridge lab' },
      { title: 'a slip', commands: 'docker network create -d transparant lan' },
      { title: 'upper case', commands: 'docker network create -d NAT lab' },
      { title: 'no Windows driver comes near', commands: 'docker network create -d weave lab' },
      {
        title: 'registered by docker, described nowhere',
        commands: 'docker network create -d internal quiet',
        severity: 'warning',
      },
    ],
  },
};

function judgeDriver(network: Network, context: HostContext, report: Report): void {
  if (network.origin === 'host' || network.driver === '') return;
  const facts = driverById.get(network.driver);
  if (facts?.documented) return;
  const hit = { entities: [inNetwork(context, network)], field: 'driver', params: { driver: network.driver } };
  if (facts) {
    report({ ...hit, severity: 'warning', variant: 'undocumented' });
    return;
  }
  const meant = meantDriver(network.driver, hasAdapters(context, network));
  report({
    ...hit,
    ...(linux.has(network.driver) && { variant: 'linux' }),
    fixes: meant ? [{ variant: 'driver', params: { meant }, edit: withDriver(context, network, meant) }] : [],
  });
}

const existingOther = exampleNetwork('azure-vnet', 'azure', { origin: 'host' });

function allDrivers() {
  return exampleDesign(exampleHost({ networks: SUPPORTED_DRIVER_IDS.map((driver) => exampleNetwork(driver, driver)) }));
}

const linux: ReadonlySet<string> = new Set(['bridge', 'macvlan', 'ipvlan', 'host', 'none', 'null']);

/** What was meant by a driver Windows does not know; undefined where the answer would be a guess. */
function meantDriver(driver: string, onAdapter: boolean): string | undefined {
  if (driver === 'bridge' && !onAdapter) return 'nat';
  return clearlyMeant(driver, SUPPORTED_DRIVER_IDS);
}

const driverStated: NeighboursRule = {
  code: 'SY013',
  name: 'driver-stated',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['CLI-N', 'gh:docker/for-win#2109'],
  check(host, context, report) {
    for (const network of host.networks) {
      if (network.origin === 'host' || network.driver !== '') continue;
      // A configuration-only network has no driver; the networks made from it name theirs.
      if (network.flags.some((use) => use.flag === '--config-only')) continue;
      const onAdapter = context.switchOf(network)?.kind === 'external' || hasAdapters(context, network);
      const driver = onAdapter ? 'transparent' : 'nat';
      report({
        entities: [inNetwork(context, network)],
        field: 'driver',
        params: { name: network.name },
        fixes: [{ variant: 'driver', params: { driver }, edit: withDriver(context, network, driver) }],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat lab' },
      {
        title: 'a configuration-only network',
        commands: 'docker network create --config-only --subnet 10.61.0.0/24 settings',
      },
    ],
    invalid: [
      { commands: 'docker network create lab' },
      {
        title: 'with an adapter',
        commands: 'docker network create -o com.docker.network.windowsshim.interface="Ethernet 2" lan',
      },
    ],
  },
};

function hasAdapters(context: HostContext, network: Network): boolean {
  return (context.switchOf(network)?.adapters.length ?? 0) > 0;
}

/** Sets the driver, and the kind of the network's switch with it where nothing else is lost by that. */
function withDriver(context: HostContext, network: Network, driver: string): Edit {
  const set = setNetwork(context, network, { driver });
  const kind = driverById.get(driver)?.switchKind;
  const vswitch = context.switchOf(network);
  if (!kind || !vswitch || vswitch.kind === kind || vswitch.adapters.length > 0) return set;
  return batch(set, ownSwitch(context, network, { kind, adapters: [] }));
}

const noHostMode: ContainerRule = {
  code: 'SY014',
  name: 'host-mode-unsupported',
  severity: 'error',
  scope: 'container',
  sources: ['HCW', 'ARCH'],
  check(container, context, report) {
    if (container.networkMode !== 'host') return;
    const nat = [...context.networks.values()].find(
      (item) => item.name === 'nat' && item.driver === 'nat' && item.origin === 'host',
    );
    // Without --network docker uses the built-in nat, so a design that does not show it needs no endpoint.
    const own = container.endpoints.length > 0;
    const endpoints = own ? container.endpoints : nat ? [{ id: `${container.id}-nat`, network: nat.id }] : [];
    report({
      entities: [inContainer(context, container)],
      field: 'networkMode',
      params: { name: container.name },
      fixes: [{ variant: 'nat', edit: setContainer(context, container, { networkMode: undefined, endpoints }) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker run -d --network nat mcr.microsoft.com/windows/nanoserver:ltsc2022' }],
    invalid: [{ commands: 'docker run -d --network host mcr.microsoft.com/windows/nanoserver:ltsc2022' }],
  },
};

const switchKind: NetworkRule = {
  code: 'SY039',
  name: 'switch-fits-driver',
  severity: 'error',
  scope: 'network',
  sources: ['TOPO', 'S18'],
  check(network, context, report) {
    const facts = driverById.get(network.driver);
    const vswitch = context.switchOf(network);
    if (!facts || !vswitch || network.origin === 'host' || facts.switchKind === vswitch.kind) return;
    // An adapter given for a nat network is SY045's to say, and its fix mends the switch too.
    if (!facts.usesAdapter && vswitch.origin === 'docker' && vswitch.adapters.length > 0) return;
    report({
      entities: [inNetwork(context, network), inSwitch(context, vswitch)],
      field: 'switch',
      params: { driver: network.driver, needed: facts.switchKind, switch: vswitch.name, kind: vswitch.kind },
      variant: `${facts.switchKind}-on-${vswitch.kind}`,
      fixes: fittingSwitch(context, network, facts.usesAdapter, facts.switchKind),
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat lab' },
      {
        title: 'transparent on an external switch',
        design: () => onSwitch('transparent', 'external'),
      },
    ],
    invalid: [
      { title: 'nat on an external switch made by hand', design: () => onSwitch('nat', 'external') },
      { title: 'transparent on an internal switch', design: () => onSwitch('transparent', 'internal') },
      { title: 'l2bridge on a private switch', design: () => onSwitch('l2bridge', 'private'), fixable: true },
      { title: 'nat on a private switch', design: () => onSwitch('nat', 'private') },
      { title: 'private on an internal switch', design: () => onSwitch('private', 'internal') },
      {
        title: 'private on an external switch made by hand',
        design: () => onSwitch('private', 'external'),
      },
    ],
  },
};

function onSwitch(driver: string, kind: 'external' | 'internal' | 'private') {
  const subnets = [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }];
  const network = exampleNetwork(driver, 'lab', { switch: 'switch', subnets });
  return exampleDesign(
    exampleHost({
      adapters: [nic('Ethernet'), nic('Ethernet 2', { status: 'Up' })],
      switches: [
        kind === 'external' ? handMadeSwitch('switch', ['Ethernet']) : dockerSwitch('switch', [], { kind }),
        ...(kind === 'external' ? [] : [handMadeSwitch('used', ['Ethernet'])]),
      ],
      networks: [network],
    }),
  );
}

function fittingSwitch(context: HostContext, network: Network, usesAdapter: boolean, kind: VSwitch['kind']): Fix[] {
  if (!usesAdapter) return [{ variant: 'own', edit: ownSwitch(context, network, { kind, adapters: [] }) }];
  const adapter = freeAdapterFor(context, network);
  if (!adapter) return [];
  const edit = ownSwitch(context, network, { kind, adapters: [adapter.id] });
  return [{ variant: 'own-on-adapter', params: { adapter: adapter.name }, edit }];
}

export const DRIVER_RULES: readonly Rule[] = [driverKnown, driverStated, noHostMode, switchKind];
