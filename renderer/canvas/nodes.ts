import type { Node } from '@xyflow/react';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { HostPlacement } from '../../shared/design/placement/placeHost.ts';
import type { Adapter, Container, Host, Network, Note, VSwitch } from '../../shared/design/schema.ts';

/** What a node shows. It carries the design's own objects: an unchanged object means an unchanged node. */
export type HostData = {
  readonly ref: EntityRef;
  readonly host: Host;
  readonly swarm: string | undefined;
  readonly inside: HostPlacement;
  readonly collapsed: boolean;
  readonly locked: boolean;
};

export type ContainerData = {
  readonly ref: EntityRef;
  readonly container: Container;
  readonly locked: boolean;
  /** The network of each endpoint, in order; undefined where it does not exist or cannot be reached. */
  readonly networks: readonly (Network | undefined)[];
};

export type LaneData = {
  readonly ref: EntityRef;
  readonly network: Network;
  /** Name of the host the network was made on, where this lane visits another. */
  readonly from: string | undefined;
  readonly locked: boolean;
};

export type SwitchData = {
  readonly ref: EntityRef;
  readonly vswitch: VSwitch;
  /** Whether an adapter could be named and is not. What overlays stand on follows from the swarm, not from an option. */
  readonly adapterUnnamed: boolean;
  readonly locked: boolean;
};

export type AdapterData = { readonly ref: EntityRef; readonly adapter: Adapter; readonly locked: boolean };

export type NoteData = { readonly ref: EntityRef; readonly note: Note; readonly locked: boolean };

export type HostNodeType = Node<HostData, 'host'>;
export type NoteNodeType = Node<NoteData, 'note'>;
export type ContainerNodeType = Node<ContainerData, 'container'>;
export type LaneNodeType = Node<LaneData, 'lane'>;
export type SwitchNodeType = Node<SwitchData, 'switch'>;
export type AdapterNodeType = Node<AdapterData, 'adapter'>;
export type CanvasNode =
  | HostNodeType
  | ContainerNodeType
  | LaneNodeType
  | SwitchNodeType
  | AdapterNodeType
  | NoteNodeType;

/** Node of a network's lane. An overlay has lanes on several hosts, so those of visitors also name the host they are on. */
export function laneNodeId(network: string, owner: string, on: string): string {
  return owner === on ? network : `${network}@${on}`;
}

/** Element that holds a node's accessible name. */
export function nodeLabelId(nodeId: string): string {
  return `sy-label-${nodeId}`;
}
