import { createStore } from 'zustand/vanilla';
import type { DropTarget } from '../../../shared/design/gestures/drop.ts';
import type { Point } from '../../../shared/design/placement/hitTest.ts';

/** What the list at the pointer is asked for. */
export interface Question {
  readonly kind: 'add';
  /** What lies there: only what may be put into it is offered. */
  readonly target: DropTarget;
  /** Where it is to stand, in canvas units. */
  readonly at: Point;
}

export interface Asked {
  readonly question: Question;
  /** Where the list opens, in the window. */
  readonly pointer: Point;
}

/** The list at the pointer, while it is open. */
export const quickAddStore = createStore<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

export function ask(question: Question, pointer: Point): void {
  quickAddStore.setState({ asked: { question, pointer } });
}

export function closeQuickAdd(): void {
  quickAddStore.setState({ asked: null });
}
