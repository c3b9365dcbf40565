import type { Rule } from '../rules/rule.ts';

/**
 * How sure a rule is: `documented` in a page or in source code, `reported` by users only, `partly` an inference beside
 * sources, `inferred` without any. What is inferred is shown with lower confidence wherever it is found.
 */
export type Confidence = 'documented' | 'reported' | 'partly' | 'inferred';

export function confidenceOf({ sources }: Pick<Rule, 'sources'>): Confidence {
  const read = sources.filter((source) => source !== 'INF');
  if (read.length === 0) return 'inferred';
  if (read.length < sources.length) return 'partly';
  return read.every((source) => source.startsWith('gh:')) ? 'reported' : 'documented';
}
