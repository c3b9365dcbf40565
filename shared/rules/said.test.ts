import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type EntityRef, findHost, nameOf } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import { readExample } from '../import/readExample.ts';
import { findingText, fixText, ruleText } from '../language/texts.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import type { Finding } from './finding.ts';
import type { InvalidExample, Rule, RuleExample } from './rule.ts';

/**
 * Holds what each rule says of its examples, word for word, and what its fixes do: a text for each rule in `said/`, to be
 * read like a person reads the Problems panel. After a change of a rule, its examples or texts, `vitest run shared/rules -u`
 * writes them anew.
 */
const rules = RULES.map((rule) => [rule.code, rule] as const);

it.each(rules)('%s says of its examples what is kept in said/', async (code, rule) => {
  await expect(saidOf(rule)).toMatchFileSnapshot(`said/${code}.txt`);
});

it('keeps nothing of rules that are gone', () => {
  const files = new Set(RULES.map(({ code }) => `${code}.txt`));
  expect(readdirSync(join(import.meta.dirname, 'said')).filter((file) => !files.has(file))).toEqual([]);
});

function saidOf(rule: Rule): string {
  const title = `${rule.code} ${rule.name}\n${ruleText('en', rule.code)?.title}`;
  const passes = rule.examples.valid.map((example, index) => given(example, `passes ${index + 1}.`));
  const fails = rule.examples.invalid.map((example, index) => saidOfExample(rule, example, index + 1));
  return `${[title, passes.join('\n'), ...fails].join('\n\n\n')}\n`;
}

function saidOfExample(rule: Rule, example: InvalidExample, number: number): string {
  const { design, findings } = readExample(example);
  const said = [...findings.filter(({ code }) => code === rule.code), ...judged(rule, design)];
  const lines = [given(example, `${number}.`), ...said.map((finding) => saidOfFinding(design, finding))];
  return (rule.scope === 'import' ? lines : [...lines, saidWhereItIs(rule, design)]).join('\n\n');
}

/** A fresh judge: memory between examples could hide a mistake. */
function judged(rule: Rule, design: Design): readonly Finding[] {
  return createJudge(RULES)(design).findings.filter(({ code }) => code === rule.code);
}

/** What is said where nothing of it is asked of docker any more, because the host has it all. */
function saidWhereItIs(rule: Rule, design: Design): string {
  const there = { origin: 'host' } as const;
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    switches: host.switches.map((item) => ({ ...item, ...there })),
    networks: host.networks.map((item) => ({ ...item, ...there })),
    containers: host.containers.map((item) => ({ ...item, ...there })),
  }));
  const swarms = design.topology.swarms.map((item) => ({ ...item, ...there }));
  const existing: Design = { ...design, topology: { hosts, swarms } };
  const text = (of: Design) => judged(rule, of).map((finding) => saidOfFinding(of, finding));
  const said = text(existing);
  if (said.length === 0) return '   Where the host has it already: nothing.';
  if (said.join() === text(design).join()) return '   Where the host has it already: the same.';
  return ['   Where the host has it already:', ...said].join('\n\n');
}

function given({ title, host, from, commands, design }: RuleExample, before: string): string {
  const lines = [
    title ?? [],
    host ? `host: ${steadyJson(host)}` : [],
    from ? `${from}:` : [],
    (commands ?? '').split('\n').filter((line) => line.trim() !== ''),
    design ? drawn(design()) : [],
  ];
  return `${before} ${lines.flat().join('\n   ')}`;
}

/** What of a list is shown: nobody reads three hundred containers. */
const MOST = 3;

function drawn({ topology: { swarms, hosts } }: Design): string[] {
  const line = (kind: string, { name, ...rest }: { readonly name: string }) =>
    `${kind} “${name}” ${steadyJson(Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value))))}`;
  return [
    ...swarms.map((swarm) => line('swarm', swarm)),
    ...hosts.flatMap(({ adapters, switches, networks, containers, ...facts }) => [
      line('host', facts),
      ...adapters.map((item) => `  ${line('adapter', item)}`),
      ...switches.map((item) => `  ${line('switch', item)}`),
      ...networks.map((item) => `  ${line('network', item)}`),
      ...containers.slice(0, MOST).map((item) => `  ${line('container', item)}`),
      ...(containers.length > MOST ? [`  … ${containers.length} containers`] : []),
    ]),
  ];
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function saidOfFinding(design: Design, finding: Finding): string {
  const about = [
    finding.entities.map((ref) => placeOf(design, ref)),
    finding.field ?? [],
    finding.line === undefined ? [] : `line ${finding.line}`,
  ];
  return [
    `   ${finding.severity}: ${about.flat().join(', ')}`,
    `   ${findingText('en', finding)}`,
    ...finding.fixes.map((fix) => `   - ${fixText('en', finding, fix)}\n     ${steadyJson(fix.edit)}`),
  ].join('\n');
}

/** Where the reference says it is, not where it could be found: one that names another host is a fault. */
function placeOf(design: Design, ref: EntityRef): string {
  const host = ref.host === undefined ? undefined : findHost(design, ref.host);
  const name = nameOf(design, ref);
  return [
    `${ref.kind} “${name}”`,
    name === ref.id ? [] : `(${ref.id})`,
    ref.container === undefined ? [] : `of ${ref.container}`,
    ref.host === undefined ? [] : `on ${host?.name ?? ref.host}`,
  ]
    .flat()
    .join(' ');
}

/** The same text whatever order the properties were written in; what is set to undefined is removed, and says so. */
function steadyJson(value: unknown): string {
  if (value === undefined) return 'removed';
  if (Array.isArray(value)) return `[${value.map(steadyJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${steadyJson(item)}`).join(',')}}`;
}

/** What an edit does, and to what, is read before its details. */
const READ_FIRST = ['type', 'kind', 'host', 'id'];

function rank(key: string): number {
  const place = READ_FIRST.indexOf(key);
  return place < 0 ? READ_FIRST.length : place;
}
