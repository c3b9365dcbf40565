import { LOOKS, type Look, lookById, lookCommand } from '../../observed/looks.ts';
import { OBSERVED_SCHEMA, ObservedHost } from '../../observed/observedHost.ts';
import type { Problem } from '../docker/problem.ts';
import { BUNDLE_SCHEMA, type BundlePart, bundleOf } from './bundle.ts';
import { type Piece, splitDocuments } from './documents.ts';
import { Gathered } from './gathered.ts';
import { OutputReader } from './outputReader.ts';
import { firstLine, isRecord, itemsOf } from './powershellValues.ts';
import { type JsonObject, Place } from './section.ts';
import { JSON_SECTIONS } from './sections/all.ts';

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
 * host, however many texts it is spread over. Where there is one collected file, everything else goes with it.
 */
export class HostReader {
  readonly problems: ReadProblem[] = [];
  readonly hosts: ReadHost[] = [];
  /** Observations that were saved as they are. */
  readonly observed: { readonly host: ObservedHost; readonly input: number }[] = [];
  /** The host that everything outside of collected files is about. */
  private loose: Gathered | undefined;

  read(texts: readonly string[]): void {
    const inputs = texts.map(splitDocuments);
    const documents = inputs.flat().flatMap((piece) => (piece.kind === 'json' ? documentsIn(piece.value) : []));
    const single = documents.filter(isBundle).length === 1;
    inputs.forEach((pieces, input) => {
      const at = new Place((problem) => this.problems.push({ problem, input }));
      const outputs = new OutputReader(() => this.looseHost(input), input);
      for (const piece of pieces) this.readPiece(piece, input, { at, outputs, single });
    });
  }

  private readPiece(
    piece: Piece,
    input: number,
    { at, outputs, single }: { readonly at: Place; readonly outputs: OutputReader; readonly single: boolean },
  ): void {
    if (piece.kind !== 'json') {
      outputs.readLines(piece, at);
      return;
    }
    const place = at.with({ line: piece.line });
    for (const value of documentsIn(piece.value)) {
      if (isBundle(value)) readBundle(value, single ? this.looseHost(input) : this.newHost(input), input, place);
      else this.readObserved(value, input, place);
    }
    const rest = withoutDocuments(piece.value);
    if (rest !== undefined) outputs.readValue(rest, place);
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

  private readObserved(value: JsonObject, input: number, at: Place): void {
    const observed = ObservedHost.safeParse(value);
    if (observed.success) this.observed.push({ host: observed.data, input });
    else for (const issue of observed.error.issues.slice(0, 5)) at.key(...issue.path).unexpected(undefined, 'other');
  }
}

function readBundle(value: JsonObject, into: Gathered, input: number, at: Place): void {
  const { computer, elevated, parts } = bundleOf(value, at);
  if (computer !== undefined) into.system.name = computer;
  const outputs = new OutputReader(() => into, input);
  for (const part of parts) {
    const look = lookOf(part);
    const command = part.command ?? (look ? lookCommand(look) : (part.look ?? ''));
    const place = at.with({ source: look ? lookCommand(look) : command });
    if (part.error !== undefined) {
      into.failures.push({ command, message: part.error });
      if (look?.needs === 'docker' && part.errorId?.startsWith('CommandNotFound')) into.dockerMissing = true;
      reportFailure(part.error, part, { command, look, elevated }, place);
      // What came before the error is there all the same; where nothing did, nobody has seen anything.
      if (itemsOf(part.output).length === 0) continue;
    }
    JSON_SECTIONS.find(({ id }) => id === look?.id)?.seen?.(into);
    outputs.readOutput(part.output, place);
  }
}

function lookOf({ look, command }: BundlePart): Look | undefined {
  return lookById.get(look ?? '') ?? LOOKS.find((item) => command?.startsWith(lookCommand(item)));
}

function reportFailure(
  error: string,
  { errorId }: BundlePart,
  about: { readonly command: string; readonly look: Look | undefined; readonly elevated: boolean | undefined },
  at: Place,
): void {
  const refused = about.look?.elevated === true && about.elevated === false;
  const variant = errorId?.startsWith('CommandNotFound') ? 'absent' : refused ? 'rights' : undefined;
  at.report({
    code: 'SY930',
    params: { command: about.command, message: firstLine(error) },
    ...(variant && { variant, severity: 'info' }),
  });
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
