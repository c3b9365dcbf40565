import { Button, makeStyles, Select, Text, Tooltip } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { connectElements } from '../../../shared/design/gestures/connect.ts';
import type { Adapter, Design } from '../../../shared/design/schema.ts';
import { useTexts } from '../../language/useTexts.ts';
import { documentStore, edit, newId } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { changeField } from '../actions.ts';
import { setOn } from '../binding.ts';
import { FieldLabel } from '../fields/FieldFrame.tsx';
import { useFieldFindings } from '../findings.ts';
import { hostAt, switchAt } from '../lookup.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { FIELD, ROW, ROWS } from '../parts/focus.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { moved, SWITCH_INFO } from './switchFields.ts';

/** The adapters a switch is bound to, in the order commands name them; several are a SET team. */
export function TeamMembers({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const host = useDesign((design) => hostAt(design, of));
  const vswitch = useDesign((design) => switchAt(design, of));
  const findings = useFieldFindings({ ref: of, path: 'adapters' });
  const free = useDesign(useShallow((design) => bindable(design, of)));
  if (!host || !vswitch) return null;
  const set = (adapters: readonly string[]) =>
    changeField(of, SWITCH_INFO.adapters.label, (design) => setOn('switch', design, of, { adapters }));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields
    <div className={styles.root} role="group" aria-labelledby={`${id}-label`} {...{ [FIELD]: true, [ROWS]: true }}>
      <FieldLabel id={`${id}-label`} info={SWITCH_INFO.adapters} />
      {vswitch.adapters.map((adapter, index) => (
        <Member
          // biome-ignore lint/suspicious/noArrayIndexKey: a faulty team may name one adapter twice
          key={`${adapter} ${index}`}
          name={host.adapters.find((item) => item.id === adapter)?.name ?? adapter}
          {...(index > 0 && { onUp: () => set(moved(vswitch.adapters, index, -1)) })}
          {...(index < vswitch.adapters.length - 1 && { onDown: () => set(moved(vswitch.adapters, index, 1)) })}
          onRemove={() => set(vswitch.adapters.toSpliced(index, 1))}
        />
      ))}
      {vswitch.adapters.length === 0 && <Text size={200}>{texts('inspector.switch.no-adapter')}</Text>}
      {free.length > 0 && (
        <Select
          size="small"
          aria-label={texts('inspector.switch.add-adapter')}
          value=""
          onChange={(_, data) => data.value !== '' && bind(of, data.value)}
        >
          <option value="">
            {texts(vswitch.adapters.length === 0 ? 'inspector.switch.choose-adapter' : 'inspector.switch.add-adapter')}
          </option>
          {free.map((adapter) => (
            <option key={adapter.id} value={adapter.id}>
              {adapter.name}
            </option>
          ))}
        </Select>
      )}
      <FieldNotes id={`${id}-notes`} findings={findings} />
    </div>
  );
}

/** Adapters that may be bound to the switch: the same judgement as for drawing the line. */
function bindable(design: Design, of: EntityRef): readonly Adapter[] {
  const adapters = hostAt(design, of)?.adapters ?? [];
  return adapters.filter((adapter) => connectElements(design, adapterRef(of, adapter.id), of, newId).ok);
}

function bind(of: EntityRef, adapter: string): void {
  const result = connectElements(documentStore.getState().design, adapterRef(of, adapter), of, newId);
  if (result.ok) edit(result.edit, result.step);
}

function adapterRef(of: EntityRef, id: string): EntityRef {
  return { kind: 'adapter', id, host: of.host ?? '' };
}

interface MemberProps {
  readonly name: string;
  readonly onUp?: () => void;
  readonly onDown?: () => void;
  readonly onRemove: () => void;
}

function Member({ name, onUp, onDown, onRemove }: MemberProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.row} {...{ [ROW]: true }}>
      <Text size={200} className={styles.name} truncate wrap={false}>
        {name}
      </Text>
      {(onUp || onDown) && (
        <>
          <Tooltip content={texts('inspector.move-up', { what: name })} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              disabledFocusable={!onUp}
              onClick={onUp}
            />
          </Tooltip>
          <Tooltip content={texts('inspector.move-down', { what: name })} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              disabledFocusable={!onDown}
              onClick={onDown}
            />
          </Tooltip>
        </>
      )}
      <RemoveButton what={name} onRemove={onRemove} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', alignItems: 'center' },
  name: { flexGrow: 1, minWidth: 0 },
});
