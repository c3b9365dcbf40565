import { countingIds, createNetwork, createSwitch, emptyDesign, type IdSource } from '../../design/create.ts';
import type { EntityRef } from '../../design/entities.ts';
import type { Adapter, Container, Design, Endpoint, Host, Network, Swarm, VSwitch } from '../../design/schema.ts';
import { toFinding } from '../../rules/engine.ts';
import type { Finding } from '../../rules/finding.ts';
import { READING_RULE_BY_CODE } from '../../rules/reading.ts';
import { driverById } from '../../windows/drivers.ts';
import { hostFromFacts, readHostFacts, type StatedHost } from '../hostFacts.ts';
import type { Problem } from './problem.ts';

/** The design while commands are read into it. Lookups are by name, since names are all that commands have. */
export class Draft {
  readonly ids: IdSource;
  readonly host: Host;
  readonly findings: Finding[] = [];
  readonly lines = new Map<string, number>();
  readonly swarms: Swarm[];
  membership: Pick<Host, 'swarm' | 'swarmId'> | undefined;
  private readonly adapters: Adapter[];
  private readonly switches: VSwitch[];
  private readonly networks: Network[];
  private readonly containers: DraftContainer[] = [];
  private readonly adapterByName = new Map<string, Adapter>();
  private readonly networkByName = new Map<string, Network>();
  private readonly containerAt = new Map<string, number>();
  private unnamed = 0;

  constructor(facts: StatedHost, ids: IdSource = countingIds()) {
    this.ids = ids;
    const { host, swarms } = hostFromFacts(facts, ids);
    this.host = host;
    this.swarms = [...swarms];
    this.adapters = [...host.adapters];
    this.switches = [...host.switches];
    this.networks = [...host.networks];
    for (const adapter of this.adapters) this.adapterByName.set(adapter.name.toLowerCase(), adapter);
    for (const network of this.networks) this.networkByName.set(network.name, network);
  }

  finish(name: string): Design {
    const host: Host = {
      ...this.host,
      ...this.membership,
      adapters: this.adapters,
      switches: this.switches,
      networks: this.networks,
      containers: this.containers.map(({ started: _, ...container }) => container),
    };
    return { ...emptyDesign(name), topology: { swarms: this.swarms, hosts: [host] } };
  }

  report(problem: Problem, line: number, about?: EntityRef): void {
    const { code, entities, line: own, ...hit } = problem;
    const rule = READING_RULE_BY_CODE[code];
    const named = entities ?? (about ? [about] : [DESIGN]);
    const defined = Object.fromEntries(Object.entries(hit).filter(([, value]) => value !== undefined));
    this.findings.push(toFinding(rule, { ...defined, entities: named }, own ?? line));
  }

  refTo(kind: 'network' | 'container', id: string): EntityRef {
    return { kind, id, host: this.host.id };
  }

  findAdapter(name: string): Adapter | undefined {
    return this.adapterByName.get(name.toLowerCase());
  }

  /** The adapter of that name; one the host's list does not have is drawn all the same, for the rules to judge. */
  adapterNamed(name: string, line: number): Adapter {
    const known = this.findAdapter(name);
    if (known) return known;
    const adapter: Adapter = { id: this.ids('adapter'), name, named: true };
    this.adapters.push(adapter);
    this.adapterByName.set(name.toLowerCase(), adapter);
    this.lines.set(adapter.id, line);
    return adapter;
  }

  addSwitch(name: string, kind: VSwitch['kind'], adapters: readonly string[], line: number): VSwitch {
    const vswitch = createSwitch(this.ids('switch'), name, kind, { adapters });
    this.switches.push(vswitch);
    this.lines.set(vswitch.id, line);
    return vswitch;
  }

  findNetwork(name: string): Network | undefined {
    return this.networkByName.get(name);
  }

  addNetwork(network: Network, line: number): void {
    this.networks.push(network);
    if (!this.networkByName.has(network.name)) this.networkByName.set(network.name, network);
    this.lines.set(network.id, line);
  }

  /** The network a command names. The built-in nat exists on every host; any other unknown one is a placeholder. */
  networkNamed(name: string, line: number, unknown: (name: string) => void): Network {
    const wanted = name === 'default' ? 'nat' : name;
    const known = this.findNetwork(wanted);
    if (known) return known;
    const driver = wanted === 'nat' ? 'nat' : '';
    const kind = driverById.get(driver)?.switchKind;
    const vswitch = kind && this.addSwitch(wanted, kind, [], line);
    const network = createNetwork(this.ids('network'), wanted, driver, {
      origin: 'host',
      ...(vswitch && { switch: vswitch.id }),
    });
    this.addNetwork(network, line);
    if (driver === '') unknown(name);
    return network;
  }

  findContainer(name: string): DraftContainer | undefined {
    return this.containers[this.containerAt.get(name) ?? -1];
  }

  /** Adds a container. Of two with one name, the first is the one later commands find. */
  addContainer(container: Container, line: number, started: boolean): DraftContainer {
    const draft = { ...container, endpoints: [...container.endpoints], started };
    if (!this.containerAt.has(container.name)) this.containerAt.set(container.name, this.containers.length);
    this.containers.push(draft);
    this.lines.set(container.id, line);
    return draft;
  }

  /** A name for a container that the command gave none; docker would make one up. */
  nameForUnnamed(): string {
    let name: string;
    do name = `container-${++this.unnamed}`;
    while (this.containerAt.has(name));
    return name;
  }
}

/** A draft of the host that is stated; facts that cannot be used become findings and are left out. */
export function startDraft(hostFacts: unknown, ids?: IdSource): Draft {
  const facts = readHostFacts(hostFacts ?? {});
  const draft = new Draft(facts.ok ? facts.facts : {}, ids);
  if (!facts.ok) {
    for (const { path, expected, params } of facts.faults) {
      const problem = { code: 'SY913', variant: expected, params: { path, ...params } } as const;
      draft.report(problem, 1, { kind: 'host', id: draft.host.id });
    }
  }
  return draft;
}

/** A container while it is read: later commands start it, connect and disconnect it. */
export interface DraftContainer extends Omit<Container, 'endpoints' | 'running'> {
  endpoints: Endpoint[];
  running?: boolean;
  started: boolean;
}

const DESIGN: EntityRef = { kind: 'design', id: 'design' };
