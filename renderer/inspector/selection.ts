import type { EntityKind, EntityRef } from '../../shared/design/entities.ts';
import type { EntityOf } from './lookup.ts';

/** What the inspector shows. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'note'; readonly ref: EntityRef }
  | {
      readonly kind: 'one';
      readonly panel: Exclude<keyof EntityOf, 'endpoint'>;
      readonly ref: EntityRef;
      readonly endpoint?: string;
    }
  | { readonly kind: 'several'; readonly refs: readonly EntityRef[]; readonly common: EntityKind | undefined };

/** Chooses by the selection; an endpoint is shown in its container. */
export function shownFor(selection: readonly EntityRef[]): Shown {
  const [first, ...others] = selection;
  if (!first || (others.length === 0 && first.kind === 'design')) return { kind: 'nothing' };
  if (others.length > 0) {
    const common = others.every((ref) => ref.kind === first.kind) ? first.kind : undefined;
    return { kind: 'several', refs: selection, common };
  }
  if (first.kind === 'endpoint') {
    const ref: EntityRef = {
      kind: 'container',
      id: first.container ?? '',
      ...(first.host !== undefined && { host: first.host }),
    };
    return { kind: 'one', panel: 'container', ref, endpoint: first.id };
  }
  if (first.kind === 'note') return { kind: 'note', ref: first };
  return first.kind === 'design' ? { kind: 'nothing' } : { kind: 'one', panel: first.kind, ref: first };
}
