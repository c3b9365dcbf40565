import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { documentName } from '../files/fileStore.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { saveTemplate } from './templateActions.ts';

/** Keeps the open design to begin from again. */
export function SaveTemplateDialog() {
  const texts = useTexts();
  const [name, setName] = useState(() => documentName(texts('frame.untitled')).slice(0, LONGEST));
  const close = () => showDialog(null);
  const save = () => {
    close();
    void saveTemplate(name.trim());
  };
  const ready = name.trim() !== '';
  return (
    <DialogFrame
      title={texts('templates.save.title')}
      width={460}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button appearance="primary" disabled={!ready} onClick={save}>
            {texts('templates.save.run')}
          </Button>
        </>
      }
    >
      <Field label={texts('templates.save.name')} hint={texts('templates.save.hint')}>
        <Input
          data-first
          maxLength={LONGEST}
          value={name}
          onChange={(_, data) => setName(data.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && ready && save()}
        />
      </Field>
    </DialogFrame>
  );
}

/** As the host takes it. */
const LONGEST = 200;
