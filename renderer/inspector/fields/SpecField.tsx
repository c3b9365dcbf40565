import type { EntityRef } from '../../../shared/design/entities.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { type Binding, property } from '../binding.ts';
import { type FieldSpec, fieldsFor, type SpecOf } from '../fieldSpec.ts';
import { type EntityOf, entityAt } from '../lookup.ts';
import { CheckField } from './CheckField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FactField } from './FactField.tsx';
import { ListField } from './ListField.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

interface SpecFieldsProps<K extends keyof EntityOf> {
  readonly kind: K;
  readonly of: EntityRef;
  readonly specs: readonly SpecOf<K>[];
}

/** The fields of an element that its table gives it. */
export function SpecFields<K extends keyof EntityOf>({ kind, of, specs }: SpecFieldsProps<K>) {
  const element = useDesign((design) => entityAt(kind, design, of));
  if (!element) return null;
  return fieldsFor(specs, element).map((spec) => (
    <SpecField key={spec.key} spec={spec} element={element} binding={bindingOf(kind, of, spec.key)} />
  ));
}

/** A binding of unknown value type: the table's own type ties the control to what the property holds. */
function bindingOf<K extends keyof EntityOf>(kind: K, of: EntityRef, key: string): Binding<never> {
  return property(kind, of, key as never) as unknown as Binding<never>;
}

interface SpecFieldProps<E> {
  readonly spec: FieldSpec<E>;
  readonly element: E;
  readonly binding: Binding<never>;
}

/** One field, by its control. */
export function SpecField<E>({ spec, element, binding }: SpecFieldProps<E>) {
  const texts = useTexts();
  const example = spec.example && texts('inspector.example', { example: spec.example });
  const shared = { info: spec.info, placeholder: example };
  switch (spec.control) {
    case 'text':
      return <TextField {...shared} binding={as(binding)} judge={spec.judge} needed={spec.needed} mono={spec.mono} />;
    case 'number':
      return <NumberField {...shared} binding={as(binding)} />;
    case 'fact':
      return <FactField info={spec.info} binding={as(binding)} />;
    case 'check':
      return <CheckField<boolean> info={spec.info} binding={as(binding)} />;
    case 'terms':
      return (
        <ChoiceField<string>
          info={spec.info}
          binding={as(binding)}
          choices={spec.terms.map((term) => ({ value: term, label: term }))}
          none={texts('inspector.not-stated')}
        />
      );
    case 'list':
      return (
        <ListField
          {...shared}
          binding={as(binding)}
          judge={spec.judge}
          mono={spec.mono}
          stated={spec.stated}
          suggestions={spec.suggestions?.(element)}
        />
      );
  }
}

function as<T>(binding: Binding<never>): Binding<T> {
  return binding as unknown as Binding<T>;
}
