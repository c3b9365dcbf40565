import { ADDRESS_RULES } from './addresses.ts';
import { READING_RULES } from './reading.ts';
import type { Rule, RuleCode } from './rule.ts';

/** Every rule, one file per topic. To add a rule: its object in the topic's file, and its texts in the language catalogues. */
export const RULES: readonly Rule[] = [...ADDRESS_RULES, ...READING_RULES];

export const RULE_BY_CODE: ReadonlyMap<RuleCode, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));
