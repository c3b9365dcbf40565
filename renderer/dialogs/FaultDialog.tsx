import { Button } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

/** Something could not be done: what, and why. */
export function FaultDialog({ title, detail }: { readonly title: string; readonly detail: string }) {
  const texts = useTexts();
  const close = () => showDialog(null);
  return (
    <DialogFrame
      title={title}
      onClose={close}
      actions={
        <Button data-first appearance="primary" onClick={close}>
          {texts('dialog.close')}
        </Button>
      }
    >
      {detail}
    </DialogFrame>
  );
}
