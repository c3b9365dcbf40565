import { Button, Caption1, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { showDesign } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { ImportFiles } from './ImportFiles.tsx';
import { ImportOptions } from './ImportOptions.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { importStore } from './importStore.ts';
import { notesOf } from './notes.ts';
import { TableOffer } from './TableOffer.tsx';
import { useReading } from './useReading.ts';

/** Texts and files in, a drawing out. What it will be, and what was not understood, is seen before it is drawn. */
export function ImportDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const text = useStore(importStore, (state) => state.text);
  const { inputs, format, reading, busy } = useReading();
  const isEmpty = inputs.length === 0;
  const close = () => showDialog(null);
  const draw = async () => {
    close();
    const notes = notesOf(reading, inputs);
    if (await showDesign(reading.design, notes)) {
      viewStore.setState({ panel: notes.length > 0 ? 'import' : 'problems' });
    }
  };
  return (
    <DialogFrame
      title={texts('dialog.import.title')}
      width={800}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button
            appearance="primary"
            disabled={isEmpty || reading.design.topology.hosts.length === 0}
            onClick={() => void draw()}
          >
            {texts('dialog.import.run')}
          </Button>
        </>
      }
    >
      <Caption1 block className={styles.hint}>
        {texts('dialog.import.hint')}
      </Caption1>
      <ImportFiles />
      <Field label={texts('dialog.import.text')}>
        <Textarea
          data-first
          value={text}
          rows={9}
          textarea={{ className: styles.code, spellCheck: false }}
          onChange={(_, data) => importStore.setState({ text: data.value })}
        />
      </Field>
      <TableOffer inputs={inputs} />
      <ImportOptions format={format} isEmpty={isEmpty} />
      {busy && <Spinner size="tiny" label={texts('dialog.import.reading')} />}
      {!isEmpty && !busy && <ImportPreview reading={reading} inputs={inputs} />}
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  hint: { paddingBottom: '8px', color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: 'none' },
});
