import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { batch } from '../../shared/design/edits.ts';
import { DEFAULT_IMAGE } from '../../shared/design/gestures/drop.ts';
import type { Column } from '../../shared/import/table/columns.ts';
import { readTable, tableOf } from '../../shared/import/table/readTable.ts';
import { ForeseenFindings } from '../addresses/ForeseenFindings.tsx';
import { useForesight } from '../addresses/useForesight.ts';
import { nextTurn } from '../background/slices.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { newId } from '../store/document.ts';
import { useDesign } from '../store/hooks.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { carryOut } from './bulkActions.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { ContainerPreview } from './ContainerPreview.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { formFor } from './severalForm.ts';
import { TableFile } from './TableFile.tsx';

/** Rows of a spreadsheet in, containers out: seen before they are added, and added as one step. */
export function TableDialog({ initial }: { readonly initial: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [host, setHost] = useState(() => formFor(design, viewStore.getState().selection).host);
  const [image, setImage] = useState<string>(DEFAULT_IMAGE);
  const [chosen, setChosen] = useState<{ readonly columns?: readonly (Column | null)[]; readonly headings?: boolean }>(
    {},
  );
  const judged = useDeferredValue(text);
  const table = useMemo(() => tableOf(judged), [judged]);
  const columns = chosen.columns?.length === table.columns.length ? chosen.columns : table.columns;
  const hasHeadings = chosen.headings ?? table.hasHeadings;
  const reading = useMemo(
    () => readTable(design, table, { columns, hasHeadings, host, image }, newId),
    [design, table, columns, hasHeadings, host, image],
  );
  const additions = useMemo(() => (reading.additions.length > 0 ? batch(...reading.additions) : undefined), [reading]);
  const outcome = useForesight(design, additions);
  const close = () => showDialog(null);
  const count = reading.containers.length;
  const isEmpty = table.rows.length === 0;
  // Each line of a field takes the browser time whenever anything around it changes.
  const folded = !open && table.rows.length > OPTIONS.tableLines;
  return (
    <DialogFrame
      title={texts('bulk.table.title')}
      width={760}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button
            appearance="primary"
            disabled={count === 0 || text !== judged}
            onClick={() => {
              close();
              // The window shows that the dialog is gone before it shows what came of it.
              void nextTurn().then(() => carryOut(...reading.additions));
            }}
          >
            {count === 0 ? texts('bulk.several.nothing') : texts('bulk.several.run', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.root}>
        <Caption1 className={styles.quiet}>{texts('bulk.table.hint')}</Caption1>
        <TableFile onText={setText} />
        {folded ? (
          <div className={styles.folded}>
            <Caption1>{texts('bulk.table.lines', { count: table.rows.length })}</Caption1>
            <Button data-first size="small" onClick={() => setOpen(true)}>
              {texts('bulk.table.show-text')}
            </Button>
          </div>
        ) : (
          <Field label={texts('bulk.table.text')}>
            <Textarea
              data-first
              value={text}
              rows={isEmpty ? 8 : 4}
              textarea={{ className: styles.code, spellCheck: false, wrap: 'off' }}
              onChange={(_, data) => setText(data.value)}
            />
          </Field>
        )}
        <div className={styles.row}>
          <Field label={texts('bulk.table.host')}>
            <Select value={host} onChange={(_, data) => setHost(data.value)}>
              <option value="">{texts('bulk.table.no-host')}</option>
              {design.topology.hosts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts('bulk.table.image')}>
            <Input value={image} onChange={(_, data) => setImage(data.value)} />
          </Field>
        </div>
        {!isEmpty && (
          <>
            <Checkbox
              checked={hasHeadings}
              label={texts('bulk.table.headings')}
              onChange={(_, data) => setChosen({ ...chosen, headings: data.checked === true })}
            />
            <ColumnChoice
              table={table}
              columns={columns}
              hasHeadings={hasHeadings}
              onChange={(next) => setChosen({ ...chosen, columns: next })}
            />
            <div aria-live="polite" className={styles.root}>
              {count > 0 ? (
                <ContainerPreview containers={reading.containers} />
              ) : (
                <Caption1>{texts('bulk.table.nothing')}</Caption1>
              )}
              <RefusedRows refused={reading.refused} />
            </div>
            <ForeseenFindings outcome={outcome} brings="bulk.brings" />
          </>
        )}
      </div>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '10px' },
  folded: { display: 'flex', alignItems: 'center', gap: '12px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '16px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
