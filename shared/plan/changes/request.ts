import type { NetworkPlace } from '../../design/entities.ts';
import type { Container, Design, Host, Network } from '../../design/schema.ts';
import type { Uplink } from '../networkSteps.ts';
import type { SwarmRoles } from '../swarmSteps.ts';
import type { SeenHost } from './seen.ts';

/** What a person has agreed to, and what is looked at. */
export interface ChangeOptions {
  /** What is written on things that are made; the design's name unless given. */
  readonly owner?: string | undefined;
  /**
   * docker ids of things on the host that this design did not make and that the user has agreed to have changed or
   * replaced, and of things whose loss they have accepted.
   */
  readonly named?: ReadonlySet<string> | undefined;
  /** docker ids of things that are not drawn and that the user has asked to be removed, whoever made them. */
  readonly remove?: ReadonlySet<string> | undefined;
  /**
   * Who makes the host's networks. Without it, HNS does only where docker was looked for and there is no such program on the
   * host; an engine that merely does not answer still owns its networks.
   */
  readonly engine?: 'docker' | 'hns' | undefined;
  /** Ids of HNS networks and endpoints that journals of Switchyard's say it made, for HNS knows no labels. */
  readonly made?: ReadonlySet<string> | undefined;
  /** Ids of elements and docker ids; when given, everything else is left as it is. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** One question: this host of this design against what was seen. */
export interface Request {
  readonly design: Design;
  readonly host: Host;
  readonly seen: SeenHost;
  readonly owner: string;
  readonly named: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
  readonly isSelected: (...ids: readonly (string | undefined)[]) => boolean;
  readonly roles: SwarmRoles | undefined;
  /** Networks that are made on this host. */
  readonly made: readonly NetworkPlace[];
  /** Networks that the host's containers can be on. */
  readonly reachable: ReadonlyMap<string, NetworkPlace>;
  readonly uplinkOf: (place: NetworkPlace) => Uplink;
  readonly network: (id: string) => Network | undefined;
  /** The host's containers that are drawn on a network. */
  readonly drawnOn: (network: string) => readonly Container[];
  readonly isDrawnName: (container: string) => boolean;
  readonly partners: (container: Container) => readonly Container[];
}
