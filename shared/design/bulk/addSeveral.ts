import type { Refusal } from '../../addressPlan/assign.ts';
import type { AddressPlan } from '../../addressPlan/model.ts';
import type { IdSource } from '../create.ts';
import type { AddContainers } from '../edits.ts';
import { findHost, networksFor } from '../entities.ts';
import type { Container, Design, Endpoint, Host } from '../schema.ts';
import { freeAddresses } from './freeAddresses.ts';
import { fillPattern, hasNumber } from './namePattern.ts';
import { portGiver, readPortPatterns } from './portPattern.ts';

/** More at once than any host runs, and what a design is measured with. */
const MOST_AT_ONCE = 10_000;

/** What many containers have in common, and what tells them apart. */
export interface SeveralRequest {
  readonly host: string;
  readonly count: number;
  /** `web-{n}`, `{n:03}`; a text without a number gets one behind it. */
  readonly name: string;
  /** The first number. Numbers whose name is taken are passed over. */
  readonly start: number;
  readonly image: string;
  readonly network?: string;
  /** Fixed addresses: free ones from here on, empty for the beginning of the subnet. Absent: none are fixed. */
  readonly from?: string;
  /** See `readPortPatterns`. */
  readonly ports: string;
  /** What else they have: isolation, DNS, flags, further networks. */
  readonly model?: Container;
}

/** What is in the way, by the field it is about. */
export type SeveralFault =
  | { readonly field: 'host' | 'name' | 'image'; readonly kind: 'missing' }
  | { readonly field: 'count'; readonly kind: 'count'; readonly most: number }
  | { readonly field: 'start'; readonly kind: 'start' }
  | { readonly field: 'ports'; readonly kind: 'unreadable'; readonly text: string }
  | { readonly field: 'ports'; readonly kind: 'no-ports'; readonly given: number }
  | {
      readonly field: 'from';
      readonly kind: 'addresses';
      readonly refusal: Refusal | { readonly reason: 'malformed' };
    };

export interface SeveralPlan {
  readonly faults: readonly SeveralFault[];
  /** Empty where something is in the way. */
  readonly containers: readonly Container[];
  /** Numbers that were passed over because their name is taken. */
  readonly skipped: number;
  readonly edit?: AddContainers;
}

/** What adding several containers would be: the same function shows it and does it. */
export function planSeveral(design: Design, plan: AddressPlan, request: SeveralRequest, ids: IdSource): SeveralPlan {
  const host = findHost(design, request.host);
  const patterns = readPortPatterns(request.ports);
  const faults = faultsOf(request, host);
  if ('unreadable' in patterns) faults.push({ field: 'ports', kind: 'unreadable', text: patterns.unreadable });
  const counted = !faults.some(({ field }) => field === 'count');
  const wantsAddresses = request.network !== undefined && request.from !== undefined && counted;
  const found = wantsAddresses
    ? freeAddresses(plan, request.network ?? '', request.count, request.from ?? '')
    : undefined;
  if (found && !found.ok) faults.push({ field: 'from', kind: 'addresses', refusal: found.refusal });
  if (faults.length > 0 || !host || 'unreadable' in patterns) return { faults, containers: [], skipped: 0 };

  const { numbers, skipped } = freeNumbers(host, request);
  const ports = portGiver(host, patterns);
  const reachable = new Set(networksFor(design, host).map(({ network }) => network.id));
  const containers: Container[] = [];
  for (const [index, number] of numbers.entries()) {
    const own = ports(number);
    if (!own) return { faults: [{ field: 'ports', kind: 'no-ports', given: index }], containers: [], skipped };
    const endpoints = endpointsOf(request, found?.ok ? found.addresses[index] : undefined, reachable, ids);
    containers.push({
      ...bareModel(request),
      id: ids('container'),
      name: nameOf(request, number),
      endpoints,
      ports: own,
    });
  }
  return { faults, containers, skipped, edit: { type: 'add-containers', host: host.id, values: containers } };
}

function faultsOf(request: SeveralRequest, host: Host | undefined): SeveralFault[] {
  const faults: SeveralFault[] = [];
  if (!host) faults.push({ field: 'host', kind: 'missing' });
  if (request.name.trim() === '') faults.push({ field: 'name', kind: 'missing' });
  if (request.image.trim() === '') faults.push({ field: 'image', kind: 'missing' });
  const { count, start } = request;
  if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE) {
    faults.push({ field: 'count', kind: 'count', most: MOST_AT_ONCE });
  }
  if (!Number.isInteger(start) || start < 0 || start > 1e9) faults.push({ field: 'start', kind: 'start' });
  return faults;
}

function nameOf({ name, count }: SeveralRequest, number: number): string {
  const pattern = name.trim();
  if (hasNumber(pattern)) return fillPattern(pattern, number);
  return count === 1 ? pattern : `${pattern}-${number}`;
}

/** As many numbers as are wanted, from the first on, whose names nobody on the host has, whatever the case. */
function freeNumbers(
  host: Host,
  request: SeveralRequest,
): { readonly numbers: readonly number[]; readonly skipped: number } {
  const taken = new Set(host.containers.map(({ name }) => name.toLowerCase()));
  const numbers: number[] = [];
  let number = request.start;
  // A single name without a number is what was asked for, taken or not: the rules say so.
  if (request.count === 1 && !hasNumber(request.name)) return { numbers: [number], skipped: 0 };
  for (; numbers.length < request.count; number++) {
    if (!taken.has(nameOf(request, number).toLowerCase())) numbers.push(number);
  }
  return { numbers, skipped: number - request.start - numbers.length };
}

/** Without what belongs to one container alone, or says how a running one was found. */
function bareModel({ model, image }: SeveralRequest): Omit<Container, 'id' | 'name' | 'endpoints' | 'ports'> {
  if (!model) return { image: image.trim(), flags: [] };
  const { id: _, name: __, endpoints: ___, ports: ____, origin: _____, running: ______, ...rest } = model;
  return { ...rest, image: image.trim() };
}

function endpointsOf(
  { network, model }: SeveralRequest,
  ip: string | undefined,
  reachable: ReadonlySet<string>,
  ids: IdSource,
): Endpoint[] {
  const copied = (model?.endpoints ?? []).flatMap((endpoint): Endpoint[] => {
    if (!reachable.has(endpoint.network) || endpoint.network === network) return [];
    const { ip: _, mac: __, actualIp: ___, ...rest } = endpoint;
    return [{ ...rest, id: ids('endpoint') }];
  });
  if (network === undefined) return copied;
  return [{ id: ids('endpoint'), network, ...(ip !== undefined && { ip }) }, ...copied];
}
