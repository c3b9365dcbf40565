import { applyEdit, type Edit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { atOnce } from '../design/steps.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';

/** What an edit would bring: what the rules find after it and did not find before, and what would be gone. */
export interface Consequences {
  readonly added: readonly Finding[];
  readonly solved: readonly Finding[];
}

export interface Foresight {
  (design: Design, edit: Edit): Consequences;
  /** The same in steps, for who has something else to do in between. */
  steps(design: Design, edit: Edit): Generator<void, Consequences>;
}

/** Judges edits before they are made. Keeps what it has judged, so that trying text after text costs what each changes. */
export function createForesight(): Foresight {
  const now = createJudge(RULES);
  const then = createJudge(RULES);
  function* steps(design: Design, edit: Edit): Generator<void, Consequences> {
    const before = (yield* now.steps(design)).findings;
    const after = (yield* then.steps(applyEdit(design, edit))).findings;
    yield;
    const added = missingFrom(before, after);
    yield;
    return { added, solved: missingFrom(after, before) };
  }
  return Object.assign((design: Design, edit: Edit) => atOnce(steps(design, edit)), { steps });
}

function missingFrom(known: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set(known.map(identity));
  return findings.filter((finding) => !seen.has(identity(finding)));
}

/** The words may change, an address or a subnet in them; it is the same finding at the same place. */
function identity({ code, entities, field, variant, severity }: Finding): string {
  return JSON.stringify([code, entities.map(({ id }) => id), field, variant, severity]);
}
