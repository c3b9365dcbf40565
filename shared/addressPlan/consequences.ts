import { applyEdit, type Edit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';

/** What an edit would bring: what the rules find after it and did not find before, and what would be gone. */
export interface Consequences {
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
}

/** Judges edits before they are made. Keeps what it has judged, so that trying text after text costs what each changes. */
export function createForesight(): (design: Design, edit: Edit) => Consequences {
  const now = createJudge(RULES);
  const then = createJudge(RULES);
  return (design, edit) => {
    const before = now(design).findings;
    const after = then(applyEdit(design, edit)).findings;
    return { added: missingFrom(before, after), solved: missingFrom(after, before) };
  };
}

function missingFrom(known: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set(known.map(identity));
  return findings.filter((finding) => !seen.has(identity(finding)));
}

/** The words may change, an address or a subnet in them; it is the same finding at the same place. */
function identity({ code, entities, field, variant, severity }: Finding): string {
  return JSON.stringify([code, entities.map(({ id }) => id), field, variant, severity]);
}
