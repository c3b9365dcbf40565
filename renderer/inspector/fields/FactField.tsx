import { useTexts } from '../../language/useTexts.ts';
import { type Binding, mapped } from '../binding.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { ChoiceField } from './ChoiceField.tsx';

interface FactFieldProps {
  readonly binding: Binding<boolean | undefined>;
  readonly info: FieldInfo;
  readonly hint?: string | undefined;
}

const AS_TEXT = {
  read: (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no'),
  write: (text: string | undefined) => (text === undefined ? undefined : text === 'yes'),
} as const;

/** Yes, no, or not stated: what nobody has said is unknown, and rules keep quiet about it. */
export function FactField({ binding, info, hint }: FactFieldProps) {
  const texts = useTexts();
  const choices = [
    { value: 'yes', label: texts('inspector.fact.yes') },
    { value: 'no', label: texts('inspector.fact.no') },
  ];
  return (
    <ChoiceField
      binding={mapped(binding, AS_TEXT)}
      info={info}
      choices={choices}
      none={texts('inspector.not-stated')}
      hint={hint}
    />
  );
}
