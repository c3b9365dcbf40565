import type { Design } from '../../../shared/design/schema.ts';
import { visible } from '../../../shared/export/quote/visible.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { caveatText, changeText, hopText, missingText, verdictText } from '../../../shared/paths/describe.ts';
import { readEnd } from '../../../shared/paths/ends.ts';
import { type Cell, type Matrix, reachability } from '../../../shared/paths/matrix.ts';
import type { Path, PathEnd, PathOptions, Protocol } from '../../../shared/paths/path.ts';
import { firstMembers, pathDocument, pathsDocument, secondMember } from '../../../shared/paths/report.ts';
import { tracePath } from '../../../shared/paths/trace.ts';
import { PORT_RANGE } from '../../../shared/windows/reserved.ts';
import { type SourceRef, sourceLink } from '../../../shared/windows/sources.ts';
import { UsageError } from '../../host/commandLine.ts';
import { columnsOf, padToColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { readDesign } from '../inputs.ts';
import { EXIT, type Session } from '../session.ts';

const PROTOCOLS: readonly Protocol[] = ['tcp', 'udp', 'icmp'];

export const PATHS = defineCommand({
  name: 'paths',
  summary: 'cli.paths.summary',
  usage: 'cli.paths.usage',
  options: {
    from: { type: 'string', help: 'cli.paths.from' },
    to: { type: 'string', help: 'cli.paths.to' },
    protocol: { type: 'string', help: 'cli.paths.protocol' },
    port: { type: 'string', help: 'cli.paths.port' },
    localhost: { type: 'boolean', help: 'cli.paths.localhost' },
  },
  async run({ values, positionals: [file, ...others] }, session) {
    const { text } = session;
    if (file === undefined || others.length > 0) {
      throw new UsageError(text('cli.one-file', { usage: text('cli.paths.usage') }));
    }
    const { from, to } = values;
    if ((from === undefined) !== (to === undefined)) throw new UsageError(text('cli.paths.both'));
    const options: PathOptions = {
      ...readProtocol(values.protocol, text),
      ...readPort(values.port, text),
      ...(values.localhost && { address: 'localhost' as const }),
    };
    const { design } = await readDesign(file, session);
    if (from === undefined || to === undefined) return showMatrix(design, options, values.json ?? false, session);
    const path = tracePath(design, endNamed(design, from, text), endNamed(design, to, text), options);
    if (values.json) session.write(jsonText(pathDocument(text, design, path)));
    else writeLines(session, pathLines(design, path, text));
    return path.result.outcome === 'reaches' ? EXIT.done : EXIT.found;
  },
});

function readProtocol(value: string | undefined, text: Texts): Pick<PathOptions, 'protocol'> {
  if (value === undefined) return {};
  const protocol = PROTOCOLS.find((known) => known === value.toLowerCase());
  if (protocol) return { protocol };
  throw new UsageError(text('cli.not-one-of', { value, option: '--protocol', values: PROTOCOLS.join(', ') }));
}

function readPort(value: string | undefined, text: Texts): Pick<PathOptions, 'port'> {
  if (value === undefined) return {};
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= PORT_RANGE.min && port <= PORT_RANGE.max) return { port };
  throw new UsageError(text('cli.paths.bad-port', { value, min: PORT_RANGE.min, max: PORT_RANGE.max }));
}

function endNamed(design: Design, name: string, text: Texts): PathEnd {
  const reading = readEnd(design, name);
  if (reading.ok) return reading.end;
  if (reading.why === 'several') {
    throw new UsageError(text('cli.paths.several-ends', { name, candidates: reading.candidates.join(', ') }));
  }
  throw new UsageError(text('cli.paths.no-end', { name }));
}

/** The verdict, the hops with what they change, what else to know, and where it was read. */
function pathLines(design: Design, path: Path, text: Texts): string[] {
  const { result, hops, caveats } = path;
  const lines = [verdictText(text, design, path)];
  if (result.outcome === 'reaches' && result.confidence === 'inferred') lines.push(text('paths.result.inferred'));
  hops.forEach((hop, index) => {
    lines.push(`${String(index + 1).padStart(3)}. ${hopText(text, hop)}`);
    for (const change of hop.changes) lines.push(`       ${changeText(text, change)}`);
  });
  if (result.outcome === 'unknown') lines.push(...result.stop.missing.map((fact) => missingText(text, design, fact)));
  lines.push(...caveats.map((caveat) => text('cli.paths.note', { note: caveatText(text, caveat) })));
  lines.push(...sourceLines(path, text));
  return lines;
}

function sourceLines({ hops, result, caveats }: Path, text: Texts): string[] {
  const stop = result.outcome === 'reaches' ? [] : result.stop.sources;
  const refs = new Set<SourceRef>([
    ...stop,
    ...hops.flatMap(({ sources }) => sources),
    ...caveats.flatMap(({ sources }) => sources),
  ]);
  if (refs.size === 0) return [];
  const named = [...refs].map((ref) => {
    const { title, url } = sourceLink(ref);
    return `  ${url === undefined ? title : `${title} (${url})`}`;
  });
  return [text('cli.paths.sources'), ...named];
}

function showMatrix(design: Design, options: PathOptions, json: boolean, session: Session): number {
  const matrix = reachability(design, options);
  if (json) session.write(jsonText(pathsDocument(matrix)));
  else writeLines(session, matrixLines(matrix, session.text));
  return EXIT.done;
}

/** A row and a column for each group of containers with the same verdicts. */
function matrixLines(matrix: Matrix, text: Texts): string[] {
  if (matrix.members.length === 0) return [text('cli.paths.no-containers')];
  const firsts = firstMembers(matrix);
  const labels = matrix.groups.map(({ members: [first, ...rest] }) => {
    const name = first ? `${first.hostName}/${first.name}` : '';
    return rest.length === 0 ? name : text('cli.paths.group', { name, count: rest.length });
  });
  const head = ['', '', ...labels.map((_, index) => String(index + 1)), text('cli.paths.out'), text('cli.paths.in')];
  const rows = matrix.groups.map((_, row) => {
    const from = firsts[row] ?? 0;
    const cells = matrix.groups.map((__, column) => {
      const to = row === column ? secondMember(matrix, column) : (firsts[column] ?? 0);
      return from === to ? SELF : mark(matrix.cell(from, to)) + nameMark(matrix.names(from, to));
    });
    const out = mark(matrix.outbound(from));
    return [String(row + 1), labels[row] ?? '', ...cells, out, mark(matrix.inbound(from))];
  });
  return [...table([head, ...rows]), text('cli.paths.legend')];
}

const SELF = '.';

function mark({ outcome, throughPort }: Cell): string {
  if (outcome === 'reaches') return throughPort ? 'p' : '+';
  return outcome === 'blocked' ? '-' : '?';
}

function nameMark(outcome: ReturnType<Matrix['names']>): string {
  if (outcome === 'yes') return 'n';
  return outcome === 'conditional' ? 'c' : '';
}

function table(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map((cell) => visible(cell)));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => columnsOf(row[column] ?? ''))));
  return shown.map((row) =>
    row
      .map((cell, column) => padToColumns(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Names come from files: they must not be able to move the cursor or end the line. */
function writeLines(session: Session, lines: readonly string[]): void {
  session.write(`${lines.map((line) => visible(line)).join('\n')}\n`);
}
