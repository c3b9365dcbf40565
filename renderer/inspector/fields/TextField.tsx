import { Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import type { Binding } from '../binding.ts';
import { type Judge, required } from '../faults.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { type FieldState, useField } from './useField.ts';

export interface TextFieldProps {
  readonly binding: Binding<string | undefined>;
  readonly info: FieldInfo;
  readonly technical?: string;
  /** Said while typing; an empty field is not judged unless it is `needed`. */
  readonly judge?: Judge;
  /** Whether the property is always there: emptied, it is kept as an empty text. */
  readonly needed?: boolean;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  /** Addresses, options and commands are read digit by digit. */
  readonly mono?: boolean;
  readonly lines?: boolean;
  readonly wide?: boolean;
  readonly action?: ReactNode;
}

/** A text, stored as typed even when it is wrong: rules and the field itself say what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { binding, info, needed, judge, lines, wide, hint, technical, action } = props;
  const field = useField(binding, info, (value) => judgeText(value, judge, needed && !binding.many));
  return (
    <FieldFrame
      info={info}
      field={field}
      technical={technical}
      hint={hint}
      wide={wide || lines || false}
      action={action}
    >
      <TextControl {...props} field={field} />
    </FieldFrame>
  );
}

export function judgeText(value: string | undefined, judge: Judge | undefined, needed = false) {
  if (needed && required(value ?? '')) return required(value ?? '');
  return value === undefined || value === '' ? undefined : judge?.(value);
}

interface TextControlProps extends Pick<TextFieldProps, 'needed' | 'placeholder' | 'mono' | 'lines'> {
  readonly field: FieldState<string | undefined>;
  /** For a control without a visible label of its own, as in a row. */
  readonly label?: string;
}

/** The input alone. */
export function TextControl({ field, needed, placeholder, mono, lines, label }: TextControlProps) {
  const styles = useStyles();
  const texts = useTexts();
  const empty = field.mixed ? texts('inspector.several.mixed') : placeholder;
  const shared = {
    ...field.control,
    ...field.visit,
    ...(label !== undefined && { 'aria-label': label }),
    ...(empty !== undefined && { placeholder: empty }),
    size: 'small',
    value: field.value ?? '',
    spellCheck: false,
    autoComplete: 'off',
    onChange: (_: unknown, data: { readonly value: string }) =>
      field.type(data.value === '' && !needed ? undefined : data.value),
  } as const;
  if (lines) {
    const rows = Math.min(shared.value.split('\n').length, MOST_LINES);
    return <Textarea {...shared} textarea={{ className: mergeClasses(styles.lines, mono && styles.mono), rows }} />;
  }
  return (
    <Input {...shared} input={{ className: mergeClasses(mono && styles.mono), size: 1 }} className={styles.input} />
  );
}

/** Beyond this a text scrolls in its field. */
const MOST_LINES = 8;

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%' },
  /** As high as its rows: Fluent's own minimum would cut the third line. */
  lines: { minHeight: 'auto', maxHeight: 'none', height: 'auto' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});
