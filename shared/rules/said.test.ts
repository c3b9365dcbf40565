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
import type { InvalidExample, Rule } from './rule.ts';

/**
 * Holds every word a rule says of its examples: a text for each rule in `said/`, to be read like a person reads the
 * Problems panel. After a change of a rule, of its examples or its texts, `vitest run shared/rules -u` writes them anew.
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
  const examples = rule.examples.invalid.map((example, index) => saidOfExample(rule, example, index + 1));
  return `${[title, ...examples].join('\n\n\n')}\n`;
}

function saidOfExample(rule: Rule, example: InvalidExample, number: number): string {
  const { design, findings } = readExample(example);
  // A fresh judge: memory between examples could hide a mistake.
  const own = [...findings, ...createJudge(RULES)(design).findings].filter(({ code }) => code === rule.code);
  const given = [
    example.title ?? [],
    example.host ? `host: ${steadyJson(example.host)}` : [],
    example.from ? `${example.from}:` : [],
    (example.commands ?? '').split('\n').filter((line) => line.trim() !== ''),
  ];
  return [`${number}. ${given.flat().join('\n   ')}`, ...own.map((finding) => saidOfFinding(design, finding))].join(
    '\n\n',
  );
}

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
