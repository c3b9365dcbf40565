import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../../design/create.ts';
import type { Adapter, Container, Design, Network, VSwitch } from '../../../design/schema.ts';
import { chance, maybe, pick, pickAny, type Random, several, upTo } from '../../../design/testing/random.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { WINDOWSSHIM_PREFIX } from '../../../windows/networkOptions.ts';
import { requestFor } from '../../apply/hns/performHnsAct.ts';
import { planHnsChanges } from '../../changes/hns/planHnsChanges.ts';
import type { HnsAct } from '../../hns/act.ts';
import { VXLAN_IDS } from '../../hns/optionValues.ts';
import { mixDesigns } from '../mixDesigns.ts';
import { HnsSim } from './hnsSim.ts';
import { bareWindows, type SimHabits } from './state.ts';

/** A design of one host without docker, and a host it could be meant for. */
export interface RandomHnsCase {
  readonly design: Design;
  readonly hostId: string;
  readonly sim: HnsSim;
  readonly observed: ObservedHost;
  /** What journals say Switchyard made. */
  readonly made: ReadonlySet<string>;
}

const HOST = 'host-1';
const CARDS: readonly Adapter[] = ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((name, index) => ({
  id: `adapter-${index + 1}`,
  name,
  named: true,
}));

/** A host with a history: an earlier design was applied, others made things of their own, and somebody meddled. */
export function randomHnsCase(random: Random): RandomHnsCase {
  const sim = new HnsSim(bareWindows(randomHabits(random)));
  const before = randomDesign(random);
  const made = new Set<string>();
  if (chance(random, 0.2)) sim.addSwitch('lab-switch', [pick(random, ['Ethernet 2', 'Ethernet 3'])]);
  if (chance(random, 0.75)) applyDesign(sim, before, made);
  for (let i = upTo(random, 3); i > 0; i--) foreignThing(random, sim);
  for (let i = upTo(random, 3); i > 0; i--) meddleWithHns(random, sim);
  settle(sim);
  const design = chance(random, 0.8) ? laterDesign(random, before) : randomDesign(random);
  return { design, hostId: HOST, sim, observed: sim.observe(), made };
}

function randomHabits(random: Random): SimHabits {
  return {
    linkLooks: upTo(random, 6),
    switchLooks: upTo(random, 4),
    seenLooks: chance(random, 0.3) ? upTo(random, 3) : 0,
    tellsAdapter: chance(random, 0.7),
  };
}

/** Looks until nothing is under way any more. */
export function settle(sim: HnsSim): void {
  for (let i = 0; i < 200; i++) {
    const { pending, down } = sim.snapshot();
    if (pending.length === 0 && down === 0) return;
    sim.observe();
  }
}

/** Does one act at once, as a machine would. */
export function doAct(sim: HnsSim, act: HnsAct): string | undefined {
  const request = requestFor(act, sim.observe());
  const answer = request && sim.ask(request);
  if (!answer?.ok || !act.act.endsWith('-make')) return undefined;
  return (answer.value as { readonly ID?: string }).ID;
}

function applyDesign(sim: HnsSim, design: Design, made: Set<string>): void {
  const { steps } = planHnsChanges(design, HOST, sim.observe());
  for (const { hns } of steps) {
    settle(sim);
    const id = hns && doAct(sim, hns.does);
    if (id !== undefined) made.add(id);
  }
  settle(sim);
}

function randomDesign(random: Random): Design {
  const switches = randomSwitches(random);
  const networks = several(random, 4, () => pick(random, ['front', 'back', 'lab', 'wan', 'pod']))
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name, index) => randomNetwork(random, name, index, switches))
    .filter((network, index, all) => chance(random, 0.1) || !isCrowded(network, all.slice(0, index)));
  const containers = several(random, 5, () => pick(random, ['web', 'db', 'api', 'jobs', 'cache']))
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name) => randomContainer(random, name, networks));
  const host = createHost(HOST, 'WEB01', { adapters: CARDS, switches, networks, containers });
  return { ...emptyDesign('shop'), topology: { swarms: [], hosts: [host] } };
}

/** One adapter carries one network, but for overlays; now and then a drawing gets it wrong. */
function isCrowded(network: Network, before: readonly Network[]): boolean {
  return before.some(
    (other) =>
      network.switch !== undefined &&
      other.switch === network.switch &&
      !(network.driver === 'overlay' && other.driver === 'overlay'),
  );
}

function randomSwitches(random: Random): VSwitch[] {
  const team = chance(random, 0.3);
  const groups = team ? [['adapter-1'], ['adapter-2', 'adapter-3']] : [['adapter-1'], ['adapter-2'], ['adapter-3']];
  return groups.map((adapters, index) =>
    createSwitch(`switch-${index + 1}`, `sw${index + 1}`, 'external', { adapters }),
  );
}

function randomNetwork(random: Random, name: string, index: number, switches: readonly VSwitch[]): Network {
  const driver = pick(random, ['nat', 'nat', 'transparent', 'l2bridge', 'overlay', 'l2tunnel']);
  const third = 1 + upTo(random, 6);
  const subnet = { subnet: `10.6${index}.${third}.0/24`, gateway: `10.6${index}.${third}.1` };
  const second = { subnet: `10.7${index}.${third}.0/24`, gateway: `10.7${index}.${third}.1` };
  const isFree = driver === 'nat' || driver === 'transparent' ? chance(random, 0.3) : false;
  const subnets = isFree ? [] : driver === 'overlay' && chance(random, 0.3) ? [subnet, second] : [subnet];
  const on = driver === 'nat' ? undefined : pickAny(random, switches)?.id;
  const options: Record<string, string> = {};
  if (driver === 'overlay') options[VXLAN_IDS] = subnets.map((_, at) => 4096 + third + at * 100).join(',');
  if ((driver === 'transparent' || driver === 'l2bridge') && chance(random, 0.3)) {
    options[`${WINDOWSSHIM_PREFIX}${chance(random, 0.8) ? 'vlanid' : 'vsid'}`] = String(10 + upTo(random, 3));
  }
  if (chance(random, 0.2)) options[`${WINDOWSSHIM_PREFIX}dnssuffix`] = 'lab.example';
  if (chance(random, 0.2)) options[`${WINDOWSSHIM_PREFIX}dnsservers`] = '10.1.1.1,10.1.1.2';
  return createNetwork(`network-${name}`, name, driver, { subnets, options, ...(on !== undefined && { switch: on }) });
}

function randomContainer(random: Random, name: string, networks: readonly Network[]): Container {
  const on = networks.filter(() => chance(random, 0.4));
  return createContainer(`container-${name}`, name, 'iis:1', {
    endpoints: on.map((network, index) => ({
      id: `endpoint-${name}-${network.name}`,
      network: network.id,
      ...(network.subnets.length > 0 && maybe(random, 0.5, 'ip', () => addressOn(random, network))),
      ...maybe(random, 0.15, 'mac', () => `00-15-5D-AA-0${index}-${10 + upTo(random, 80)}`),
    })),
    ports: chance(random, 0.3) ? [{ host: String(8000 + upTo(random, 5)), container: '80' }] : [],
    ...maybe(random, 0.15, 'dns', () => ['10.1.1.1']),
  });
}

function addressOn(random: Random, { subnets: [first] }: Network): string {
  return first ? first.subnet.replace('.0/24', `.${10 + upTo(random, 12)}`) : '10.9.9.9';
}

function laterDesign(random: Random, design: Design): Design {
  return mixDesigns(random, design, randomDesign(random), { goes: 0.15, comes: 0.4 });
}

/** What somebody else makes: a network of any name, an endpoint on any. */
export function foreignThing(random: Random, sim: HnsSim): void {
  const { networks } = sim.snapshot();
  const name = pick(random, ['lab', 'front', 'cni', 'stranger', 'other']);
  const third = 100 + upTo(random, 100);
  const on = pickAny(random, networks)?.id;
  const isNetwork = chance(random, 0.5);
  if (isNetwork) {
    const body = { Name: name, Type: 'nat', Subnets: [{ AddressPrefix: `10.99.${third}.0/24` }] };
    sim.ask({ kind: 'hns', method: 'POST', path: '/networks', body });
  } else if (on !== undefined) {
    const body = { VirtualNetwork: on, Name: pick(random, ['web', 'vm7', 'pod-1']) };
    sim.ask({ kind: 'hns', method: 'POST', path: '/endpoints', body });
  }
}

/** Somebody takes something away, or takes it into use. */
export function meddleWithHns(random: Random, sim: HnsSim): void {
  const { networks, endpoints } = sim.snapshot();
  const endpoint = pickAny(random, endpoints)?.id;
  const network = pickAny(random, networks.slice(2))?.id;
  switch (upTo(random, 3)) {
    case 0:
      if (endpoint) sim.ask({ kind: 'hns', method: 'DELETE', path: `/endpoints/${endpoint}` });
      break;
    case 1:
      if (network) sim.ask({ kind: 'hns', method: 'DELETE', path: `/networks/${network}` });
      break;
    default:
      if (endpoint) sim.attach(endpoint, `container-of-${endpoint.slice(0, 8)}`);
  }
}
