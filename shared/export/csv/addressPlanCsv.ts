import { contains, formatSubnet, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import { dockerMac, parseMac } from '../../address/mac.ts';
import type { AddressPlan, Conflict, PlannedEndpoint, PlannedSubnet } from '../../addressPlan/model.ts';
import { networkKey } from '../../addressPlan/places.ts';
import { addressPlan } from '../../addressPlan/plan.ts';
import { vlanOf } from '../../design/look/labels.ts';
import type { Adapter, Design, Host } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import { compareText } from '../../plan/order.ts';
import { shownDriver } from '../shownDriver.ts';
import { csvText } from './cell.ts';

/** Columns, in order. */
const COLUMNS = [
  'host',
  'network',
  'driver',
  'vlan',
  'subnet',
  'gateway',
  'container',
  'adapter',
  'address',
  'seen',
  'mac',
  'state',
  'problems',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * The address plan of a design as CSV (RFC 4180) for spreadsheets: a row for every endpoint, every adapter with an address, and
 * every subnet or prefix that nobody is in. The same design gives the same bytes, whatever the order it was drawn in.
 * @param host the name of the only host wanted.
 */
export function addressPlanCsv(design: Design, texts: Texts, host?: string): string {
  const plan = addressPlan(design);
  const rows = [...networkRows(plan, texts), ...prefixRows(plan, texts), ...adapterRows(design, texts)];
  const wanted = host === undefined ? rows : rows.filter((row) => row.host === host);
  const lines = wanted.map(lineOf).sort(inOrder);
  return csvText([COLUMNS.map((column) => texts(`addresses.csv.${column}`)), ...lines.map(({ cells }) => cells)]);
}

/** Of each network: its endpoints, and its subnets that have none. */
function networkRows(plan: AddressPlan, texts: Texts): Row[] {
  return plan.rows.flatMap((row) => {
    const { network } = row;
    if (!network) return [];
    const shared = subnetCells(row);
    const inside = new Map<PlannedEndpoint, Row>();
    const problems = problemsByAddress(row, texts);
    const overlaps = row.conflicts.filter(({ kind }) => kind === 'overlap');
    const add = (owner: PlannedEndpoint, more: readonly string[]) =>
      inside.set(owner, {
        ...shared,
        ...endpointCells(owner, row, texts),
        problems: codesOf([...wordsOf(overlaps, texts), ...more]),
      });
    for (const use of row.uses) {
      if (use.owner && use.network === network.id && use.index === row.index && !isElsewhere(use.owner, use.address)) {
        add(use.owner, problems.get(use.address) ?? []);
      }
    }
    for (const { owner, text } of row.strays) {
      const found = row.conflicts.filter(
        ({ own, other, kind }) => kind !== 'overlap' && (own.text === text || other.text === text),
      );
      add(owner, wordsOf(found, texts));
    }
    // Those that have no address yet are said of the network’s first subnet.
    if ((row.index ?? 0) === 0) {
      const rest = row.open.filter((owner) => !inside.has(owner) && !isSeenElsewhere(owner, row, plan));
      for (const owner of rest) add(owner, []);
    }
    if (inside.size > 0) return [...inside.values()];
    const state = row.unknown ? (`addresses.unknown.${row.unknown}` as const) : 'addresses.csv.state.empty';
    return [
      { ...shared, host: row.hosts[0]?.name ?? '', state: texts(state), problems: codesOf(wordsOf(overlaps, texts)) },
    ];
  });
}

/** A fixed endpoint is listed with its fixed address; that it runs with another stands in a column of its own. */
function isElsewhere({ ip, endpoint }: PlannedEndpoint, address: number): boolean {
  return endpoint.ip !== undefined && ip !== address;
}

/** Whether another subnet of the network has the address the endpoint was seen with, and lists it. */
function isSeenElsewhere({ actual }: PlannedEndpoint, { network, key }: PlannedSubnet, plan: AddressPlan): boolean {
  if (actual === undefined || !network) return false;
  return network.subnets.some((_, index) => {
    const other = plan.byKey.get(networkKey(network.id, index));
    return other?.subnet !== undefined && other.key !== key && contains(other.subnet, actual);
  });
}

function subnetCells({ network, text, index }: PlannedSubnet): Row {
  if (!network) return {};
  return {
    network: network.name,
    driver: shownDriver(network),
    vlan: vlanOf(network) ?? '',
    subnet: text,
    gateway: index === undefined ? '' : (network.subnets[index]?.gateway ?? ''),
  };
}

function endpointCells({ host, container, endpoint }: PlannedEndpoint, row: PlannedSubnet, texts: Texts): Row {
  const { ip, actualIp, mac } = endpoint;
  const state = ip !== undefined ? 'fixed' : actualIp !== undefined ? 'seen' : giverOf(row);
  return {
    host: host.name,
    container: container.name,
    address: ip ?? '',
    seen: actualIp ?? '',
    mac: macText(mac),
    state: texts(`addresses.csv.state.${state}`),
  };
}

/** Who gives the address that the design leaves open. */
function giverOf({ network, unknown }: PlannedSubnet) {
  if (unknown === 'dhcp') return 'dhcp';
  return network?.driver === 'overlay' ? 'swarm' : 'hns';
}

/** MAC addresses in the form of the docker command line, so that the same one is the same text. */
function macText(mac: string | undefined): string {
  const read = mac === undefined ? undefined : parseMac(mac);
  return read === undefined ? (mac ?? '') : dockerMac(read);
}

function problemsByAddress({ conflicts }: PlannedSubnet, texts: Texts): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const conflict of conflicts) {
    if (conflict.kind === 'overlap' || !conflict.span) continue;
    const list = found.get(conflict.span.first) ?? [];
    found.set(conflict.span.first, list);
    list.push(...wordsOf([conflict], texts));
  }
  return found;
}

/** The code of the rule, or in words what no rule speaks of. */
function wordsOf(conflicts: readonly Conflict[], texts: Texts): string[] {
  return conflicts.map(({ code, kind }) => code ?? texts(`addresses.conflict.${kind}`));
}

function codesOf(words: readonly string[]): string {
  return [...new Set(words)].sort(compareText).join(' ');
}

/** NAT prefixes and routes. */
function prefixRows({ rows }: AddressPlan, texts: Texts): Row[] {
  return rows.flatMap(({ kind, text, hosts }) =>
    kind === 'nat-prefix' || kind === 'route'
      ? hosts.map((host) => ({ host: host.name, subnet: text, state: texts(`addresses.csv.state.${kind}`) }))
      : [],
  );
}

function adapterRows(design: Design, texts: Texts): Row[] {
  return design.topology.hosts.flatMap((host) =>
    host.adapters.filter(({ ipv4 }) => ipv4 !== undefined).map((adapter) => adapterCells(host, adapter, texts)),
  );
}

function adapterCells(host: Host, { name, ipv4 = '', gateway = '', mac, vlan }: Adapter, texts: Texts): Row {
  const prefix = parseSubnet(ipv4);
  return {
    host: host.name,
    adapter: name,
    vlan: vlan ? String(vlan) : '',
    subnet: prefix ? formatSubnet(prefix) : '',
    gateway,
    address: ipv4.split('/')[0] ?? '',
    mac: macText(mac),
    state: texts('addresses.csv.state.host'),
  };
}

interface Line {
  readonly cells: readonly string[];
  readonly subnet: number;
  readonly address: number;
}

/** A row with what it is sorted by, read once. */
function lineOf(row: Row): Line {
  const prefix = parseSubnet(row.subnet ?? '');
  return {
    cells: COLUMNS.map((column) => row[column] ?? ''),
    subnet: prefix ? prefix.base * 64 + prefix.length : -1,
    address: parseIpv4(row.address || row.seen || '') ?? -1,
  };
}

/** By host and network, then by the numbers of subnet and address, then by everything else. */
function inOrder(a: Line, b: Line): number {
  return (
    compareCells(a, b, 0) ||
    compareCells(a, b, 1) ||
    a.subnet - b.subnet ||
    a.address - b.address ||
    a.cells.reduce((order, _, at) => order || compareCells(a, b, at), 0)
  );
}

function compareCells(a: Line, b: Line, at: number): number {
  return compareText(a.cells[at] ?? '', b.cells[at] ?? '');
}
