import type { Design } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import type { Finding, Summary } from '../../rules/finding.ts';

/** What every part of the drawing is given. */
export interface Picture {
  readonly design: Design;
  readonly texts: Texts;
  /** Counts of what was found at an element, by its id; at a host everything in it counts. */
  readonly found: ReadonlyMap<string, Summary>;
}

const NONE: Summary = { error: 0, warning: 0, info: 0 };

/** Findings by the element that shows them: the first they are about, an endpoint's at its container. */
export function countFindings(findings: readonly Finding[]): ReadonlyMap<string, Summary> {
  const found = new Map<string, Summary>();
  for (const { entities, severity } of findings) {
    const [first] = entities;
    if (!first) continue;
    for (const id of new Set([first.container ?? first.id, first.host ?? first.id])) {
      const before = found.get(id) ?? NONE;
      found.set(id, { ...before, [severity]: before[severity] + 1 });
    }
  }
  return found;
}
