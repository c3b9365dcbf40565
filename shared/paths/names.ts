import type { EntityRef } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import {
  DISCOVERY,
  DISCOVERY_SINCE,
  type DiscoveryAnswer,
  type DiscoveryEdition,
  type DiscoveryRow,
} from '../windows/discovery.ts';
import { GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import type { SourceRef } from '../windows/sources.ts';
import { type Attachment, standingOf } from './attachment.ts';
import type { PathEnd } from './path.ts';
import { type World, worldOf } from './world.ts';

/** Whether a container finds another by its name. */

export type NameOutcome =
  | 'yes'
  | 'no'
  /** Only with the control plane that `control` names. */
  | 'conditional'
  /** Microsoft's table has no row for the driver. */
  | 'not-stated';

export type NameReason = 'driver' | 'no-shared-network' | 'same-host-only' | 'dns-off' | 'no-network' | 'no-name';

export interface NameAnswer {
  readonly outcome: NameOutcome;
  /** What to ask for: the container's name and its aliases on the network. */
  readonly names: readonly string[];
  readonly edition: DiscoveryEdition;
  readonly scope: 'local' | 'global';
  readonly driver: string;
  /** The network whose names they share. */
  readonly network?: EntityRef;
  readonly networkName: string;
  readonly reason?: NameReason;
  readonly control?: DiscoveryAnswer;
  /** Docker's own resolver is on for both endpoints of the one network, as its code shows whatever the table says. */
  readonly resolver: boolean;
  readonly sources: readonly SourceRef[];
}

export interface NameOptions {
  /** By the older of the two hosts when absent: S16 before Windows Server 2019, the current page from then on. */
  readonly edition?: DiscoveryEdition;
}

type ContainerEnd = Extract<PathEnd, { kind: 'container' }>;

/** Whether `from` can reach `to` by name, by the service discovery table and what docker's code says of its resolver. */
export function resolvesByName(
  design: Design,
  from: ContainerEnd,
  to: ContainerEnd,
  options: NameOptions = {},
): NameAnswer {
  return namesIn(worldOf(design), from, to, options);
}

export function namesIn(world: World, from: ContainerEnd, to: ContainerEnd, options: NameOptions): NameAnswer {
  const senders = attachmentsOf(world, from);
  const receivers = attachmentsOf(world, to);
  const edition = options.edition ?? editionFor([...senders, ...receivers]);
  const name = world.hosts.get(to.host)?.containers.get(to.id)?.name.trim() ?? '';
  let best: NameAnswer | undefined;
  for (const a of senders) {
    for (const b of receivers) {
      const answer = answerFor(a, b, edition, name);
      if (!best || rankOf(answer) < rankOf(best)) best = answer;
    }
  }
  return best ?? { ...NO_NETWORK, edition };
}

/** What two containers share on one network says more than that two others of their networks are different. */
function rankOf({ outcome, reason }: NameAnswer): number {
  return RANK[outcome] + (reason === 'no-shared-network' ? 1 : 0);
}

const RANK = { yes: 0, conditional: 1, 'not-stated': 2, no: 3 } as const satisfies Record<NameOutcome, number>;

const NO_NETWORK: NameAnswer = {
  outcome: 'no',
  names: [],
  edition: 'TOPO',
  scope: 'local',
  driver: '',
  networkName: '',
  reason: 'no-network',
  resolver: false,
  sources: ['S16'],
};

function attachmentsOf(world: World, end: ContainerEnd): readonly Attachment[] {
  const place = world.hosts.get(end.host);
  const container = place?.containers.get(end.id);
  if (!place || !container) return [];
  const standing = standingOf(world, place, container);
  return standing.kind === 'attached' ? standing.attachments : [];
}

function editionFor(attachments: readonly Attachment[]): DiscoveryEdition {
  const old = attachments.some(({ place: { context } }) => (context.build ?? Infinity) < DISCOVERY_SINCE.build);
  return old ? 'S16' : 'TOPO';
}

function answerFor(a: Attachment, b: Attachment, edition: DiscoveryEdition, name: string): NameAnswer {
  const scope = a.place === b.place ? 'local' : 'global';
  const rows: readonly DiscoveryRow[] = DISCOVERY;
  const row = rows.find((item) => item.edition === edition && item.driver === b.driver?.id);
  const { network } = b;
  const base = {
    names: [name, ...(b.endpoint.aliases ?? [])].filter((text) => text !== ''),
    edition,
    scope,
    driver: b.driver?.id ?? network?.driver ?? '',
    ...(network && { network: { kind: 'network', id: network.id, host: b.owner.host.id } as const }),
    networkName: network?.name ?? '',
    resolver: b.driver?.internalDns === true && a.network === b.network,
    sources: row?.sources ?? (['TOPO'] as const),
  } as const;
  const no = (reason: NameReason, sources: readonly SourceRef[] = base.sources): NameAnswer => ({
    ...base,
    outcome: 'no',
    reason,
    sources,
  });
  if (!network || !a.network) return no('no-network', ['S16']);
  if (!haveCommonNames(a, b)) return no('no-shared-network', ['WIN', 'LNW']);
  if (!row) return { ...base, outcome: 'not-stated' };
  const answer = row[scope];
  if (answer === 'no') return no('driver');
  if (answer === 'none') return no('same-host-only');
  if (isDnsOff(a) || isDnsOff(b)) return no('dns-off', ['WIN']);
  if (base.names.length === 0) return no('no-name', ['NAMES']);
  if (answer === 'yes') return { ...base, outcome: 'yes' };
  return answer === 'not-stated'
    ? { ...base, outcome: 'not-stated' }
    : { ...base, outcome: 'conditional', control: answer };
}

/**
 * Docker's resolver answers for the networks a container is on. Names across hosts, and those of kube-dns, are a control
 * plane's, which knows all containers of a driver; an overlay is one network on all hosts.
 */
function haveCommonNames(a: Attachment, b: Attachment): boolean {
  if (a.network === b.network) return true;
  if (a.driver !== b.driver) return false;
  if (b.driver?.id === 'overlay') return false;
  return b.driver?.id === 'nat' ? a.place !== b.place : true;
}

/** `disable_gatewaydns` is read for nat only (domain reference 2.2). */
function isDnsOff({ network, driver }: Attachment): boolean {
  const on: readonly string[] = GO_BOOL_TRUE;
  return driver?.id === 'nat' && on.includes(network?.options[`${WINDOWSSHIM_PREFIX}disable_gatewaydns`] ?? '');
}
