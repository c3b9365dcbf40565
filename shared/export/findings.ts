import type { Design } from '../design/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';
import { sortedDesign } from './sorted.ts';

const judge = createJudge(RULES);

/**
 * What is wrong with a design, as exports say it. Where a rule compares two things it speaks of one of them first; here that
 * does not depend on the order they were drawn in, or two exports of one design would differ.
 */
export function findingsForExport(design: Design): readonly Finding[] {
  return judge(sortedDesign(design)).findings;
}
