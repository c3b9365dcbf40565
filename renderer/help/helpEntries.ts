import { guideHas } from '../../shared/help/guide.ts';
import { type RuleEntry, searchRules } from '../../shared/help/rulePage.ts';
import type { GuideEntry } from './guides.ts';

/** What help can be read on: a guide, or a rule. */
export type HelpEntry =
  | { readonly kind: 'guide'; readonly id: string; readonly entry: GuideEntry }
  | { readonly kind: 'rule'; readonly id: string; readonly entry: RuleEntry };

interface Wanted {
  readonly search: string;
  /** Only rules that were found in the open design, where given. */
  readonly found: ReadonlyMap<string, number> | undefined;
}

/** Guides first: whoever asks how something is done asks more often than what a code means. A code is in no guide. */
export function helpEntries(
  guides: readonly GuideEntry[],
  rules: readonly RuleEntry[],
  { search, found }: Wanted,
): readonly HelpEntry[] {
  const shown = searchRules(rules, search).filter(({ rule }) => !found || found.has(rule.code));
  return [
    ...(found ? [] : guides.filter(({ guide }) => guideHas(guide, search))).map(
      (entry): HelpEntry => ({ kind: 'guide', id: `guide-${entry.id}`, entry }),
    ),
    ...shown.map((entry): HelpEntry => ({ kind: 'rule', id: entry.rule.code, entry })),
  ];
}
