import type { Judge } from './faults.ts';
import type { FieldInfo } from './fieldInfo.ts';
import type { EntityOf } from './lookup.ts';

/** Properties of E whose value is of type V. */
type KeyOf<E, V> = { [P in keyof E & string]-?: Exclude<E[P], undefined> extends V ? P : never }[keyof E & string];

/**
 * One field of an element as data. A panel is a list of these; what only some elements have says so in `when`, and is
 * shown all the same where it is set, so that it can be seen and removed.
 */
export type FieldSpec<E> = {
  readonly info: FieldInfo;
  readonly when?: (element: E) => boolean;
  /** An example of what belongs here; shown as such, so that nobody takes it for a value. */
  readonly example?: string;
} & (
  | {
      readonly control: 'text';
      readonly key: KeyOf<E, string>;
      readonly judge?: Judge;
      readonly needed?: true;
      readonly mono?: true;
    }
  | { readonly control: 'number'; readonly key: KeyOf<E, number> }
  | { readonly control: 'fact'; readonly key: KeyOf<E, boolean> }
  | { readonly control: 'check'; readonly key: KeyOf<E, boolean> }
  | { readonly control: 'terms'; readonly key: KeyOf<E, string>; readonly terms: readonly string[] }
  | {
      readonly control: 'list';
      readonly key: KeyOf<E, readonly string[]>;
      readonly judge?: Judge;
      readonly mono?: true;
      readonly stated?: true;
      readonly suggestions?: (element: E) => readonly string[];
    }
);

export type SpecOf<K extends keyof EntityOf> = FieldSpec<EntityOf[K]>;

/** The fields an element has, in order. */
export function fieldsFor<E>(specs: readonly FieldSpec<E>[], element: E): readonly FieldSpec<E>[] {
  return specs.filter((spec) => spec.when === undefined || spec.when(element) || element[spec.key] !== undefined);
}
