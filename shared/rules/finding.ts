import type { EntityRef } from '../design/entities.ts';
import type { Fix, MessageParams, RuleCode, Severity } from './rule.ts';

/** What a rule found, ready for a badge, a list, a report. Texts are looked up by code and variant in a language catalogue. */
export interface Finding {
  readonly code: RuleCode;
  /** The rule's readable name. */
  readonly rule: string;
  readonly severity: Severity;
  readonly entities: readonly EntityRef[];
  readonly field?: string;
  readonly variant?: string;
  readonly params?: MessageParams;
  readonly fixes: readonly Fix[];
  /** Line of the imported text, from 1. */
  readonly line?: number;
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export function summarize(findings: Iterable<Finding>): Summary {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) summary[finding.severity]++;
  return summary;
}
