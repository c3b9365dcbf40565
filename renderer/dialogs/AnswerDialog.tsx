import { Button } from '@fluentui/react-components';
import type { TextKey } from '../../shared/language/texts.ts';
import { documentName } from '../files/fileStore.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

export interface AnswerDialogProps<Answer extends string> {
  readonly title: TextKey;
  readonly body: TextKey;
  readonly answers: readonly { readonly id: Answer | 'cancel'; readonly label: TextKey; readonly primary?: boolean }[];
  readonly onAnswer: (answer: Answer | 'cancel') => void;
}

/** A question about the open document. Closing it is the answer “cancel”, which never loses work. */
export function AnswerDialog<Answer extends string>({ title, body, answers, onAnswer }: AnswerDialogProps<Answer>) {
  const texts = useTexts();
  const answer = (id: Answer | 'cancel') => {
    showDialog(null);
    onAnswer(id);
  };
  return (
    <DialogFrame
      alert
      title={texts(title)}
      onClose={() => answer('cancel')}
      actions={answers.map(({ id, label, primary }) => (
        <Button key={id} data-first={primary} appearance={primary ? 'primary' : 'secondary'} onClick={() => answer(id)}>
          {texts(label)}
        </Button>
      ))}
    >
      {texts(body, { name: documentName(texts('frame.untitled')) })}
    </DialogFrame>
  );
}
