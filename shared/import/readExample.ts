import { countingIds } from '../design/create.ts';
import type { Design } from '../design/schema.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleExample } from '../rules/rule.ts';
import { importFormat } from './formats.ts';

/** The design that an example of a rule stands for, and what reading its text found. */
export function readExample(example: RuleExample): { readonly design: Design; readonly findings: readonly Finding[] } {
  if (example.design) return { design: example.design(), findings: [] };
  const format = importFormat(example.from ?? 'docker');
  if (!format) throw new Error(`There is no import format “${example.from}”.`);
  const input = { name: '', text: example.commands ?? '' };
  const { design, found } = format.read([input], { ids: countingIds(), hostFacts: example.host });
  return { design, findings: found.map(({ finding }) => finding) };
}
