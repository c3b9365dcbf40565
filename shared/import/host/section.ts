import type { z } from 'zod';
import { describeIssues, type ExpectedKind, pathText } from '../../design/valueFaults.ts';
import type { Problem } from '../docker/problem.ts';
import type { Gathered } from './gathered.ts';
import { isCutOff } from './powershellTruncation.ts';
import { itemsOf } from './powershellValues.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads one kind of output that is JSON. */
export interface JsonSection {
  readonly id: SectionId;
  /** What to run for it, as told to people. */
  readonly command: string;
  /** Whether an object of a list looks like its own; asked in the order of the list of sections. */
  recognises(value: JsonObject): boolean;
  read(value: JsonObject, into: Gathered, at: Place): void;
  /** What an empty answer to its command says: that somebody looked, and there is nothing. */
  seen?(into: Gathered): void;
}

/** Reads one kind of output that is text for people. */
export interface TextSection {
  readonly id: SectionId;
  readonly command: string;
  /** How many lines from here on are its own; 0 where it does not begin here. */
  read(lines: readonly string[], from: number, into: () => Gathered, at: Place): number;
}

export type SectionId = string;

interface At {
  readonly line?: number;
  /** What to run to get the whole of it. */
  readonly command?: string;
  /** The part of a collected file it stands in. */
  readonly source?: string;
  readonly path?: readonly PropertyKey[];
}

/** Where a value stands, for messages, and where to say what is wrong with it. */
export class Place {
  private readonly sink: (problem: Problem) => void;
  private readonly at: At;

  constructor(sink: (problem: Problem) => void, at: At = {}) {
    this.sink = sink;
    this.at = at;
  }

  key(...keys: readonly PropertyKey[]): Place {
    return this.with({ path: [...(this.at.path ?? []), ...keys] });
  }

  with(at: At): Place {
    return new Place(this.sink, { ...this.at, ...at });
  }

  report(problem: Problem): void {
    const { line } = this.at;
    this.sink(line === undefined || problem.line !== undefined ? problem : { ...problem, line });
  }

  /** `Get-VMSwitch → [0].SwitchType`; the part is left out where the input has none. */
  get text(): string {
    const path = pathText(this.at.path ?? []);
    return [this.at.source, path].filter((part) => part !== undefined && part !== '').join(' → ');
  }

  /** Says that a value was cut off by -Depth, or is not what belongs there. */
  unexpected(value: unknown, expected: ExpectedKind): void {
    const path = this.text;
    if (isCutOff(value)) this.report({ code: 'SY931', params: { path, command: this.at.command ?? '' } });
    else this.report({ code: 'SY934', variant: expected, params: { path } });
  }
}

/**
 * Reads an object by a schema of the fields that are needed. A field that does not fit is reported and left out; fields the
 * schema does not know are nobody's business.
 */
export function readFields<T extends z.ZodObject>(schema: T, value: JsonObject, at: Place): Partial<z.infer<T>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Partial<z.infer<T>>;
  let rest: JsonObject = value;
  for (const issue of parsed.error.issues) {
    const wrong = valueAt(value, issue.path);
    if (wrong === undefined) continue;
    at.key(...issue.path).unexpected(wrong, describeIssues([issue])[0]?.expected ?? 'other');
    rest = without(rest, issue.path) as JsonObject;
  }
  const again = schema.safeParse(rest);
  return again.success ? (again.data as Partial<z.infer<T>>) : {};
}

/** A copy without the value at a path. */
function without(value: unknown, [key, ...deeper]: readonly PropertyKey[]): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return value;
  if (deeper.length > 0) {
    const inner = without((value as Record<PropertyKey, unknown>)[key], deeper);
    return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
  }
  const { [key]: _, ...rest } = value as Record<PropertyKey, unknown>;
  return rest;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

/** The texts of a list, however it was written. What is no text, or was cut off, is reported. */
export function textsOf(value: unknown, at: Place): string[] {
  return itemsOf(value).flatMap((item, index) => {
    if (typeof item === 'string' && !isCutOff(item)) return item.trim() === '' ? [] : [item];
    if (item === null) return [];
    at.key(...(Array.isArray(value) ? [index] : [])).unexpected(item, 'text');
    return [];
  });
}

/** The objects of a list, however it was written. */
export function objectsOf(value: unknown, at: Place): JsonObject[] {
  return itemsOf(value).flatMap((item, index) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return [item as JsonObject];
    if (item !== null) at.key(...(Array.isArray(value) ? [index] : [])).unexpected(item, 'object');
    return [];
  });
}
