import { parseIpv4 } from '../../address/ipv4.ts';
import { parseMac } from '../../address/mac.ts';
import { readPortPatterns } from '../../design/bulk/portPattern.ts';
import type { IdSource } from '../../design/create.ts';
import type { AddContainers } from '../../design/edits.ts';
import { networksFor } from '../../design/entities.ts';
import type { Container, Design, Host, PublishedPort } from '../../design/schema.ts';
import { parseRows, type Row } from './cells.ts';
import { type Column, columnsOf } from './columns.ts';

/** A table as it was read, with what its columns seem to hold. */
export interface Table {
  readonly rows: readonly Row[];
  /** True where the first row names the columns. */
  readonly hasHeadings: boolean;
  readonly columns: readonly (Column | null)[];
}

export function tableOf(text: string): Table {
  const rows = parseRows(text);
  const columns = columnsOf(rows[0]?.cells ?? []);
  const hasHeadings = columns.some((column) => column !== null);
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  return { rows, hasHeadings, columns: Array.from({ length: width }, (_, at) => columns[at] ?? null) };
}

/** Whether a text that is pasted is a table of containers: its first row names at least a container and one thing more. */
export function looksLikeContainers(text: string): boolean {
  const end = text.search(/[\r\n]/);
  if (end < 0) return false;
  const columns = tableOf(text.slice(0, end)).columns;
  return columns.includes('name') && columns.filter((column) => column !== null).length > 1;
}

export interface TableOptions {
  readonly columns: readonly (Column | null)[];
  readonly hasHeadings: boolean;
  /** Id of the host for rows that name none. */
  readonly host: string | undefined;
  /** Image for rows that name none. */
  readonly image: string;
}

export type RowFault =
  | 'no-name'
  | 'no-image'
  | 'no-host'
  | 'host'
  | 'network'
  | 'no-network'
  | 'ip'
  | 'mac'
  | 'ports'
  | 'taken'
  | 'twice';

/** A row that was not taken, and why. */
export interface Refused {
  readonly line: number;
  readonly fault: RowFault;
  /** What stands there. */
  readonly text: string;
  /** Name of the host it was to be on, as far as that is known. */
  readonly host: string;
}

export interface TableReading {
  readonly additions: readonly AddContainers[];
  readonly containers: readonly Container[];
  readonly refused: readonly Refused[];
}

/** Containers of a table, put on the hosts and networks that are drawn. A row is taken whole or not at all. */
export function readTable(design: Design, table: Table, options: TableOptions, ids: IdSource): TableReading {
  const hosts = new Map(design.topology.hosts.map((host) => [host.name.toLowerCase(), placeOf(design, host)]));
  const fallback = [...hosts.values()].find(({ host }) => host.id === options.host);
  const refused: Refused[] = [];
  for (const { line, cells } of options.hasHeadings ? table.rows.slice(1) : table.rows) {
    const cell = (column: Column) => cells[options.columns.indexOf(column)] ?? '';
    const place = cell('host') === '' ? fallback : hosts.get(cell('host').toLowerCase());
    const read = place
      ? readRow(cell, place, options.image, ids)
      : refusal(cell('host') === '' ? 'no-host' : 'host', cell('host'));
    if ('fault' in read) refused.push({ line, ...read, host: place?.host.name ?? '' });
    else place?.added.push(read);
  }
  const additions = [...hosts.values()].flatMap(({ host, added }): AddContainers[] =>
    added.length === 0 ? [] : [{ type: 'add-containers', host: host.id, values: added }],
  );
  return { additions, containers: additions.flatMap(({ values }) => values), refused };
}

interface Place {
  readonly host: Host;
  readonly networks: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly added: Container[];
}

function placeOf(design: Design, host: Host): Place {
  return {
    host,
    // Own networks come first, and stay where another member's overlay has the same name.
    networks: new Map(
      networksFor(design, host)
        .toReversed()
        .map(({ network }) => [network.name.toLowerCase(), network.id]),
    ),
    taken: new Set(host.containers.map(({ name }) => name.toLowerCase())),
    seen: new Set(),
    added: [],
  };
}

function refusal(fault: RowFault, text: string): Pick<Refused, 'fault' | 'text'> {
  return { fault, text };
}

function readRow(cell: (column: Column) => string, place: Place, defaultImage: string, ids: IdSource) {
  const name = cell('name');
  const image = cell('image') || defaultImage.trim();
  const mac = cell('mac') === '' ? undefined : parseMac(cell('mac'));
  const network = cell('network') === '' ? undefined : place.networks.get(cell('network').toLowerCase());
  const ports = portsOf(cell('ports'));
  if (name === '') return refusal('no-name', '');
  if (place.taken.has(name.toLowerCase())) return refusal('taken', name);
  if (place.seen.has(name.toLowerCase())) return refusal('twice', name);
  if (image === '') return refusal('no-image', name);
  if (cell('network') !== '' && network === undefined) return refusal('network', cell('network'));
  if (network === undefined && (cell('ip') !== '' || cell('mac') !== ''))
    return refusal('no-network', cell('ip') || cell('mac'));
  if (cell('ip') !== '' && parseIpv4(cell('ip')) === undefined) return refusal('ip', cell('ip'));
  if (cell('mac') !== '' && mac === undefined) return refusal('mac', cell('mac'));
  if (typeof ports === 'string') return refusal('ports', ports);
  place.seen.add(name.toLowerCase());
  const endpoint = { ...(cell('ip') !== '' && { ip: cell('ip') }), ...(mac !== undefined && { mac }) };
  return {
    id: ids('container'),
    name,
    image,
    endpoints: network === undefined ? [] : [{ id: ids('endpoint'), network, ...endpoint }],
    ports,
    flags: [],
  } satisfies Container;
}

/** The ports, or the text that is none. A table says what each container has, so there is no pattern in it. */
function portsOf(text: string): PublishedPort[] | string {
  const patterns = readPortPatterns(text);
  if ('unreadable' in patterns) return patterns.unreadable;
  return text.includes('{') ? text : [...patterns];
}
