import { formatIpv4, overlaps, parseSubnet } from '../../address/ipv4.ts';
import type { ObservedDockerNetwork } from '../../observed/observedHost.ts';
import { DRIVER_IDS } from '../../windows/drivers.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import {
  bringUp,
  checkAddress,
  containerCalled,
  copyOf,
  dropLink,
  networkCalled,
  newId,
  type SimState,
} from './simState.ts';
import { all, keyValues, last, readWords, SimRefusal } from './simWords.ts';

/** Names docker makes itself (`IsPredefined` on Windows): it neither makes nor removes networks called so. */
const PREDEFINED: ReadonlySet<string> = new Set(['nat', 'none', 'default']);

export function networkCommand(state: SimState, verb: string, args: readonly string[]): void {
  const work = { create, rm: remove, connect, disconnect }[verb];
  if (!work) throw new SimRefusal('usage', `unknown command: network ${verb}`);
  work(state, args);
}

function create(state: SimState, args: readonly string[]): void {
  const words = readWords(args, 'network create', false);
  const [name = ''] = words.operands;
  if (name === '') throw new SimRefusal('usage', 'invalid name: name is empty');
  if (PREDEFINED.has(name)) {
    throw new SimRefusal('predefined', `operation is not permitted on predefined ${name} network`);
  }
  if (state.networks.some((network) => network.name === name)) {
    throw new SimRefusal('name-exists', `network with name ${name} already exists`);
  }
  const configOnly = last(words, '--config-only') === 'true';
  const driver = configOnly ? 'null' : (last(words, '--driver') ?? 'bridge');
  if (!configOnly && !DRIVER_IDS.some((id) => id === driver)) {
    throw new SimRefusal('driver', `could not find plugin ${driver} in v1 plugin registry: plugin not found`);
  }
  if (driver === 'overlay' && state.host.facts.swarm !== 'manager') {
    throw new SimRefusal('not-manager', 'This node is not a swarm manager.');
  }
  const options = keyValues(all(words, '--opt'));
  const gateways = all(words, '--gateway');
  const subnets = all(words, '--subnet').map((subnet, index) => ({
    subnet,
    gateway: gateways[index] ?? first(subnet),
  }));
  const network: ObservedDockerNetwork = {
    id: newId(state),
    name,
    driver,
    scope: driver === 'overlay' ? 'swarm' : (last(words, '--scope') ?? 'local'),
    subnets,
    options,
    labels: keyValues(all(words, '--label')),
    attachable: last(words, '--attachable') === 'true',
    internal: last(words, '--internal') === 'true',
    ingress: last(words, '--ingress') === 'true',
    ...(configOnly && { configOnly }),
    ...(words.flags.has('--config-from') && { configFrom: last(words, '--config-from') ?? '' }),
  };
  if (driver === 'nat') checkOverlap(state, network);
  takeAdapters(state, options[`${WINDOWSSHIM_PREFIX}interface`], true);
  if (!configOnly) options[`${WINDOWSSHIM_PREFIX}hnsid`] = newId(state).slice(0, 32).toUpperCase();
  if (subnets.length === 0) network.subnets = chosenSubnets(state, driver);
  state.networks.push(network);
}

function first(subnet: string): string {
  const range = parseSubnet(subnet);
  return range ? formatIpv4(range.base + 1) : '';
}

/** HNS chooses on nat, the swarm on overlays; a transparent network without a subnet is written so (moby#30342). */
function chosenSubnets(state: SimState, driver: string): ObservedDockerNetwork['subnets'] {
  if (driver === 'transparent') return [{ subnet: '0.0.0.0/0', gateway: '0.0.0.0' }];
  const third = (state.serial++ % 200) + 1;
  if (driver === 'nat') return [{ subnet: `172.31.${third}.0/24`, gateway: `172.31.${third}.1` }];
  if (driver === 'overlay') return [{ subnet: `10.255.${third}.0/24`, gateway: `10.255.${third}.1` }];
  return [];
}

/** Two nat networks cannot share addresses: WinNAT refuses. */
function checkOverlap(state: SimState, network: ObservedDockerNetwork): void {
  const mine = network.subnets.flatMap(({ subnet }) => parseSubnet(subnet) ?? []);
  for (const other of state.networks) {
    if (other.driver !== 'nat') continue;
    const theirs = other.subnets.flatMap(({ subnet }) => parseSubnet(subnet) ?? []);
    if (mine.some((a) => theirs.some((b) => overlaps(a, b)))) {
      throw new SimRefusal('overlap', 'HNS failed with error : The object already exists.');
    }
  }
}

/** The address of an adapter goes to the host's port on the switch while a switch has it, and comes back afterwards. */
function takeAdapters(state: SimState, names: string | undefined, take: boolean): void {
  for (const name of names?.split(',') ?? []) {
    const adapters = state.host.adapters ?? [];
    const adapter = adapters.find((item) => item.physical && item.name.toLowerCase() === name.toLowerCase());
    if (!adapter) throw new SimRefusal('adapter', 'HNS failed with error : An adapter was not found.');
    const portName = `vEthernet (${adapter.name})`;
    const port = adapters.find((item) => item.name === portName);
    if (take && !port) {
      adapters.push({ ...copyOf(adapter), name: portName, physical: false });
      adapter.addresses = [];
      dropLink(state, adapter.name, portName);
    } else if (!take && port) {
      adapter.addresses = port.addresses;
      adapters.splice(adapters.indexOf(port), 1);
      dropLink(state, adapter.name);
    }
  }
}

function remove(state: SimState, args: readonly string[]): void {
  const { operands } = readWords(args, undefined, false);
  const network = networkCalled(state, operands[0] ?? '');
  if (PREDEFINED.has(network.name) || network.ingress) {
    throw new SimRefusal('predefined', `${network.name} is a pre-defined network and cannot be removed`);
  }
  const isBusy = state.containers.some(
    ({ running, attachments }) => running && attachments.some(({ networkId }) => networkId === network.id),
  );
  if (isBusy) {
    const { name, id } = network;
    throw new SimRefusal(
      'active-endpoints',
      `error while removing network: network ${name} id ${id} has active endpoints`,
    );
  }
  state.networks.splice(state.networks.indexOf(network), 1);
  const key = `${WINDOWSSHIM_PREFIX}interface`;
  const adapter = network.options[key];
  if (!state.networks.some(({ options }) => options[key] === adapter)) takeAdapters(state, adapter, false);
}

function connect(state: SimState, args: readonly string[]): void {
  const words = readWords(args, 'network connect', false);
  const [networkWord = '', containerWord = ''] = words.operands;
  const network = networkCalled(state, networkWord);
  const container = containerCalled(state, containerWord);
  if (container.networkMode?.startsWith('container:')) {
    throw new SimRefusal(
      'shared-network',
      'container sharing network namespace with another container or host cannot be connected to any other network',
    );
  }
  if (container.networkMode === 'none') {
    throw new SimRefusal(
      'shared-network',
      'container cannot be connected to multiple networks with one of the networks in private (none) mode',
    );
  }
  if (container.attachments.some((item) => item.network === network.name)) {
    throw new SimRefusal(
      'already-connected',
      `endpoint with name ${container.name} already exists in network ${network.name}`,
    );
  }
  const ip = last(words, '--ip');
  checkAddress(network, ip);
  const attachment = {
    network: network.name,
    networkId: network.id,
    ...(ip !== undefined && { ip }),
    aliases: [...all(words, '--alias'), container.id.slice(0, 12)],
  };
  if (container.running) bringUp(state, container, attachment);
  container.attachments.push(attachment);
}

function disconnect(state: SimState, args: readonly string[]): void {
  const { operands } = readWords(args, undefined, false);
  const [networkWord = '', containerWord = ''] = operands;
  const container = containerCalled(state, containerWord);
  // A stopped container can leave a network that is gone.
  const name = container.running
    ? networkCalled(state, networkWord).name
    : (state.networks.find(({ id }) => id === networkWord)?.name ?? networkWord);
  const at = container.attachments.findIndex((item) => item.network === name);
  if (at < 0) throw new SimRefusal('not-connected', `container ${container.id} is not connected to network ${name}`);
  container.attachments.splice(at, 1);
}
