import type { GESTURE_TEXTS } from '../../language/en/gestures.ts';
import type { Edit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';

/**
 * What dragging means. A gesture is judged before it happens: the same function says whether it is allowed, why not, and
 * which edit it is, so that what lights up while dragging is exactly what a drop would do.
 */
export type GestureResult =
  | { readonly ok: true; readonly edit: Edit; readonly select: EntityRef; readonly step: StepName }
  | { readonly ok: false; readonly reason: Reason };

/** Why a gesture is refused: a text, and the rule that says so where there is one. */
export interface Reason {
  readonly key: GestureTextKey;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly rule?: `SY${string}`;
}

/** Name of the step in the history. */
export interface StepName {
  readonly key: GestureTextKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type GestureTextKey = keyof typeof GESTURE_TEXTS;

export function refuse(key: GestureTextKey, params?: Reason['params'], rule?: Reason['rule']): GestureResult {
  return { ok: false, reason: { key, ...(params && { params }), ...(rule && { rule }) } };
}
