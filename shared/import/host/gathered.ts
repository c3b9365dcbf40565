import type {
  FailedLook,
  ObservedContainer,
  ObservedDockerNetwork,
  ObservedHnsEndpoint,
  ObservedHnsNetwork,
  ObservedHost,
  ObservedSwarm,
  ObservedSwitch,
} from '../../observed/observedHost.ts';
import type { Problem } from '../docker/problem.ts';
import { assembleAdapters } from './gather/adapters.ts';
import { assembleContainers } from './gather/containers.ts';
import { assembleDockerNetworks } from './gather/dockerNetworks.ts';
import { assembleFacts, reportMissingServices } from './gather/facts.ts';
import { assembleSwitches } from './gather/switches.ts';

export interface AdapterRow {
  readonly name: string;
  readonly description?: string;
  readonly index?: number;
  readonly status?: string;
  readonly mac?: string;
  readonly speed?: string;
  readonly media?: string;
  readonly mtu?: number;
  readonly vlan?: number | null;
  readonly driver?: string;
  /** A port on a Hyper-V switch, of the host or of a container. */
  readonly vnic: boolean;
}

/** What an address, a route or an MTU is about: an interface, by number and name. */
interface OnInterface {
  readonly index?: number;
  readonly alias?: string;
}

export interface AddressRow extends OnInterface {
  readonly ip: string;
  readonly prefixLength?: number;
}

export interface RouteRow extends OnInterface {
  readonly destination: string;
  readonly nextHop?: string;
  readonly metric?: number;
}

export interface InterfaceRow extends OnInterface {
  readonly mtu?: number;
}

export interface SwitchRow {
  readonly id?: string;
  readonly name: string;
  readonly kind: ObservedSwitch['kind'];
  readonly allowManagementOS?: boolean;
  /** InterfaceDescription of each adapter it is bound to. */
  readonly descriptions: readonly string[];
}

export interface TeamRow {
  readonly id?: string;
  readonly name?: string;
  readonly teamingMode?: string;
  readonly loadBalancing?: string;
  readonly descriptions: readonly string[];
}

/** A network as `docker network ls` lists it: without addresses. */
export type NetworkRow = Pick<ObservedDockerNetwork, 'id' | 'name' | 'driver' | 'scope'>;

/** A container as `docker network inspect` names it beside the network. */
export interface MemberRow {
  readonly container: string;
  readonly name: string;
  readonly network: string;
  readonly networkId: string;
  readonly ip?: string;
}

/** Windows, its patch level and its machine, before it is decided what they amount to. */
export interface SystemRow {
  name?: string;
  build?: number;
  revision?: number;
  caption?: string;
  /** 1 workstation, 2 domain controller, 3 server. */
  productType?: number;
  manufacturer?: string;
  model?: string;
  assetTag?: string;
  /** By name in small letters. */
  services?: Map<string, string>;
  /** Whether all services that matter were asked for: one that is not listed is then not there. */
  servicesAsked?: boolean;
  disabledComponents?: number | null;
}

/**
 * What the sections of an input told about one host, before it is put together: sections come in any order, and one may name
 * what another one shows. A list that is absent was not looked at; an empty one says that there is nothing.
 */
export class Gathered {
  readonly facts: ObservedHost['facts'] = {};
  readonly system: SystemRow = {};
  adapters: AdapterRow[] | undefined;
  addresses: AddressRow[] | undefined;
  routes: RouteRow[] | undefined;
  interfaces: InterfaceRow[] | undefined;
  switches: SwitchRow[] | undefined;
  teams: TeamRow[] | undefined;
  hnsNetworks: ObservedHnsNetwork[] | undefined;
  hnsEndpoints: ObservedHnsEndpoint[] | undefined;
  /** True once HNS itself answered; false where there are only bodies of requests, which are wishes. */
  hnsAnswers: boolean | undefined;
  listedNetworks: NetworkRow[] | undefined;
  dockerNetworks: ObservedDockerNetwork[] | undefined;
  members: MemberRow[] = [];
  listedContainers: ObservedContainer[] | undefined;
  containers: ObservedContainer[] | undefined;
  swarm: ObservedSwarm | undefined;
  /** There is no docker command: a look that would have run it said so, by a code that no language translates. */
  dockerMissing = false;
  /** Docker runs Linux containers: its networks are not those of Windows. */
  linuxMode = false;
  /** Containers whose environment was in the text; its values are not kept. */
  withEnvironment = 0;
  readonly failures: FailedLook[] = [];
  /** Place of the input that each section was last read from, by its id. */
  readonly seenIn = new Map<string, number>();

  /**
   * Puts together what was seen. Problems are about what does not fit together, and come with the place of the input in
   * which it was seen, where that is known.
   */
  finish(report: (problem: Problem, input?: number) => void): ObservedHost {
    const from = (id: string) => (problem: Problem) => report(problem, this.seenIn.get(id));
    reportMissingServices(this.system, from('services'));
    const adapters = assembleAdapters(this);
    const switches = assembleSwitches(this, adapters.list, from('switches'));
    const networks = this.linuxMode ? undefined : assembleDockerNetworks(this, from('docker-network-ls'));
    const containers = this.linuxMode ? undefined : assembleContainers(this, from('docker-ps'));
    return {
      schema: 'switchyard.observed/1',
      facts: assembleFacts(this, adapters),
      ...(adapters.list && { adapters: adapters.list }),
      ...(adapters.incomplete && { adaptersIncomplete: true }),
      ...(switches && { switches }),
      ...(this.hnsNetworks && { hnsNetworks: this.hnsNetworks }),
      ...(this.hnsEndpoints && { hnsEndpoints: this.hnsEndpoints }),
      ...(this.hnsAnswers === false && { hnsRequests: true }),
      ...(this.isWithoutDocker() && !networks && { withoutDocker: true }),
      ...(networks && { dockerNetworks: networks }),
      ...(containers && { containers }),
      ...(this.swarm && { swarm: this.swarm }),
      failures: this.failures,
    };
  }

  /** Neither the command nor the service: an engine that only does not run, or is not in PATH, still owns its networks. */
  private isWithoutDocker(): boolean {
    const { services } = this.system;
    return this.dockerMissing && services !== undefined && !services.has('docker');
  }
}
