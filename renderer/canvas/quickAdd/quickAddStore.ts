import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { DropTarget } from '../../../shared/design/gestures/drop.ts';
import type { Point } from '../../../shared/design/placement/hitTest.ts';

/** What the list at the pointer is asked for. `at` is where something new is to stand, in canvas units. */
export type Question =
  /** What may be put here? */
  | { readonly kind: 'add'; readonly target: DropTarget; readonly at: Point }
  /** What may stand at the loose end of a wire from here? `on` is the host it was let go in. */
  | {
      readonly kind: 'extend';
      readonly from: EntityRef;
      readonly on: string | undefined;
      /** Where the wire begins; it stays drawn until there is an answer. */
      readonly start: Point;
      readonly at: Point;
    }
  /** What can this be connected to, of what is there and of what could be made? */
  | { readonly kind: 'connect'; readonly from: EntityRef; readonly at: Point };

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
