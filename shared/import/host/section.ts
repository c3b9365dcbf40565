import type { z } from 'zod';
import { describeIssues, type ExpectedKind, pathText } from '../../design/valueFaults.ts';
import type { Problem } from '../docker/problem.ts';
import type { Gathered } from './gathered.ts';
import { isCutOff } from './powershellTruncation.ts';
import { isRecord, itemsOf } from './powershellValues.ts';

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
}

/**
 * Where a value stands, for messages, and where to say what is wrong with it. A place only knows the one around it, because
 * one is made for every value, and nearly none is ever spoken of.
 */
export class Place {
  private readonly sink: (problem: Problem) => void;
  private readonly at: At;
  private readonly around: Place | undefined;
  private readonly own: PropertyKey | undefined;

  constructor(sink: (problem: Problem) => void, at: At = {}, around?: Place, own?: PropertyKey) {
    this.sink = sink;
    this.at = at;
    this.around = around;
    this.own = own;
  }

  key(...keys: readonly PropertyKey[]): Place {
    let place: Place = this;
    for (const key of keys) place = new Place(this.sink, this.at, place, key);
    return place;
  }

  with(at: At): Place {
    return new Place(this.sink, { ...this.at, ...at }, this.around, this.own);
  }

  private get path(): PropertyKey[] {
    const path: PropertyKey[] = [];
    for (let place: Place | undefined = this; place; place = place.around) {
      if (place.own !== undefined) path.push(place.own);
    }
    return path.reverse();
  }

  report(problem: Problem): void {
    const { line } = this.at;
    this.sink(line === undefined || problem.line !== undefined ? problem : { ...problem, line });
  }

  /** `Get-VMSwitch → [0].SwitchType`; the part is left out where the input has none. */
  get text(): string {
    const path = pathText(this.path);
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

/** A text field of an object of which there are many: as `readFields` does it, without the cost of a schema. */
export function textField(value: JsonObject, key: string, at: Place): string | undefined {
  const text = value[key];
  if (typeof text === 'string') return text === '' ? undefined : text;
  if (text !== undefined && text !== null) at.key(key).unexpected(text, 'text');
  return undefined;
}

/** The texts of a list, however it was written. What is no text, or was cut off, is reported; `keys` lead to the list. */
export function textsOf(value: unknown, at: Place, ...keys: readonly PropertyKey[]): string[] {
  if (value === undefined || value === null) return [];
  return itemsOf(value).flatMap((item, index) => {
    if (typeof item === 'string' && !isCutOff(item)) return item.trim() === '' ? [] : [item];
    if (item === null) return [];
    at.key(...keys, ...(Array.isArray(value) ? [index] : [])).unexpected(item, 'text');
    return [];
  });
}

/** The objects of a list, however it was written; `keys` lead to the list. */
export function objectsOf(value: unknown, at: Place, ...keys: readonly PropertyKey[]): JsonObject[] {
  if (value === undefined || value === null) return [];
  return itemsOf(value).flatMap((item, index) => {
    if (isRecord(item)) return [item];
    if (item !== null) at.key(...keys, ...(Array.isArray(value) ? [index] : [])).unexpected(item, 'object');
    return [];
  });
}

/** What to run to get an output whole. */
export function wholeCommand({ command }: JsonSection): string {
  return command.startsWith('docker ') ? command : `@(${command}) | ConvertTo-Json -Depth 10`;
}
