import type { EntityRef } from '../../design/entities.ts';
import type { MessageParams } from '../../rules/rule.ts';
import type { Disruption } from '../step.ts';
import type { HnsEndpointBody, HnsNetworkBody } from './bodiesV1.ts';
import type { EndpointDescription, HnsObstacle, NetworkDescription } from './description.ts';

/** A network as requests refer to it: HNS makes its id, so it is found by its exact name, or by the id of one that exists. */
export interface HnsNetworkRef {
  readonly name: string;
  readonly id?: string;
}

/** One call of HNS as data. A script prints it, a runner sends it, from the same object. */
export type HnsRequest =
  | { readonly method: 'POST'; readonly path: '/networks'; readonly body: HnsNetworkBody }
  | {
      readonly method: 'POST';
      readonly path: '/endpoints';
      readonly body: HnsEndpointBody;
      /** Its id goes into the body as `VirtualNetwork`. */
      readonly network: HnsNetworkRef;
      /** True where the network's ManagementIP must be asked for and put in front of the policies as `PA`. */
      readonly needsProvider: boolean;
    };

/** What is taken back, by exact name and by what else is known of it: never anything that only resembles it. */
export type HnsRemoval =
  | { readonly remove: 'network'; readonly name: string; readonly type: string }
  | { readonly remove: 'endpoint'; readonly name: string; readonly network: HnsNetworkRef };

interface HnsStepFacts {
  /** Unique in its host's plan. */
  readonly id: string;
  readonly target: EntityRef;
  /** What the design calls the target; an endpoint is called after its container. */
  readonly name: string;
  /** Ids of networks that must be there before. */
  readonly needs: readonly string[];
  readonly params: MessageParams;
  readonly disruption: Disruption;
  /** What a person must know before it runs. */
  readonly note?: { readonly key: 'hns.note.link-drop' | 'hns.note.link-drop-some'; readonly params: MessageParams };
}

/** A network of the host that endpoints are made on. Nothing is done but looking whether it is there. */
export interface HnsExpectStep extends HnsStepFacts {
  readonly kind: 'hns-network-expect';
  readonly network: HnsNetworkRef;
}

export interface HnsNetworkStep extends HnsStepFacts {
  readonly kind: 'hns-network-create';
  readonly network: HnsNetworkRef;
  readonly description?: NetworkDescription;
  readonly obstacle?: HnsObstacle;
}

export interface HnsEndpointStep extends HnsStepFacts {
  readonly kind: 'hns-endpoint-create';
  readonly network: HnsNetworkRef;
  readonly description?: EndpointDescription;
  readonly obstacle?: HnsObstacle;
}

export type HnsStep = HnsExpectStep | HnsNetworkStep | HnsEndpointStep;

/** What HNS shall do on one host, in the order in which it must be asked: networks, then endpoints. */
export interface HnsHostPlan {
  readonly host: string;
  readonly hostName: string;
  readonly steps: readonly HnsStep[];
}
