import { ELEMENT_KINDS, type EntityKind, type EntityRef, elementsOf } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import { findingText, fixText } from '../language/texts.ts';
import { type Finding, type Summary, summarize } from './finding.ts';
import type { RuleCode, Severity } from './rule.ts';

/** Findings as other programs read them: `validate --json`, `import --json`, the window's copy and save. */
export interface FindingsDocument {
  readonly schema: 'switchyard.findings/1';
  readonly findings: readonly FindingRecord[];
  readonly summary: Summary;
}

export interface FindingRecord {
  readonly code: RuleCode;
  readonly rule: string;
  readonly severity: Severity;
  readonly entities: readonly EntityRecord[];
  readonly message: string;
  /** What the quick fix would do, null where there is none. */
  readonly fix: string | null;
  /** Line of the imported text, from 1. */
  readonly line: number | null;
}

export interface EntityRecord {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  /** Name of the host it is in; null for what is in none. */
  readonly host: string | null;
}

/** Puts findings into the words of a language, with the names that the design has for what they are about. */
export function findingsDocument(design: Design, findings: readonly Finding[], locale: string): FindingsDocument {
  const entityOf = describeEntities(design);
  return {
    schema: 'switchyard.findings/1',
    findings: findings.map((finding) => {
      const [fix] = finding.fixes;
      return {
        code: finding.code,
        rule: finding.rule,
        severity: finding.severity,
        entities: finding.entities.map(entityOf),
        message: findingText(locale, finding),
        fix: fix ? fixText(locale, finding, fix) : null,
        line: finding.line ?? null,
      };
    }),
    summary: summarize(findings),
  };
}

/** Looks names up in an index: a design may have as many findings as elements. */
function describeEntities(design: Design): (ref: EntityRef) => EntityRecord {
  const places = new Map<string, { readonly name: string; readonly host: string | null }>();
  for (const swarm of design.topology.swarms) places.set(swarm.id, { name: swarm.name, host: null });
  for (const host of design.topology.hosts) {
    places.set(host.id, { name: host.name, host: null });
    for (const kind of ELEMENT_KINDS) {
      for (const element of elementsOf(host, kind)) places.set(element.id, { name: element.name, host: host.name });
    }
    for (const container of host.containers) {
      // An endpoint has no name of its own; people know it by its container.
      for (const { id } of container.endpoints) places.set(id, { name: container.name, host: host.name });
    }
  }
  return ({ kind, id }) => {
    const place = kind === 'design' ? { name: design.name, host: null } : places.get(id);
    return { kind, id, name: place?.name ?? id, host: place?.host ?? null };
  };
}
