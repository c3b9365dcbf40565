import type { ChangeMany } from '../../../shared/design/edits.ts';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { type Binding, both, setOn } from '../binding.ts';
import type { EntityOf } from '../lookup.ts';
import { common, elementsAt, type ManyKind } from './elements.ts';

/** No element of its own, so no finding speaks of it. */
const SEVERAL: EntityRef = { kind: 'design', id: 'several' };

/** A property of several elements of one kind: what they have in common, and one edit for all. */
export function manyProperty<K extends ManyKind, P extends keyof EntityOf[K] & string>(
  kind: K,
  refs: readonly EntityRef[],
  key: P,
): Binding<EntityOf[K][P] | undefined> {
  const read = (design: Design) => common(elementsAt(kind, design, refs), (element) => element[key]);
  return {
    ref: SEVERAL,
    path: key,
    read: (design) => read(design).value,
    write: (_, value) =>
      ({ type: 'change-many', kind, ids: refs.map(({ id }) => id), set: { [key]: value } }) as unknown as ChangeMany,
    many: { count: refs.length, differ: (design) => !read(design).same },
  };
}

/** An `-o` option of several networks. */
export function manyOption(refs: readonly EntityRef[], key: string): Binding<string | undefined> {
  const read = (design: Design) => common(elementsAt('network', design, refs), (network) => network.options[key]);
  return {
    ref: SEVERAL,
    path: `options.${key}`,
    read: (design) => read(design).value,
    write: (design, value) =>
      both(
        ...elementsAt('network', design, refs).map((network) => {
          const { [key]: _, ...others } = network.options;
          const options = value === undefined ? others : { ...network.options, [key]: value };
          const ref = refs.find(({ id }) => id === network.id);
          return ref && setOn('network', design, ref, { options });
        }),
      ),
    many: { count: refs.length, differ: (design) => !read(design).same },
  };
}
