import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import type { Binding } from '../binding.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { readNumber } from './readNumber.ts';
import { useField } from './useField.ts';

interface NumberFieldProps {
  readonly binding: Binding<number | undefined>;
  readonly info: FieldInfo;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
}

/** A whole number. Text that is none stays in the field and is named as such; the design keeps the last number. */
export function NumberField({ binding, info, placeholder, hint }: NumberFieldProps) {
  const styles = useStyles();
  const texts = useTexts();
  const field = useField(binding, info);
  const [draft, setDraft] = useState<string>();
  const fault = draft === undefined ? undefined : texts('inspector.fault.not-stored', { text: draft });
  return (
    <FieldFrame info={info} field={{ ...field, fault }} hint={hint}>
      <Input
        {...field.control}
        {...field.visit}
        aria-invalid={field.control['aria-invalid'] || draft !== undefined}
        className={styles.input}
        size="small"
        inputMode="numeric"
        placeholder={field.mixed ? texts('inspector.several.mixed') : (placeholder ?? texts('inspector.not-stated'))}
        value={draft ?? field.value?.toString() ?? ''}
        onChange={(_, data) => {
          const read = readNumber(data.value);
          setDraft(read ? undefined : data.value);
          if (read) field.type(read.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined);
          field.visit.onKeyDown(event);
        }}
      />
    </FieldFrame>
  );
}

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });
