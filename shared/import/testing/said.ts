import { countingIds } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import { findingText } from '../../language/texts.ts';
import type { Finding } from '../../rules/finding.ts';
import { forEachStatement } from '../docker/lines.ts';
import type { Statement } from '../docker/statements.ts';
import type { Shell } from '../docker/tokens/cursor.ts';
import { guessFormat, importFormat } from '../formats.ts';
import { observe } from '../host/readHostInputs.ts';
import type { ImportInput, Origin } from '../reading.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readPlainYaml } from '../yaml/plainReader.ts';
import { readWholeYaml } from '../yaml/wholeReader.ts';

/** Everything a reader makes of a text, as lines for people. The folder a text lies in names the reader. */
export function saidOf(reader: string, file: string, text: string): string {
  const lines =
    reader === 'words'
      ? saidOfWords(file, text)
      : reader === 'yaml'
        ? saidOfYaml(text)
        : saidOfImport(reader, file, text);
  return `${lines.join('\n')}\n`.replace(/(.)\1{299,}/g, (all, letter) => `${letter}×${all.length}`);
}

function saidOfImport(reader: string, file: string, text: string): string[] {
  const { inputs, hostFacts } = partsOf(file, text);
  const format = importFormat(reader);
  if (!format) throw new Error(`There is no import format “${reader}”.`);
  const { design, found, origins } = format.read(inputs, { ids: countingIds(), hostFacts });
  const seen = reader === 'host' ? observe(inputs.map((input) => input.text)).observations : [];
  return [
    `looks like: ${guessFormat(inputs).id}`,
    ...seen.flatMap(({ host, input }) => ['', `seen in ${place({ input }, inputs)}`, ...itemsOf(host)]),
    '',
    `drawn, named “${design.name}”`,
    ...drawn(design, origins, inputs),
    '',
    'said',
    ...found.flatMap(({ finding, input }) => saidOfFinding(finding, place({ input, ...lineOf(finding) }, inputs))),
  ];
}

const HEAD = /^=== (.*)$/m;

/** A text that begins with `=== NAME` holds several inputs, each behind a line like that; one may be the stated facts. */
function partsOf(
  file: string,
  text: string,
): { readonly inputs: readonly ImportInput[]; readonly hostFacts?: unknown } {
  if (!text.startsWith('=== ')) return { inputs: [{ name: file, text }] };
  const pieces = text.split(HEAD).slice(1);
  const all = pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [{ name: piece, text: (pieces[at + 1] ?? '').slice(1) }] : [],
  );
  const facts = all.find(({ name }) => name === '--host-facts');
  const inputs = all.filter((input) => input !== facts);
  return facts ? { inputs, hostFacts: JSON.parse(facts.text) } : { inputs };
}

/** The parts of a document: what is a list, item by item. */
function itemsOf(value: object): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    if (!Array.isArray(item)) return [`  ${key} ${json(item)}`];
    return item.length === 0 ? [`  ${key} none`] : item.map((one) => `  ${key} ${json(one)}`);
  });
}

function drawn({ topology }: Design, origins: ReadonlyMap<string, Origin>, inputs: readonly ImportInput[]): string[] {
  const line = (item: { readonly id: string }) => {
    const origin = origins.get(item.id);
    return `  ${item.id}${origin ? `, ${place(origin, inputs)}` : ''} ${json({ ...item, id: undefined })}`.replace(
      '"id":"(undefined)",',
      '',
    );
  };
  return [
    ...topology.swarms.map(line),
    ...topology.hosts.flatMap(({ adapters, switches, networks, containers, ...host }) => [
      line(host),
      ...[...adapters, ...switches, ...networks, ...containers].map(line),
    ]),
  ];
}

function saidOfFinding(finding: Finding, where: string): string[] {
  const { code, variant, severity, entities, field, fixes } = finding;
  const about = entities.map(({ kind, id, host, container }) =>
    [host, container, `${kind} ${id}`].filter(Boolean).join('/'),
  );
  const head = [where, severity, code, variant ?? [], ...about, field ?? [], ...fixes.map(json)].flat().join(', ');
  return [`  ${head}`, `    ${findingText('en', finding)}`];
}

const lineOf = ({ line }: Finding) => (line === undefined ? {} : { line });

function place({ input, line }: Origin, inputs: readonly ImportInput[]): string {
  const name = inputs.length > 1 ? [inputs[input]?.name ?? String(input)] : [];
  return [...name, ...(line === undefined ? [] : [`line ${line}`])].join(' ') || 'the text';
}

const SHELLS: Readonly<Record<string, Shell>> = { ps1: 'ps', bat: 'cmd', sh: 'sh' };

/** The commands of a script word by word, and what the shell would trip over. */
function saidOfWords(file: string, text: string): string[] {
  const lines: string[] = [];
  forEachStatement(text, SHELLS[file.split('.').at(-1) ?? ''], (statement) =>
    lines.push(...saidOfStatement(statement)),
  );
  return lines;
}

function saidOfStatement(statement: Statement): string[] {
  if (statement.kind !== 'docker') {
    const { kind, line, lastLine, text } = statement;
    return [`${line}${lastLine === line ? '' : `-${lastLine}`} ${kind} ${json(text)}`];
  }
  const { line, shell, inBlock, words, faults } = statement;
  const shown = words.map(({ text, line: own, variables, placeholder, operator }) =>
    [
      json(text),
      own === line ? [] : `on ${own}`,
      variables.map((variable) => `not known: ${json(variable)}`),
      placeholder ? 'to be filled in' : [],
      operator ? 'operator' : [],
    ]
      .flat()
      .join(' '),
  );
  return [
    `${line} ${shell}${inBlock ? ' in a block' : ''}: ${shown.join(' | ')}`,
    ...faults.map((fault) => `  ${fault.line} ${fault.kind} ${json(fault.text)}`),
  ];
}

/** The tree of a YAML text; `quick` where the quick reader reads it, which must then read the same. */
function saidOfYaml(text: string): string[] {
  return text.split('\n=====\n').flatMap((document) => {
    const quick = readPlainYaml(document);
    const whole = readWholeYaml(document);
    const tree = 'root' in whole ? shown(whole.root) : whole.faults;
    const same = quick && json('root' in quick ? shown(quick.root) : quick.faults) === json(tree);
    return [
      JSON.stringify(document),
      `  ${quick ? (same ? 'quick' : `QUICK ${json(quick)}`) : 'whole'}: ${json(tree)}`,
    ];
  });
}

function shown(node: YamlNode): unknown {
  if (node.kind === 'scalar') return `${node.line}${node.quoted ? '"' : '='}${node.text}`;
  if (node.kind === 'list') return [node.line, ...node.items.map(shown)];
  return { [node.line]: [...node.entries].map(([key, { line, value }]) => [line, key, shown(value)]) };
}

/** As `JSON.stringify`, but with what is set to undefined. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, item) => (item === undefined ? '(undefined)' : item)) ?? '(undefined)';
}
