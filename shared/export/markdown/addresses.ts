import { formatIpv4 } from '../../address/ipv4.ts';
import type { AddressUse, PlannedSubnet } from '../../addressPlan/model.ts';
import { addressPlan } from '../../addressPlan/plan.ts';
import { compareText } from '../../plan/order.ts';
import { type Block, heading, table } from './blocks.ts';
import type { Handover } from './context.ts';
import { code, type Inline, joined, NOTHING, plain } from './inline.ts';

/** Every subnet of the networks with how full it is, and every address that somebody has. */
export function addressChapter({ design, hosts, texts }: Handover): Block[] {
  const wanted = new Set(hosts.map(({ id }) => id));
  const rows = addressPlan(design).rows.filter(
    (row) => row.kind === 'network' && row.hosts.some(({ id }) => wanted.has(id)),
  );
  if (rows.length === 0) return [];
  const uses = rows.flatMap((row) => usesOf(row).map((use) => ({ row, use })));
  const blocks = [
    heading(2, plain(texts('handover.addresses'))),
    table(
      (['network', 'host', 'subnet', 'gateway', 'fixed', 'automatic', 'free'] as const).map((column) =>
        plain(texts(`handover.addresses.${column}`)),
      ),
      rows.map((row) => [
        code(row.network?.name ?? ''),
        code(row.hosts[0]?.name ?? ''),
        row.text === '' ? plain(texts('handover.addresses.unknown')) : code(row.text),
        row.gateway === undefined ? NOTHING : code(formatIpv4(row.gateway)),
        plain(row.subnet ? String(row.counts.used) : ''),
        plain(row.open.length > 0 ? String(row.open.length) : ''),
        plain(row.subnet ? String(row.counts.free) : ''),
      ]),
    ),
  ];
  if (uses.length === 0) return blocks;
  return [
    ...blocks,
    heading(3, plain(texts('handover.addresses.taken'))),
    table(
      (['address', 'owner', 'host', 'network'] as const).map((column) => plain(texts(`handover.addresses.${column}`))),
      uses.map(({ row, use }) => [
        code(formatIpv4(use.address)),
        ownerOf(use, texts),
        code(use.host.name),
        code(row.network?.name ?? ''),
      ]),
    ),
  ];
}

/** Addresses somebody has; the edges of a subnet are nobody's. */
function usesOf({ uses }: PlannedSubnet): AddressUse[] {
  return uses
    .filter(({ kind }) => kind !== 'network' && kind !== 'broadcast')
    .sort((a, b) => a.address - b.address || compareText(a.host.name, b.host.name) || compareText(a.name, b.name));
}

function ownerOf(use: AddressUse, texts: Handover['texts']): Inline {
  if (use.owner) return code(use.owner.container.name);
  const kind = texts(`handover.use.${use.kind === 'endpoint' || use.kind === 'seen' ? 'container' : use.kind}`);
  return joined([plain(kind), code(use.name)], ' ');
}
