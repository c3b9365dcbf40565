import type { HnsEndpointBody, HnsNetworkBody } from './bodiesV1.ts';
import type { HnsNetworkRef } from './step.ts';

/**
 * One change at HNS as data, for hosts whose networks no docker makes. HNS chooses the ids of what it makes, and knows no
 * labels: so what takes a making back says exactly what was made, and hits nothing that only resembles it.
 */
export type HnsAct =
  | { readonly act: 'network-make'; readonly body: HnsNetworkBody }
  | {
      readonly act: 'network-unmake';
      /** As it was asked for. */
      readonly body: HnsNetworkBody;
      /** What HNS answered, where its answer came: then only this one is meant. */
      readonly id?: string;
      /** The external switch that HNS makes for it; it may stay behind where HNS fails half-way. */
      readonly leaves?: LeftSwitch;
    }
  | { readonly act: 'network-remove'; readonly id: string; readonly name: string; readonly type: string }
  | {
      readonly act: 'endpoint-make';
      readonly body: HnsEndpointBody;
      /** Its id goes into the body as `VirtualNetwork`. */
      readonly network: HnsNetworkRef;
      /** True where the network's ManagementIP must be asked for and put in front of the policies as `PA`. */
      readonly needsProvider: boolean;
    }
  | {
      readonly act: 'endpoint-unmake';
      readonly body: HnsEndpointBody;
      readonly network: HnsNetworkRef;
      readonly id?: string;
    }
  | {
      readonly act: 'endpoint-remove';
      readonly id: string;
      readonly name: string;
      readonly network: HnsNetworkRef;
    };
export type HnsActKind = HnsAct['act'];

/** A switch that was not there before, known by its exact name and by the adapters it is bound to. */
export interface LeftSwitch {
  readonly name: string;
  readonly adapters: readonly string[];
}

/** What a step does at HNS, and what takes it back. */
export interface HnsWork {
  readonly does: HnsAct;
  readonly undoes?: HnsAct;
}

/** The inverse of a making, held to the one thing that HNS said it made. */
export function heldTo(act: HnsAct, id: string | undefined): HnsAct {
  const isUnmaking = act.act === 'network-unmake' || act.act === 'endpoint-unmake';
  return id !== undefined && isUnmaking ? { ...act, id } : act;
}

/** Words that show people what is asked: method, path, and the body as it is sent. */
export function hnsWords(act: HnsAct): readonly [string, ...string[]] {
  switch (act.act) {
    case 'network-make':
      return ['HNS', 'POST', '/networks', JSON.stringify(act.body)];
    case 'endpoint-make':
      return ['HNS', 'POST', '/endpoints', JSON.stringify({ VirtualNetwork: act.network.name, ...act.body })];
    case 'network-unmake':
      return ['HNS', 'DELETE', `/networks/${act.id ?? `{${act.body.Name}}`}`];
    case 'endpoint-unmake':
      return ['HNS', 'DELETE', `/endpoints/${act.id ?? `{${act.body.Name}}`}`];
    case 'network-remove':
      return ['HNS', 'DELETE', `/networks/${act.id}`];
    case 'endpoint-remove':
      return ['HNS', 'DELETE', `/endpoints/${act.id}`];
  }
}
