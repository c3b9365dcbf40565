import type { IdSource } from '../../design/create.ts';
import type { EntityRef } from '../../design/entities.ts';
import type { Design } from '../../design/schema.ts';
import type { Finding } from '../../rules/finding.ts';
import type { DockerCommand } from '../../windows/dockerFlags.ts';
import { parseArguments } from './arguments.ts';
import type { CommandInput } from './commands/command.ts';
import { readNetworkConnect, readNetworkDisconnect } from './commands/networkConnect.ts';
import { readNetworkCreate } from './commands/networkCreate.ts';
import { readRun } from './commands/run.ts';
import { readSwarmInit, readSwarmJoin } from './commands/swarm.ts';
import { type Draft, startDraft } from './draft.ts';
import { createFlagTables, type FlagTable } from './flagTable.ts';
import { forEachStatement } from './lines.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { reportWords } from './reportWords.ts';
import type { DockerStatement, OtherStatement } from './statements.ts';
import { COMMAND_WORDS, OTHER_COMMANDS } from './subcommands.ts';
import type { Shell, Token } from './tokens/cursor.ts';

export interface DockerReadOptions {
  /** How the text is quoted; guessed from prompts, continuations and comments when absent. */
  readonly shell?: Shell | undefined;
  /** JSON of `--host-facts`. Unusable facts become a finding and are left out. */
  readonly hostFacts?: unknown;
  readonly ids?: IdSource | undefined;
  /** Name of the design. */
  readonly name?: string | undefined;
}

export interface DockerReading {
  readonly design: Design;
  /** What reading itself found, in order of lines. The rules judge the design besides. */
  readonly findings: readonly Finding[];
  /** Line of the text, from 1, that made an entity. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Builds a design of one host from docker commands. Never throws, whatever the text; what is not understood is in the
 * findings, with its line.
 */
export function readDockerCommands(text: string, options: DockerReadOptions = {}): DockerReading {
  const draft = startDraft(options.hostFacts, options.ids);
  const tables = createFlagTables();
  forEachStatement(text, options.shell, (statement) => {
    if (statement.kind === 'docker') readDocker(draft, statement, tables);
    else reportOther(draft, statement);
  });
  return { design: draft.finish(options.name ?? ''), findings: draft.findings, lines: draft.lines };
}

type Tables = (command: DockerCommand) => FlagTable;

/** Reads one command; what there is to say about it is reported with the element it makes. */
function readDocker(draft: Draft, statement: DockerStatement, tables: Tables): void {
  const problems: Problem[] = [];
  const problem = (found: Problem) => problems.push(found);
  if (statement.inBlock) problem({ code: 'SY901', variant: 'in-block', severity: 'warning' });
  const about = reportWords(statement, problem) ? dispatch(draft, statement, tables, problem) : undefined;
  for (const found of problems) draft.report(found, statement.line, about);
}

interface Reader {
  /** The command whose flags it takes. */
  readonly table: DockerCommand;
  readonly read: (input: CommandInput) => EntityRef | undefined;
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['network create', { table: 'network create', read: readNetworkCreate }],
  ['network connect', { table: 'network connect', read: readNetworkConnect }],
  ['network disconnect', { table: 'network connect', read: readNetworkDisconnect }],
  ['run', { table: 'run', read: (input) => readRun(input, true) }],
  ['create', { table: 'create', read: (input) => readRun(input, false) }],
  ['start', { table: 'docker', read: readStart }],
  ['swarm init', { table: 'swarm init', read: readSwarmInit }],
  ['swarm join', { table: 'swarm init', read: readSwarmJoin }],
]);

function dispatch(
  draft: Draft,
  statement: DockerStatement,
  tables: Tables,
  problem: (problem: Problem) => void,
): EntityRef | undefined {
  const words = readGlobalFlags(statement.words, tables('docker'), problem);
  const [first = '', second = ''] = words.map((word) => word.text);
  const grouped = COMMAND_WORDS.get(first);
  const length = grouped ? 2 : 1;
  const command = grouped ? `${first} ${second}` : first;
  const reader = READERS.get(command.replace(/^container /, ''));
  if (reader) {
    const table = tables(reader.table);
    return reader.read({
      draft,
      words: words.slice(length),
      table,
      command: `docker ${command}`,
      line: statement.line,
      problem,
    });
  }
  reportCommand(first, second, grouped, problem);
  return undefined;
}

function reportCommand(
  first: string,
  second: string,
  grouped: readonly string[] | undefined,
  problem: (problem: Problem) => void,
): void {
  const command = `docker ${grouped && second !== '' ? `${first} ${second}` : first}`.trim();
  const known = grouped
    ? grouped.includes(second) || second === '' || second.startsWith('-')
    : OTHER_COMMANDS.has(first);
  if (known || first === '') {
    problem({
      code: 'SY907',
      variant: first === 'service' || first === 'stack' ? 'services' : 'docker',
      params: { command },
    });
    return;
  }
  const suggestion = grouped
    ? nearest(second, grouped)
    : nearest(first, [...COMMAND_WORDS.keys(), ...OTHER_COMMANDS, 'run', 'create']);
  const meant = suggestion === undefined ? '' : `docker ${grouped ? `${first} ` : ''}${suggestion}`;
  problem({ code: 'SY901', variant: suggestion === undefined ? undefined : 'suggestion', params: { command, meant } });
}

/** Global flags that change only what docker prints. */
const OF_NO_ENGINE: ReadonlySet<string> = new Set(['--debug', '--help', '--log-level', '--version']);

/** Flags between `docker` and its command: they say which docker is spoken to, not what its network is. */
function readGlobalFlags(
  words: readonly Token[],
  table: FlagTable,
  problem: (problem: Problem) => void,
): readonly Token[] {
  if (!words[0]?.text.startsWith('-') && !/^[\u2010-\u2015]/.test(words[0]?.text ?? '')) return words;
  const args = parseArguments(words, table, false, problem);
  for (const { flag, name, value } of args.flags) {
    if (!flag || OF_NO_ENGINE.has(name)) continue;
    problem({
      code: 'SY907',
      variant: 'global-flag',
      params: { flag: value === undefined ? name : `${name} ${value}` },
    });
  }
  return words.slice(args.positionals[0]?.at ?? words.length);
}

/** `docker start NAME…` matters for what follows: a network connected later is added while the container runs. */
function readStart({ draft, words, problem }: CommandInput): EntityRef | undefined {
  for (const { text } of words) {
    if (text.startsWith('-')) continue;
    const container = draft.findContainer(text);
    if (container) {
      container.started = true;
      delete container.running;
    } else problem({ code: 'SY907', variant: 'docker', params: { command: `docker start ${text}` } });
  }
  return undefined;
}

function reportOther(draft: Draft, statement: OtherStatement): void {
  const text = statement.text.length > 200 ? `${statement.text.slice(0, 199)}…` : statement.text;
  const params = { first: statement.line, last: statement.lastLine, text };
  if (statement.kind === 'inside') draft.report({ code: 'SY901', variant: 'inside', params }, statement.line);
  else if (statement.kind === 'commented')
    draft.report({ code: 'SY907', variant: 'commented', params }, statement.line);
  else {
    const several = statement.lastLine > statement.line;
    draft.report({ code: 'SY907', variant: several ? 'other-lines' : 'other-line', params }, statement.line);
  }
}
