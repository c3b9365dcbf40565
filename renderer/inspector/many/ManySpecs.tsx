import type { EntityRef } from '../../../shared/design/entities.ts';
import { useDesign } from '../../store/hooks.ts';
import type { Binding } from '../binding.ts';
import { fieldsFor, type SpecOf } from '../fieldSpec.ts';
import { SpecField } from '../fields/SpecField.tsx';
import type { EntityOf } from '../lookup.ts';
import { elementsAt, type ManyKind } from './elements.ts';
import { manyProperty } from './manyBinding.ts';

interface ManySpecsProps<K extends ManyKind> {
  readonly kind: K;
  readonly of: readonly EntityRef[];
  readonly specs: readonly SpecOf<K>[];
}

/** What each has of its own is not shared. */
const OWN: readonly string[] = ['name', 'mac', 'ipv4'];

/** The fields that any of several elements has, but for what each has of its own. */
export function ManySpecs<K extends ManyKind>({ kind, of, specs }: ManySpecsProps<K>) {
  const elements = useDesign((design) => elementsAt(kind, design, of));
  const [first] = elements;
  if (!first) return null;
  const shown = specs.filter(
    (spec) => !OWN.includes(spec.key) && elements.some((element) => fieldsFor<EntityOf[K]>([spec], element).length > 0),
  );
  return shown.map((spec) => (
    <SpecField
      key={spec.key}
      spec={spec}
      element={first}
      binding={manyProperty(kind, of, spec.key as never) as unknown as Binding<never>}
    />
  ));
}
