import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Command } from '../step.ts';
import { containerCommand } from './simContainers.ts';
import { networkCommand } from './simNetworks.ts';
import { copyOf, look, newId, type SimState, stateOf } from './simState.ts';
import { type SimErrorCode, SimRefusal } from './simWords.ts';

export type SimAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: SimErrorCode; readonly message: string };

/**
 * A docker engine on a Windows host, as far as networks and containers go: a state, and the commands that plans are made of,
 * with the refusals docker and HNS answer with (domain reference 2.1, 2.5, 3), and the link that drops while HNS builds or
 * takes apart an external switch. It is our own emulation, written from documents and not from a machine: what is proven on
 * it is proven about plans and how they are carried out, not about Windows.
 */
export class DockerSim {
  private readonly state: SimState;

  /** @param linkLooks how many looks see an adapter without addresses after its link has dropped. */
  constructor(host: ObservedHost, { linkLooks = 0 }: { readonly linkLooks?: number } = {}) {
    this.state = stateOf(host, linkLooks);
  }

  /** What can be seen now; a copy, which stays as it is. */
  observe(): ObservedHost {
    return copyOf(this.look());
  }

  /** The same, to be looked at and not kept: it moves with the engine. */
  look(): ObservedHost {
    return look(this.state);
  }

  /** Carries out one command line. A command that is refused changes nothing, but for `docker run`, as with docker itself. */
  run(argv: readonly string[]): SimAnswer {
    try {
      this.carryOut(argv);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof SimRefusal)) throw error;
      return { ok: false, code: error.code, message: error.message };
    }
  }

  /** Whether the conditions under which a command may be carried out hold. */
  allows({ exact, owned }: Command): boolean {
    const { networks, containers } = this.state;
    const things = (kind: 'network' | 'container') => (kind === 'network' ? networks : containers);
    if (exact && !things(exact.kind).some(({ name }) => name === exact.name)) return false;
    if (!owned) return true;
    return things(owned.kind).some(
      ({ name, labels }) =>
        name === owned.name && Object.entries(owned.labels).every(([key, value]) => labels[key] === value),
    );
  }

  private carryOut([program, noun = '', ...rest]: readonly string[]): void {
    if (program !== 'docker') throw new SimRefusal('usage', `not docker: ${program}`);
    if (noun === 'network') {
      const [verb = '', ...args] = rest;
      networkCommand(this.state, verb, args);
    } else if (noun === 'swarm') this.swarm(rest[0] ?? '');
    else containerCommand(this.state, noun, rest);
  }

  private swarm(verb: string): void {
    const { facts } = this.state.host;
    if (verb === 'init') {
      if (facts.swarm !== 'none') throw new SimRefusal('swarm', 'This node is already part of a swarm.');
      facts.swarm = 'manager';
      this.state.networks.push({
        id: newId(this.state).slice(0, 25),
        name: 'ingress',
        driver: 'overlay',
        scope: 'swarm',
        subnets: [{ subnet: '10.254.0.0/24', gateway: '10.254.0.1' }],
        options: {},
        labels: {},
        ingress: true,
      });
      return;
    }
    if (verb !== 'leave') throw new SimRefusal('usage', `unknown command: swarm ${verb}`);
    if (facts.swarm === 'none') throw new SimRefusal('swarm', 'This node is not part of a swarm');
    facts.swarm = 'none';
    this.state.networks = this.state.networks.filter(({ driver }) => driver !== 'overlay');
  }
}
