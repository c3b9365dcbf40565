import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { Binding } from '../binding.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { FIELD } from '../parts/focus.ts';
import { FieldLabel } from './FieldFrame.tsx';
import { useField } from './useField.ts';

interface CheckFieldProps<T extends boolean> {
  readonly binding: Binding<T | undefined>;
  readonly info: FieldInfo;
  readonly technical?: string;
}

/** Something a command either says or does not: ticked is said, and not ticked is absent. */
export function CheckField<T extends boolean>({ binding, info, technical }: CheckFieldProps<T>) {
  const styles = useStyles();
  const field = useField(binding, info);
  return (
    <div className={styles.root} {...{ [FIELD]: true }}>
      <div className={styles.line}>
        <Checkbox
          {...field.control}
          checked={field.mixed ? 'mixed' : field.value === true}
          onChange={(_, data) => field.set(data.checked === true ? (true as T) : undefined)}
        />
        <FieldLabel info={info} technical={technical} htmlFor={field.control.id} />
      </div>
      <FieldNotes id={field.noteId} findings={field.findings} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', marginLeft: '-8px', marginTop: '-4px', marginBottom: '-4px' },
});
