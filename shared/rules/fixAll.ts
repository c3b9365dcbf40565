import { applyEdit, batch, type Edit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { createJudge, type Judge } from './engine.ts';
import type { Finding } from './finding.ts';
import { newErrors } from './newErrors.ts';
import type { Rule } from './rule.ts';

export interface FixedAll {
  readonly edit: Edit;
  /** How many fixes it is made of; none where nothing could be mended. */
  readonly count: number;
}

/**
 * The one edit that follows the first quick fix of every finding of a rule. Fixes that would make a new error of any of
 * `rules` are passed over.
 * @param most how many fixes to follow at most.
 */
export function fixAll(design: Design, rule: Rule, rules: readonly Rule[], most: number): FixedAll {
  const quick = follow(design, rule, createJudge([rule]), most, false);
  if (quick.count === 0) return quick;
  const judge = createJudge(rules);
  const harmless = newErrors(judge(design).findings, judge(applyEdit(design, quick.edit)).findings).length === 0;
  // Judging everything after each fix is slow; it is done only where some fix does harm.
  return harmless ? quick : follow(design, rule, judge, most, true);
}

/** A fix is made for the design as it was, so it is judged again after each: two of one element would undo each other. */
function follow(design: Design, { code }: Rule, judge: Judge, most: number, careful: boolean): FixedAll {
  const edits: Edit[] = [];
  const passedOver = new Set<string>();
  let current = design;
  let found = judge(design).findings;
  while (edits.length < most) {
    const own = found.filter((finding) => finding.code === code);
    const next = own.find((finding) => !passedOver.has(placeOf(finding)) && finding.fixes.length > 0);
    const edit = next?.fixes[0]?.edit;
    if (!next || !edit) break;
    const mended = applyEdit(current, edit);
    const after = judge(mended).findings;
    const left = after.filter((finding) => finding.code === code).length;
    if (left >= own.length || (careful && newErrors(found, after).length > 0)) {
      passedOver.add(placeOf(next));
      continue;
    }
    edits.push(edit);
    current = mended;
    found = after;
  }
  return { edit: batch(...edits), count: edits.length };
}

function placeOf({ entities, field, variant }: Finding): string {
  return [...entities.map(({ id }) => id), field, variant].join(' ');
}
