import { LOOKS, lookById, lookCommand } from '../../observed/looks.ts';
import { OBSERVED_SCHEMA, ObservedHost } from '../../observed/observedHost.ts';
import type { Problem } from '../docker/problem.ts';
import { BUNDLE_SCHEMA, type Bundle, type BundlePart, bundleOf } from './bundle.ts';
import { type Piece, splitDocuments } from './documents.ts';
import { Gathered } from './gathered.ts';
import { formattedAt } from './powershellFormatted.ts';
import { isRecord, itemsOf } from './powershellValues.ts';
import { type JsonObject, type JsonSection, Place } from './section.ts';
import { JSON_SECTIONS, TEXT_SECTIONS } from './sections/all.ts';

/** A problem with the input it is about, by its place in the list. */
export interface ReadProblem {
  readonly problem: Problem;
  readonly input: number;
}

/** One host as the inputs tell of it. */
export interface ReadHost {
  readonly gathered: Gathered;
  /** Place in the list of the first input that told of it. */
  readonly input: number;
}

/**
 * Reads what hosts print, from any number of texts. Each collected file is a host of its own; everything else is about one
 * host, however many texts it is spread over.
 */
export class HostReader {
  readonly problems: ReadProblem[] = [];
  readonly hosts: ReadHost[] = [];
  /** Observations that were saved as they are. */
  readonly observed: { readonly host: ObservedHost; readonly input: number }[] = [];
  /** The host that everything outside of collected files is about. */
  private loose: Gathered | undefined;
  private last: JsonSection | undefined;

  read(texts: readonly string[]): void {
    const inputs = texts.map(splitDocuments);
    const bundles = inputs
      .flat()
      .flatMap((piece) => (piece.kind === 'json' ? documentsIn(piece.value).filter(isBundle) : []));
    inputs.forEach((pieces, input) => {
      const place = new Place((problem) => this.problems.push({ problem, input }));
      for (const piece of pieces) this.readPiece(piece, input, place, bundles.length === 1);
    });
  }

  /** @param only the only collected file, with which everything else goes. */
  private readPiece(piece: Piece, input: number, place: Place, only: boolean): void {
    if (piece.kind === 'json') {
      const at = place.with({ line: piece.line });
      for (const value of documentsIn(piece.value)) this.readDocument(value, input, at, only);
      const rest = withoutDocuments(piece.value);
      if (rest !== undefined) this.readValue(rest, () => this.looseHost(input), at);
    } else this.readRest(piece, () => this.looseHost(input), place);
  }

  private looseHost(input: number): Gathered {
    this.loose ??= this.newHost(input);
    return this.loose;
  }

  private newHost(input: number): Gathered {
    const gathered = new Gathered();
    this.hosts.push({ gathered, input });
    return gathered;
  }

  private readDocument(value: JsonObject, input: number, at: Place, only: boolean): void {
    if (isBundle(value)) {
      const gathered = only ? this.looseHost(input) : this.newHost(input);
      this.readBundle(bundleOf(value, at), gathered, at);
      return;
    }
    const observed = ObservedHost.safeParse(value);
    if (observed.success) this.observed.push({ host: observed.data, input });
    else for (const issue of observed.error.issues.slice(0, 5)) at.key(...issue.path).unexpected(undefined, 'other');
  }

  private readBundle(bundle: Bundle, into: Gathered, at: Place): void {
    if (bundle.computer !== undefined) into.system.name = bundle.computer;
    for (const part of bundle.parts) this.readPart(part, bundle, into, at);
  }

  private readPart(part: BundlePart, { elevated }: Bundle, into: Gathered, at: Place): void {
    const look = lookById.get(part.look ?? '') ?? LOOKS.find((item) => part.command?.startsWith(lookCommand(item)));
    const command = part.command ?? (look ? lookCommand(look) : (part.look ?? ''));
    const place = at.with({ source: look ? lookCommand(look) : command });
    if (part.error !== undefined) {
      into.failures.push({ command, message: part.error });
      const rights = look?.elevated === true && elevated === false;
      const variant = part.errorId?.startsWith('CommandNotFound') ? 'absent' : rights ? 'rights' : undefined;
      place.report({
        code: 'SY930',
        params: { command, message: firstLine(part.error) },
        ...(variant && { variant, severity: 'info' }),
      });
      // What came before the error is there all the same; where nothing did, nobody has seen anything.
      if (itemsOf(part.output).length === 0) return;
    }
    const section = JSON_SECTIONS.find(({ id }) => id === look?.id);
    section?.seen?.(into);
    const text = textOf(part.output);
    if (text === undefined) this.readValue(part.output, () => into, place);
    else
      for (const piece of splitDocuments(text)) {
        // Lines within a part are not lines of the file.
        const at = place;
        if (piece.kind === 'json') this.readValue(piece.value, () => into, at);
        else this.readRest(piece, () => into, at, true);
      }
  }

  /** Reads a JSON value that is no document of ours: an output, or a list of them. */
  private readValue(value: unknown, into: () => Gathered, at: Place): void {
    const unknown: number[] = [];
    const items = itemsOf(value);
    for (const [index, item] of items.entries()) {
      const place = Array.isArray(value) ? at.key(index) : at;
      if (Array.isArray(item)) this.readValue(item, into, place);
      else if (!isRecord(item)) {
        if (item !== null) place.unexpected(item, 'object');
      } else {
        const section = this.sectionOf(item);
        if (section) section.read(item, into(), place.with({ command: wholeCommand(section) }));
        else unknown.push(index);
      }
    }
    const [first] = unknown;
    if (first === undefined) return;
    const keys = Object.keys(items[first] as JsonObject).slice(0, 6);
    at.report({
      code: 'SY933',
      variant: 'shape',
      params: { count: unknown.length, keys: keys.join(', '), path: at.text },
    });
  }

  /** Lists are of one kind, so the section of the item before is asked first. */
  private sectionOf(value: JsonObject): JsonSection | undefined {
    if (!this.last?.recognises(value)) this.last = JSON_SECTIONS.find((section) => section.recognises(value));
    return this.last;
  }

  private readRest(piece: Exclude<Piece, { kind: 'json' }>, into: () => Gathered, at: Place, inPart = false): void {
    const lined = (line: number) => (inPart ? at : at.with({ line }));
    if (piece.kind === 'bad-json') {
      lined(piece.line).report({ code: 'SY933', variant: piece.cutShort ? 'cut-short' : 'json' });
      return;
    }
    const { lines } = piece;
    const unread: number[] = [];
    for (let from = 0; from < lines.length; ) {
      const took = this.readLines(lines, from, into, lined(piece.line + from));
      if (took === 0 && isSaying(lines[from] ?? '')) unread.push(from);
      from += Math.max(took, 1);
    }
    const [first] = unread;
    if (first === undefined) return;
    const text = (lines[first] ?? '').trim().slice(0, 120);
    lined(piece.line + first).report({ code: 'SY933', variant: 'text', params: { count: unread.length, text } });
  }

  private readLines(lines: readonly string[], from: number, into: () => Gathered, at: Place): number {
    for (const section of TEXT_SECTIONS) {
      const took = section.read(lines, from, into, at);
      if (took > 0) return took;
    }
    const formatted = formattedAt(lines, from);
    if (!formatted) return 0;
    const shown = Object.fromEntries(formatted.properties.map((name) => [name, '']));
    const section = JSON_SECTIONS.find((item) => item.recognises(shown));
    const params = { command: section ? wholeCommand(section) : '' };
    at.report({ code: 'SY932', ...(section ? {} : { variant: 'unknown' }), params });
    return formatted.lines;
  }
}

/** What to run to get an output whole. */
export function wholeCommand({ command }: JsonSection): string {
  return command.startsWith('docker ') ? command : `@(${command}) | ConvertTo-Json -Depth 10`;
}

const OURS = new Set([BUNDLE_SCHEMA, OBSERVED_SCHEMA]);

function isBundle(value: JsonObject): boolean {
  return value.schema === BUNDLE_SCHEMA;
}

function isOurs(value: unknown): value is JsonObject {
  return isRecord(value) && typeof value.schema === 'string' && OURS.has(value.schema);
}

function documentsIn(value: unknown): JsonObject[] {
  if (isOurs(value)) return [value];
  return Array.isArray(value) ? value.filter(isOurs) : [];
}

function withoutDocuments(value: unknown): unknown {
  if (isOurs(value)) return undefined;
  return Array.isArray(value) && value.some(isOurs) ? value.filter((item) => !isOurs(item)) : value;
}

/** The text of a program's output: as one, or as a list of its lines. */
function textOf(output: unknown): string | undefined {
  if (typeof output === 'string') return output;
  const isLines = Array.isArray(output) && output.length > 0 && output.every((line) => typeof line === 'string');
  return isLines ? output.join('\n') : undefined;
}

function firstLine(text: string): string {
  return (text.trim().split(/\r?\n/)[0] ?? '').slice(0, 300);
}

/** Blank lines and prompts with the commands that were typed say nothing about the host. */
function isSaying(line: string): boolean {
  return line.trim() !== '' && !/^(?:PS\b.*>|[A-Za-z]:\\.*>|[$#] |>>)/.test(line);
}
