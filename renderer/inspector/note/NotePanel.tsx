import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { changeNote, findNote, LEAST_NOTE, NOTE_KINDS, NOTE_TONES, noteName } from '../../../shared/design/notes.ts';
import type { Note } from '../../../shared/design/schema.ts';
import type { TextKey } from '../../../shared/language/texts.ts';
import { useTexts } from '../../language/useTexts.ts';
import { documentStore, edit } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { Panel } from '../parts/Panel.tsx';
import { Section } from '../parts/Section.tsx';

/** A note, an area or a label: what it says, how it looks, how large it is. */
export function NotePanel({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const note = useDesign((design) => findNote(design, of.id));
  const visit = useRef(0);
  if (!note) return null;
  const kind = texts(`notes.kind.${note.kind}`);
  const change = (field: TextKey, set: Partial<Note>, merge?: string) => {
    const name = noteName(note) || kind;
    edit(changeNote(documentStore.getState().design, note.id, set), {
      key: 'notes.step.change',
      params: { field, name },
      ...(merge !== undefined && { merge: `${note.id}.${merge}#${visit.current}` }),
    });
  };
  const begin = () => {
    visit.current++;
  };
  return (
    <Panel kind="note" name={noteName(note) || kind} subtitle={texts('notes.subtitle')} of={of}>
      <Section title={kind}>
        <Field label={texts('notes.field.text')}>
          <Textarea
            value={note.text}
            rows={4}
            maxLength={4096}
            onFocus={begin}
            onChange={(_, data) => change('notes.field.text', { text: data.value }, 'text')}
          />
        </Field>
        <div className={styles.row}>
          <Field label={texts('notes.field.kind')}>
            <Select
              size="small"
              value={note.kind}
              onChange={(_, data) => change('notes.field.kind', { kind: data.value as Note['kind'] })}
            >
              {NOTE_KINDS.map((item) => (
                <option key={item} value={item}>
                  {texts(`notes.kind.${item}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts('notes.field.tone')}>
            <Select
              size="small"
              value={note.tone}
              onChange={(_, data) => change('notes.field.tone', { tone: data.value as Note['tone'] })}
            >
              {NOTE_TONES.map((tone) => (
                <option key={tone} value={tone}>
                  {texts(`notes.tone.${tone}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className={styles.row}>
          {(['width', 'height'] as const).map((side) => (
            <Field key={side} label={texts(`notes.field.${side}`)}>
              <Input
                key={note[side]}
                size="small"
                className={styles.number}
                type="number"
                min={LEAST_NOTE[side]}
                step={8}
                defaultValue={String(note[side])}
                input={{ size: 1 }}
                onBlur={(event) => {
                  const size = Math.round(Number(event.target.value));
                  if (size >= LEAST_NOTE[side] && size !== note[side]) change(`notes.field.${side}`, { [side]: size });
                }}
              />
            </Field>
          ))}
        </div>
      </Section>
    </Panel>
  );
}

const useStyles = makeStyles({
  number: { minWidth: 0, width: '100%' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
});
