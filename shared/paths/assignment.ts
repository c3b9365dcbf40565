import type { EntityRef } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import { ASSIGNMENTS, type Assignment } from '../windows/ipam.ts';
import { standingOf } from './attachment.ts';
import type { PathEnd, PathValue } from './path.ts';
import { addressOf } from './values.ts';
import { worldOf } from './world.ts';

const byDriver: ReadonlyMap<string, Assignment> = new Map(ASSIGNMENTS.map((row) => [row.driver, row]));

/** The row of Microsoft's IPAM table for a driver; none for the drivers it does not list. */
export function assignmentFor(driver: string): Assignment | undefined {
  return byDriver.get(driver);
}

/** How an endpoint comes by its address. */
export interface EndpointAddress {
  readonly endpoint: EntityRef;
  readonly networkName: string;
  /** As stated, or what will give it. */
  readonly address: PathValue;
  readonly fixed: boolean;
  readonly assignment: Assignment | undefined;
}

export function addressesOf(design: Design, end: Extract<PathEnd, { kind: 'container' }>): readonly EndpointAddress[] {
  const world = worldOf(design);
  const place = world.hosts.get(end.host);
  const container = place?.containers.get(end.id);
  if (!place || !container) return [];
  const standing = standingOf(world, place, container);
  if (standing.kind !== 'attached') return [];
  return standing.attachments.map((attachment) => ({
    endpoint: {
      kind: 'endpoint',
      id: attachment.endpoint.id,
      host: end.host,
      container: attachment.holder.id,
    },
    networkName: attachment.network?.name ?? '',
    address: addressOf(attachment),
    fixed: attachment.endpoint.ip !== undefined,
    assignment: assignmentFor(attachment.driver?.id ?? ''),
  }));
}
