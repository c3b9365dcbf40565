import { type EntityRef, nameOf } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import type { Texts } from '../language/texts.ts';
import type { RuleCode } from '../rules/rule.ts';
import type { SourceRef } from '../windows/sources.ts';
import { caveatText, endText, hopText, missingText, stopText, valueText, verdictText } from './describe.ts';
import { spellEnd } from './ends.ts';
import type { Cell, Matrix } from './matrix.ts';
import type { AddressPart, Confidence, Hop, Outcome, Path, PathValue } from './path.ts';

/** Paths as other programs read them: `paths --json`, the window's copy. */

export interface PathDocument {
  readonly schema: 'switchyard.path/1';
  readonly from: string;
  readonly to: string;
  readonly outcome: Outcome;
  readonly confidence: Confidence;
  /** The verdict in one sentence. */
  readonly message: string;
  readonly hops: readonly HopRecord[];
  /** Why it ends or cannot be told; null where it reaches. */
  readonly stop: StopRecord | null;
  readonly caveats: readonly { readonly id: string; readonly text: string; readonly rule: RuleCode | null }[];
  /** The published port it takes, where it has no other way. */
  readonly through: string | null;
}

export interface HopRecord {
  readonly kind: string;
  readonly id: string;
  readonly host: string | null;
  readonly entity: { readonly kind: string; readonly id: string; readonly name: string } | null;
  readonly text: string;
  readonly changes: readonly { readonly part: AddressPart; readonly from: string | null; readonly to: string | null }[];
  readonly sources: readonly SourceRef[];
  readonly confidence: Confidence;
}

export interface StopRecord {
  readonly id: string;
  /** Index of the hop, from 0. */
  readonly at: number;
  readonly text: string;
  readonly rule: RuleCode | null;
  readonly sources: readonly SourceRef[];
  readonly missing: readonly { readonly entity: string; readonly field: string; readonly text: string }[];
}

export function pathDocument(texts: Texts, design: Design, path: Path): PathDocument {
  const { result } = path;
  return {
    schema: 'switchyard.path/1',
    from: spellEnd(design, path.from),
    to: spellEnd(design, path.to),
    outcome: result.outcome,
    confidence: result.outcome === 'reaches' ? result.confidence : result.stop.confidence,
    message: verdictText(texts, design, path),
    hops: path.hops.map((hop) => hopRecord(texts, design, hop)),
    stop: result.outcome === 'reaches' ? null : stopRecord(texts, design, result),
    caveats: path.caveats.map((caveat) => ({
      id: caveat.id,
      text: caveatText(texts, caveat),
      rule: caveat.rule ?? null,
    })),
    through: path.through ? endText(texts, design, path.through) : null,
  };
}

function hopRecord(texts: Texts, design: Design, hop: Hop): HopRecord {
  const value = (item: PathValue | undefined) => (item === undefined ? null : valueText(texts, item));
  return {
    kind: hop.kind,
    id: hop.id,
    host: hop.host === undefined ? null : nameOf(design, { kind: 'host', id: hop.host }),
    entity: hop.entity ? entityRecord(design, hop.entity) : null,
    text: hopText(texts, hop),
    changes: hop.changes.map(({ part, from, to }) => ({ part, from: value(from), to: value(to) })),
    sources: hop.sources,
    confidence: hop.confidence,
  };
}

function entityRecord(design: Design, entity: EntityRef) {
  return { kind: entity.kind, id: entity.id, name: nameOf(design, entity) };
}

function stopRecord(
  texts: Texts,
  design: Design,
  { stop }: Exclude<Path['result'], { outcome: 'reaches' }>,
): StopRecord {
  return {
    id: stop.id,
    at: stop.at,
    text: stopText(texts, stop),
    rule: stop.rule ?? null,
    sources: stop.sources,
    missing: stop.missing.map((fact) => ({
      entity: nameOf(design, fact.entity),
      field: fact.field,
      text: missingText(texts, design, fact),
    })),
  };
}

/** The whole matrix, by groups of containers that have the same verdicts. */
export interface PathsDocument {
  readonly schema: 'switchyard.paths/1';
  readonly groups: readonly GroupRecord[];
}

export interface GroupRecord {
  readonly containers: readonly string[];
  readonly outbound: CellRecord;
  readonly inbound: CellRecord;
  /** To the containers of each group, in their order. To its own group: to another container of it, or itself where it is alone. */
  readonly to: readonly (CellRecord & { readonly name: string })[];
}

export interface CellRecord {
  readonly outcome: Outcome;
  /** Only through a published port. */
  readonly throughPort: boolean;
  readonly confidence: Confidence;
  readonly stop: string | null;
}

export function pathsDocument(matrix: Matrix): PathsDocument {
  const firsts = firstMembers(matrix);
  return {
    schema: 'switchyard.paths/1',
    groups: matrix.groups.map((group, row) => {
      const from = firsts[row] ?? 0;
      return {
        containers: group.members.map(({ hostName, name }) => `${hostName}/${name}`),
        outbound: cellRecord(matrix.outbound(from)),
        inbound: cellRecord(matrix.inbound(from)),
        to: matrix.groups.map((_, column) => {
          const to = row === column ? secondMember(matrix, column) : (firsts[column] ?? 0);
          return { ...cellRecord(matrix.cell(from, to)), name: matrix.names(from, to) };
        }),
      };
    }),
  };
}

/** Index of the first container of each group. */
export function firstMembers(matrix: Matrix): number[] {
  const firsts: number[] = [];
  matrix.members.forEach(({ group }, index) => {
    firsts[group] ??= index;
  });
  return firsts;
}

/** Index of a second container of a group, or of its only one. */
export function secondMember(matrix: Matrix, group: number): number {
  const [first = 0, second = first] = matrix.members.flatMap((member, index) =>
    member.group === group ? [index] : [],
  );
  return second;
}

function cellRecord({ outcome, throughPort, inferred, stop }: Cell): CellRecord {
  return { outcome, throughPort, confidence: inferred ? 'inferred' : 'documented', stop: stop ?? null };
}
