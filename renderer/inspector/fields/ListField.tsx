import { Button, makeStyles, Select, Text } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useTexts } from '../../language/useTexts.ts';
import { type Binding, listEntry } from '../binding.ts';
import type { Judge } from '../faults.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { ADD, FIELD, focusNewRow, ROW, ROWS } from '../parts/focus.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { FieldLabel } from './FieldFrame.tsx';
import { judgeText, TextControl } from './TextField.tsx';
import { useField } from './useField.ts';

export interface ListFieldProps {
  readonly binding: Binding<readonly string[] | undefined>;
  readonly info: FieldInfo;
  readonly technical?: string;
  readonly judge?: Judge | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  /** Offered with one click, unless the list has it. */
  readonly suggestions?: readonly string[];
  /** Whether “not stated” differs from “none”: a fact about a host rather than part of a command. */
  readonly stated?: boolean;
}

/** A list of texts, one to a row. */
export function ListField({ binding, info, technical, judge, placeholder, mono, suggestions, stated }: ListFieldProps) {
  const styles = useStyles();
  const texts = useTexts();
  const field = useField(binding, info);
  const values = field.value ?? [];
  const offered = (suggestions ?? []).filter((text) => !values.includes(text));
  const known = !stated || field.value !== undefined;
  const labelId = `${field.control.id}-label`;
  // Where there is a control for the whole list, the label is that control’s.
  const group = stated ? {} : { role: 'group', 'aria-labelledby': labelId };
  return (
    <div className={styles.root} {...group} {...{ [FIELD]: true, [ROWS]: true }}>
      <div className={styles.line}>
        <FieldLabel id={labelId} info={info} technical={technical} {...(stated && { htmlFor: field.control.id })} />
        {stated ? (
          <Select
            {...field.control}
            size="small"
            className={styles.grow}
            value={known ? 'stated' : ''}
            onChange={(_, data) => field.set(data.value === '' ? undefined : [])}
          >
            <option value="">{texts('inspector.not-stated')}</option>
            <option value="stated">
              {values.length === 0
                ? texts('inspector.list.none')
                : texts('inspector.list.count', { count: values.length })}
            </option>
          </Select>
        ) : (
          <AddButton id={field.control.id} what={field.label} onAdd={() => field.set([...values, ''])} />
        )}
      </div>
      {values.map((_, index) => (
        <ListRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are texts that may repeat; their place is all they have
          key={index}
          binding={listEntry(binding, index)}
          info={info}
          judge={judge}
          placeholder={placeholder}
          mono={mono}
          onRemove={() => field.set(shorter(values, index, stated))}
        />
      ))}
      {stated && known && <AddButton what={field.label} onAdd={() => field.set([...values, ''])} />}
      {known && offered.length > 0 && (
        <div className={styles.offers}>
          {offered.map((text) => (
            <Button key={text} size="small" icon={<Add16Regular />} onClick={() => field.set([...values, text])}>
              {text}
            </Button>
          ))}
        </div>
      )}
      {field.mixed && <Text size={200}>{texts('inspector.several.mixed-list')}</Text>}
      <FieldNotes id={field.noteId} findings={field.findings} />
    </div>
  );
}

/** A list without entries is absent, unless “none” says something. */
function shorter(values: readonly string[], index: number, stated = false): readonly string[] | undefined {
  const left = values.toSpliced(index, 1);
  return left.length === 0 && !stated ? undefined : left;
}

interface ListRowProps extends Pick<ListFieldProps, 'info' | 'judge' | 'placeholder' | 'mono'> {
  readonly binding: Binding<string | undefined>;
  readonly onRemove: () => void;
}

function ListRow({ binding, info, judge, placeholder, mono, onRemove }: ListRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const field = useField(binding, info, (value) => judgeText(value, judge, true));
  return (
    <div className={styles.entry} {...{ [ROW]: true }}>
      <div className={styles.row}>
        <TextControl field={field} needed label={field.label} placeholder={placeholder} mono={mono} />
        <RemoveButton what={field.value || texts('inspector.empty-row')} onRemove={onRemove} />
      </div>
      <FieldNotes id={field.noteId} findings={field.findings} fault={field.fault} />
    </div>
  );
}

interface AddButtonProps {
  readonly id?: string;
  /** What is added, for the button's name. */
  readonly what: string;
  readonly onAdd: () => void;
}

/** Adds a row and moves to it. */
export function AddButton({ id, what, onAdd }: AddButtonProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Button
      {...(id !== undefined && { id })}
      {...{ [ADD]: true }}
      className={styles.add}
      size="small"
      appearance="subtle"
      icon={<Add16Regular />}
      aria-label={texts('inspector.add-to', { what })}
      onClick={(event) => {
        focusNewRow(event.currentTarget);
        onAdd();
      }}
    >
      {texts('inspector.add')}
    </Button>
  );
}

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '4px' },
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 36%) minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
  },
  grow: { minWidth: 0, width: '100%' },
  row: { display: 'flex', alignItems: 'center', gap: '2px' },
  offers: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  add: { justifySelf: 'end', alignSelf: 'flex-end', minWidth: 0 },
});
