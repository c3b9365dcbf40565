import { z } from 'zod';
import { createHost, createNetwork, createSwitch, type IdSource } from '../design/create.ts';
import { Adapter, type Host, HostFacts, type Network, type Swarm, type VSwitch } from '../design/schema.ts';
import { describeIssues, type ValueFault } from '../design/valueFaults.ts';
import { driverById } from '../windows/drivers.ts';

const text = z.string().max(4096);

const AdapterFact = Adapter.omit({ id: true, named: true }).extend({
  ipv4: text.nullish(),
  gateway: text.nullish(),
  mac: text.nullish(),
  /** Name of the Hyper-V switch the adapter is bound to. */
  boundTo: text.nullish(),
});

const NetworkFact = z.strictObject({
  name: text,
  driver: text,
  subnet: text.nullish(),
  gateway: text.nullish(),
  subnets: z.array(z.strictObject({ subnet: text, gateway: text.optional() })).optional(),
  options: z.record(text, text).optional(),
});

/** What a person or a tool states about a host; everything may be left out. */
const StatedHost = HostFacts.partial().extend({
  adapters: z.array(AdapterFact).optional(),
  networks: z.array(NetworkFact).optional(),
});

export type StatedHost = z.infer<typeof StatedHost>;

export type HostFactsReading =
  | { readonly ok: true; readonly facts: StatedHost }
  | { readonly ok: false; readonly faults: readonly ValueFault[] };

/** Reads the JSON of `--host-facts`. Each fault names the path of the value that is wrong. */
export function readHostFacts(value: unknown): HostFactsReading {
  const parsed = StatedHost.safeParse(value);
  return parsed.success ? { ok: true, facts: parsed.data } : { ok: false, faults: describeIssues(parsed.error.issues) };
}

/** The host as it was stated, before anything is added to it, and the swarm it says it is in. */
export interface HostParts {
  readonly host: Host;
  readonly swarms: readonly Swarm[];
}

export function hostFromFacts(facts: StatedHost, ids: IdSource): HostParts {
  const { adapters: adapterFacts, networks: networkFacts, name, ...stated } = facts;
  const adapters = (adapterFacts ?? []).map((fact) => adapterOf(fact, ids('adapter')));
  const bound = switchesOf(adapterFacts ?? [], adapters, networkFacts, ids);
  const networks: Network[] = [];
  const switches = [...bound];
  for (const fact of networkFacts ?? []) {
    const own = bound.find((item) => adopts(fact, item.name)) ?? ownSwitch(fact, ids);
    if (own && !switches.includes(own)) switches.push(own);
    networks.push(networkOf(fact, own, ids));
  }
  const member = stated.swarm !== undefined && stated.swarm !== 'none';
  const swarms: Swarm[] = member ? [{ id: ids('swarm'), name: 'swarm', origin: 'host', flags: [] }] : [];
  const host = createHost(ids('host'), name ?? 'host', {
    ...stated,
    ...(swarms[0] && { swarmId: swarms[0].id }),
    ...(adapterFacts && { adaptersKnown: true }),
    adapters,
    switches,
    networks,
  });
  return { host, swarms };
}

type AdapterFact = z.infer<typeof AdapterFact>;
type NetworkFact = z.infer<typeof NetworkFact>;

function adapterOf(fact: AdapterFact, id: string): Adapter {
  const { boundTo: _, ipv4, gateway, mac, ...rest } = fact;
  return {
    id,
    ...rest,
    ...(typeof ipv4 === 'string' && { ipv4 }),
    ...(typeof gateway === 'string' && { gateway }),
    ...(typeof mac === 'string' && { mac }),
  };
}

/**
 * Switches that somebody made by hand. Docker sees one if it lists a transparent network of the switch's name: that is how
 * an existing external switch is offered to it (seed of 2017, "Basic networking architecture").
 */
function switchesOf(
  facts: readonly AdapterFact[],
  adapters: readonly Adapter[],
  networks: readonly NetworkFact[] | undefined,
  ids: IdSource,
): VSwitch[] {
  const members = new Map<string, string[]>();
  facts.forEach((fact, index) => {
    const adapter = adapters[index];
    if (!fact.boundTo || !adapter) return;
    members.set(fact.boundTo, [...(members.get(fact.boundTo) ?? []), adapter.id]);
  });
  return [...members].map(([name, bound]) =>
    createSwitch(ids('switch'), name, 'external', {
      adapters: bound,
      origin: 'host',
      ...(networks && { seenByDocker: networks.some((network) => adopts(network, name)) }),
    }),
  );
}

function adopts(network: NetworkFact, vswitch: string): boolean {
  return network.driver === 'transparent' && network.name.toLowerCase() === vswitch.toLowerCase();
}

function ownSwitch(fact: NetworkFact, ids: IdSource): VSwitch | undefined {
  const kind = driverById.get(fact.driver)?.switchKind;
  return kind && createSwitch(ids('switch'), fact.name, kind);
}

function networkOf(fact: NetworkFact, vswitch: VSwitch | undefined, ids: IdSource): Network {
  const single = fact.subnet ? [{ subnet: fact.subnet, ...(fact.gateway && { gateway: fact.gateway }) }] : [];
  return createNetwork(ids('network'), fact.name, fact.driver, {
    origin: 'host',
    subnets: fact.subnets ?? single,
    options: fact.options ?? {},
    ...(vswitch && { switch: vswitch.id }),
  });
}
