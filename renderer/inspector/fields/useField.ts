import { useId } from '@fluentui/react-components';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTexts } from '../../language/useTexts.ts';
import type { Binding } from '../binding.ts';
import type { Fault } from '../faults.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { useFieldFindings } from '../findings.ts';
import { type Bound, useBinding } from '../useBinding.ts';

/** Everything a field component needs: its value, what is wrong with it, and how its control is described to readers. */
export interface FieldState<T> extends Bound<T> {
  readonly label: string;
  readonly findings: readonly Finding[];
  /** Said while typing, unless a rule already says what is wrong here. */
  readonly fault: string | undefined;
  readonly noteId: string;
  readonly control: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  };
}

export function useField<T>(
  binding: Binding<T>,
  info: FieldInfo,
  judge?: (value: T) => Fault | undefined,
): FieldState<T> {
  const texts = useTexts();
  const label = texts(info.label);
  const bound = useBinding(binding, info.label);
  const findings = useFieldFindings(binding);
  const id = useId('field-');
  const noteId = `${id}-notes`;
  const hasError = findings.some((finding) => finding.severity === 'error');
  const judged = hasError ? undefined : judge?.(bound.value);
  return {
    ...bound,
    label,
    findings,
    fault: judged && texts(judged.key, judged.params),
    noteId,
    control: { id, 'aria-describedby': noteId, 'aria-invalid': hasError || judged !== undefined },
  };
}
