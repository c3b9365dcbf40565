import type { EntityRef } from '../../design/entities.ts';
import type { Container, Endpoint, FlagUse } from '../../design/schema.ts';
import type { ObservedAttachment, ObservedContainer } from '../../observed/observedHost.ts';
import type { Owner, Reason } from './change.ts';
import { aliasesOf, compareEndpoint } from './endpointDifference.ts';
import { type Decided, decide, differs, reason, thingOf } from './makeChange.ts';
import { attachmentsOf } from './seen.ts';

/** A connection that is taken away, as it was seen. */
export interface Release {
  readonly change: string;
  readonly attachment: ObservedAttachment;
  /** It leads to a network that is gone. */
  readonly isStale: boolean;
}

/** A connection that is made. */
export interface Attach {
  readonly change: string;
  readonly network: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly aliases: readonly string[];
  readonly flags: readonly FlagUse[];
}

/** What happens to the connections of a container that stays. */
export interface Rewiring {
  readonly changes: readonly Decided[];
  readonly releases: readonly Release[];
  readonly attaches: readonly Attach[];
}

export const NOTHING: Rewiring = { changes: [], releases: [], attaches: [] };

/** Which networks go from the host, and whether they come back. */
export type GoingNetworks = (attachment: ObservedAttachment) => 'replaced' | 'deleted' | undefined;

export interface RewiringQuestion {
  readonly host: string;
  readonly owner: Owner;
  readonly seen: ObservedContainer;
  readonly networkName: (id: string) => string | undefined;
  readonly going: GoingNetworks;
  /** Whether it leads to a network that is gone, which keeps the container from starting. */
  readonly isStale: (attachment: ObservedAttachment) => boolean;
  /** Whether connections that are not drawn are taken away. */
  readonly exact: boolean;
}

/** Puts a container that stays on the networks it is drawn on. */
export function rewire(container: Container, question: RewiringQuestion): Rewiring {
  const { seen, networkName, going, isStale, exact } = question;
  const there = attachmentsOf(seen);
  // A host has ten thousand containers with one network each, so nothing is made for those that are as drawn.
  const [first] = container.endpoints;
  const [only] = there;
  if (first && only && container.endpoints.length === 1 && there.length === 1) {
    const isSame = networkName(first.network) === only.network && compareEndpoint(first, only, seen).length === 0;
    if (isSame && !going(only) && !isStale(only)) return NOTHING;
  }
  const left = new Map(there.map((attachment) => [attachment.network, attachment]));
  const changes: Decided[] = [];
  const releases: Release[] = [];
  const attaches: Attach[] = [];
  for (const endpoint of container.endpoints) {
    const network = networkName(endpoint.network);
    if (network === undefined) continue;
    const attachment = left.get(network);
    left.delete(network);
    const change = changeOf(container.id, network, question, { kind: 'endpoint', ...endpointRef(container, endpoint) });
    if (!attachment) {
      changes.push(decide({ ...change, action: 'create', reasons: [reason('missing')] }));
    } else {
      const reasons: Reason[] = compareEndpoint(endpoint, attachment, seen).map(differs);
      if (going(attachment)) reasons.unshift(reason('network-replaced'));
      else if (isStale(attachment)) reasons.unshift(reason('stale-connection'));
      if (reasons.length === 0) continue;
      changes.push(decide({ ...change, action: 'change', reasons }));
      releases.push({ change: change.id, attachment, isStale: isStale(attachment) });
    }
    attaches.push(drawn(change.id, network, endpoint));
  }
  for (const attachment of left.values()) {
    if (!exact && !going(attachment)) continue;
    const change = changeOf(container.id, attachment.network, question);
    changes.push(decide({ ...change, action: 'delete', reasons: [reason('no-longer-drawn')] }));
    releases.push({ change: change.id, attachment, isStale: isStale(attachment) });
  }
  return { changes, releases, attaches };

  function endpointRef({ id }: Container, endpoint: Endpoint) {
    return { id: endpoint.id, host: question.host, container: id };
  }
}

/** Puts a container that nobody drew, or that is left as it is, back on networks that are made anew. */
export function reattach(question: Omit<RewiringQuestion, 'networkName' | 'exact' | 'isStale'>): Rewiring {
  const { seen, going } = question;
  if (!seen.attachments.some((attachment) => going(attachment))) return NOTHING;
  const changes: Decided[] = [];
  const releases: Release[] = [];
  const attaches: Attach[] = [];
  for (const attachment of attachmentsOf(seen)) {
    const fate = going(attachment);
    if (!fate) continue;
    const change = changeOf(seen.id, attachment.network, question);
    releases.push({ change: change.id, attachment, isStale: false });
    if (fate === 'deleted') {
      changes.push(decide({ ...change, action: 'delete', reasons: [reason('no-longer-drawn')] }));
      continue;
    }
    changes.push(decide({ ...change, action: 'change', reasons: [reason('network-replaced')] }));
    attaches.push(asSeen(change.id, attachment, seen));
  }
  return { changes, releases, attaches };
}

function changeOf(
  container: string,
  network: string,
  { seen, owner }: Pick<RewiringQuestion, 'seen' | 'owner'>,
  entity?: EntityRef,
) {
  return {
    id: `connection:${container}:${network}`,
    kind: 'connection' as const,
    ...(entity && { entity }),
    observed: thingOf('container', seen),
    name: seen.name,
    network,
    owner,
  };
}

function drawn(change: string, network: string, endpoint: Endpoint): Attach {
  return {
    change,
    network,
    ...(endpoint.ip !== undefined && { ip: endpoint.ip }),
    ...(endpoint.mac !== undefined && { mac: endpoint.mac }),
    aliases: endpoint.aliases ?? [],
    flags: endpoint.flags ?? [],
  };
}

/** The connection as it was seen, as far as docker can be asked for it again. */
export function asSeen(change: string, attachment: ObservedAttachment, seen: ObservedContainer): Attach {
  const { network, ip } = attachment;
  return {
    change,
    network,
    ...(ip !== undefined && ip !== '' && { ip }),
    aliases: aliasesOf(attachment, seen),
    flags: [],
  };
}
