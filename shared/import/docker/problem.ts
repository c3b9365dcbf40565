import type { EntityRef } from '../../design/entities.ts';
import type { ReadingCode } from '../../rules/reading.ts';
import type { Fix, MessageParams, Severity } from '../../rules/rule.ts';

/** Something a reader has to say about a line. Where it names no entity, it is about what the line makes. */
export interface Problem {
  readonly code: ReadingCode;
  readonly variant?: string | undefined;
  readonly params?: MessageParams;
  readonly severity?: Severity;
  readonly field?: string;
  readonly fixes?: readonly Fix[];
  readonly entities?: readonly EntityRef[];
  readonly line?: number;
}
