import type { EntityRef } from '../../design/entities.ts';
import type { ObservedAttachment, ObservedContainer } from '../../observed/observedHost.ts';
import { DockerWords, exactName } from '../dockerWords.ts';
import type { Expectation } from '../expectation.ts';
import type { Command, Loss, Step } from '../step.ts';
import { type Attach, asSeen } from './connections.ts';
import { thingOf } from './makeChange.ts';

/** Steps on containers that are on the host already. They are named by docker's id, which no other thing can have. */
export class ExistingContainer {
  private readonly seen: ObservedContainer;
  private readonly target: EntityRef;
  /** What it is called at this point of the plan. */
  private name: string;

  constructor(seen: ObservedContainer, target: EntityRef) {
    this.seen = seen;
    this.target = target;
    this.name = seen.name;
  }

  stop(losses: readonly Loss[] = []): Step {
    const gone = losses.some(({ what }) => what === 'auto-remove');
    return {
      ...this.base('container-stop', 'stop'),
      params: { name: this.seen.name },
      command: this.command('stop'),
      disruption: 'container-restart',
      ...(!gone && { inverse: this.command('start') }),
      verify: gone ? [{ see: 'no-container', name: this.name, id: this.seen.id }] : [this.expect({ running: false })],
      ...(!gone && { undone: [this.expect({ running: true })] }),
      ...(losses.length > 0 && { losses }),
    };
  }

  start(losses: readonly Loss[] = []): Step {
    return {
      ...this.base('container-start', 'start'),
      params: { name: this.seen.name },
      command: this.command('start'),
      disruption: 'none',
      inverse: this.command('stop'),
      verify: [this.expect({ running: true })],
      undone: [this.expect({ running: false })],
      ...(losses.length > 0 && { losses }),
    };
  }

  rename(parked: string): Step {
    const { name, id } = this.seen;
    const back = this.expect({});
    this.name = parked;
    return {
      ...this.base('container-rename', 'rename'),
      params: { name, parked },
      command: new DockerWords('rename').operands(id, parked).command(),
      disruption: 'none',
      inverse: new DockerWords('rename').operands(id, name).command(),
      verify: [this.expect({})],
      undone: [back],
    };
  }

  remove(losses: readonly Loss[]): Step {
    return {
      ...this.base('container-remove', 'remove'),
      params: { name: this.seen.name },
      command: this.command('rm'),
      disruption: 'none',
      verify: [{ see: 'no-container', name: this.name, id: this.seen.id }],
      losses,
      phase: 'finish',
    };
  }

  /** A stopped container can leave a network that is gone, by its name (moby, DisconnectFromNetwork). */
  leave({ network }: ObservedAttachment): Step {
    return {
      ...this.base('network-disconnect', `disconnect:${network}`),
      params: { name: this.seen.name, network },
      command: new DockerWords('network', 'disconnect').operands(network, this.seen.id).command(),
      disruption: 'none',
      verify: [this.expect({ off: [network] })],
      losses: [{ what: 'stale-connection', thing: thingOf('container', this.seen) }],
    };
  }

  disconnect(attachment: ObservedAttachment): Step {
    const { network, networkId } = attachment;
    const words = new DockerWords('network', 'disconnect').operands(networkId || network, this.seen.id);
    return {
      ...this.base('network-disconnect', `disconnect:${network}`),
      params: { name: this.seen.name, network },
      command: words.command(networkId ? undefined : exactName('network', network)),
      disruption: 'none',
      inverse: this.connectCommand(asSeen('', attachment, this.seen)),
      verify: [this.expect({ off: [network] })],
      undone: [this.expect({ on: [{ network, ...(attachment.ip ? { ip: attachment.ip } : {}) }] })],
      losses: this.lossesOfConnection(attachment),
    };
  }

  connect(wanted: Attach): Step {
    const { network, ip } = wanted;
    const inverse = new DockerWords('network', 'disconnect').operands(network, this.seen.id);
    return {
      ...this.base('network-connect', `connect:${network}`),
      params: { name: this.seen.name, network },
      command: this.connectCommand(wanted),
      disruption: 'none',
      inverse: inverse.command(exactName('network', network)),
      verify: [this.expect({ on: [{ network, ...(ip !== undefined && { ip }) }] })],
      undone: [this.expect({ off: [network] })],
    };
  }

  private connectCommand({ network, ip, aliases, flags }: Attach): Command {
    const words = new DockerWords('network', 'connect');
    if (ip !== undefined) words.flag('--ip', ip);
    for (const alias of aliases) words.flag('--alias', alias);
    words.asWritten(flags, 'network connect');
    return words.operands(network, this.seen.id).command(exactName('network', network));
  }

  /** An address nobody asked for, and any MAC address of a connection, may come back as another one. */
  private lossesOfConnection({ ip, mac }: ObservedAttachment): Loss[] {
    if (!this.seen.running) return [];
    const thing = thingOf('container', this.seen);
    const losses: Loss[] = [];
    if (!ip) losses.push({ what: 'dynamic-address', thing });
    if (mac) losses.push({ what: 'mac-address', thing });
    return losses;
  }

  private base(kind: Step['kind'], part: string) {
    return {
      id: `${part}:${this.seen.id}`,
      kind,
      target: this.target,
      name: this.seen.name,
      needs: [],
      observed: thingOf('container', this.seen),
    };
  }

  private command(verb: 'start' | 'stop' | 'rm'): Command {
    return new DockerWords(verb).operands(this.seen.id).command();
  }

  private expect(rest: Partial<Extract<Expectation, { see: 'container' }>>): Expectation {
    return { see: 'container', name: this.name, id: this.seen.id, ...rest };
  }
}
