import type { Texts } from '../../language/texts.ts';
import { type Cell, type Matrix, reachability } from '../../paths/matrix.ts';
import { firstMembers, secondMember } from '../../paths/report.ts';
import { type Block, heading, table } from './blocks.ts';
import type { Handover } from './context.ts';
import { code, type Inline, joined, plain } from './inline.ts';

/** More columns than these do not fit a page. */
const MOST_COLUMNS = 12;

/** More groups than these are only counted: a table that nobody reads to its end helps nobody. */
const MOST_ROWS = 200;

/** Who reaches whom, one line for containers that have the same answers. */
export function reachabilityChapter({ design, hosts, texts }: Handover): Block[] {
  const matrix = reachability(design);
  const wanted = new Set(hosts.map(({ id }) => id));
  const firsts = firstMembers(matrix);
  const groups = matrix.groups.flatMap(({ members }, index) => {
    const [first] = members;
    return first && wanted.has(first.end.host) ? [{ index, name: groupName(members, texts) }] : [];
  });
  if (groups.length === 0) return [];
  const columns = groups.length <= MOST_COLUMNS ? groups : [];
  const shown = groups.slice(0, MOST_ROWS);
  const rows = shown.map(({ index, name }, at) => {
    const from = firsts[index] ?? 0;
    return [
      plain(String(at + 1)),
      name,
      ...columns.map(({ index: column }) => pairText(matrix, index, column, firsts, texts)),
      verdict(matrix.outbound(from), texts),
      verdict(matrix.inbound(from), texts),
    ];
  });
  const heads = [
    plain('#'),
    plain(texts('handover.paths.from')),
    ...columns.map((_, at) => plain(texts('handover.paths.to', { number: at + 1 }))),
    plain(texts('handover.paths.outbound')),
    plain(texts('handover.paths.inbound')),
  ];
  const left = groups.length - shown.length;
  return [
    heading(2, plain(texts('handover.paths'))),
    [plain(texts('handover.paths.what'))],
    table(heads, rows),
    left > 0 ? [plain(texts('handover.paths.more', { count: left }))] : [],
    [plain(texts('handover.paths.legend'))],
  ];
}

function groupName(members: Matrix['groups'][number]['members'], texts: Texts): Inline {
  const [first, ...rest] = members;
  const name = code(first ? `${first.hostName}/${first.name}` : '');
  return rest.length === 0 ? name : joined([name, plain(texts('handover.paths.like', { count: rest.length }))], ' ');
}

function pairText(matrix: Matrix, row: number, column: number, firsts: readonly number[], texts: Texts): Inline {
  const from = firsts[row] ?? 0;
  const to = row === column ? secondMember(matrix, column) : (firsts[column] ?? 0);
  if (from === to) return plain('–');
  const named = matrix.names(from, to) === 'yes';
  return joined(
    [verdict(matrix.cell(from, to), texts), named ? plain(texts('handover.paths.named')) : undefined],
    ', ',
  );
}

function verdict({ outcome, throughPort }: Cell, texts: Texts): Inline {
  return plain(texts(`handover.paths.${outcome === 'reaches' && throughPort ? 'port' : outcome}`));
}
