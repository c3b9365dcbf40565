import type { z } from 'zod';

/** What is wrong with one value of a JSON document: where it stands, and what should stand there. */
export interface ValueFault {
  /** `topology.hosts[0].networks[1].subnets`; empty for the document itself. */
  readonly path: string;
  /** Last part of a text key `value.expected.KIND`. */
  readonly expected: ExpectedKind;
  readonly params: Readonly<Record<string, string>>;
}

const EXPECTED_KINDS = [
  'text',
  'number',
  'integer',
  'boolean',
  'list',
  'object',
  'one-of',
  'known-key',
  'shorter',
  'longer',
  'other',
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

type Issue = z.core.$ZodIssue;

/** More than this many faults tell nobody more. */
const MOST_FAULTS = 20;

/** Puts what a schema found into paths and expectations that people can read. */
export function describeIssues(issues: readonly Issue[]): ValueFault[] {
  return issues.slice(0, MOST_FAULTS).map(describeIssue);
}

function describeIssue(issue: Issue): ValueFault {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return { path, expected: TYPES[issue.expected] ?? 'other', params: {} };
    case 'invalid_value':
      return { path, expected: 'one-of', params: { values: issue.values.map(String).join(', ') } };
    case 'unrecognized_keys':
      return { path, expected: 'known-key', params: { keys: issue.keys.map(shorten).join(', ') } };
    case 'too_big':
      return { path, expected: 'shorter', params: { limit: String(issue.maximum) } };
    case 'too_small':
      return { path, expected: 'longer', params: { limit: String(issue.minimum) } };
    default:
      return { path, expected: 'other', params: {} };
  }
}

const TYPES: Readonly<Record<string, ExpectedKind>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** A path as programmers write it: `hosts[0].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_]\w*$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${JSON.stringify(shorten(String(part)))}]`;
  }
  return text;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
