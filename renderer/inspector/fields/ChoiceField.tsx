import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import type { Binding } from '../binding.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { type Choice, withCurrent } from './choices.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { type FieldState, useField } from './useField.ts';

export interface ChoiceFieldProps<T extends string> {
  readonly binding: Binding<T | undefined>;
  readonly info: FieldInfo;
  readonly technical?: string;
  readonly choices: readonly Choice<T>[];
  /** What it is called when nothing is chosen; without it, something always is. */
  readonly none?: string;
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

/** One of several values. A value the list does not have (an import's, a later version's) is kept and shown as it is. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { binding, info, choices, none, hint, technical, action } = props;
  const field = useField(binding, info);
  return (
    <FieldFrame info={info} field={field} technical={technical} hint={hint} action={action}>
      <ChoiceControl field={field} choices={choices} none={none} />
    </FieldFrame>
  );
}

interface ChoiceControlProps<T extends string> {
  readonly field: FieldState<T | undefined>;
  readonly choices: readonly Choice<T>[];
  readonly none?: string | undefined;
  readonly label?: string;
}

/** Shown where several elements differ; never chosen. */
const MIXED = '\0mixed';

/** The list alone. */
export function ChoiceControl<T extends string>({ field, choices, none, label }: ChoiceControlProps<T>) {
  const styles = useStyles();
  const texts = useTexts();
  const value = field.mixed ? MIXED : (field.value ?? '');
  return (
    <Select
      {...field.control}
      {...(label !== undefined && { 'aria-label': label })}
      className={styles.select}
      size="small"
      value={value}
      onChange={(_, data) => field.set(data.value === '' && none !== undefined ? undefined : (data.value as T))}
    >
      {field.mixed && (
        <option value={MIXED} disabled hidden>
          {texts('inspector.several.mixed')}
        </option>
      )}
      <ChoiceOptions choices={field.mixed ? choices : withCurrent(choices, value, none)} none={none} />
    </Select>
  );
}

function ChoiceOptions({ choices, none }: { readonly choices: readonly Choice[]; readonly none?: string | undefined }) {
  const groups = Map.groupBy(choices, (choice) => choice.group);
  return (
    <>
      {none !== undefined && <option value="">{none}</option>}
      {[...groups].map(([group, members]) =>
        group === undefined ? (
          members.map(asOption)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(asOption)}
          </optgroup>
        ),
      )}
    </>
  );
}

function asOption({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

const useStyles = makeStyles({ select: { minWidth: 0, width: '100%' } });
