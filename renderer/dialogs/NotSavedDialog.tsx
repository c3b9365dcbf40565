import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

interface NotSavedDialogProps {
  readonly title: string;
  /** Why, and what can be done about it. */
  readonly detail: string;
  readonly onAnswer: (answer: 'elsewhere' | 'again' | 'cancel') => void;
}

/** A save that failed: why, that nothing is lost, and where to go from here. */
export function NotSavedDialog({ title, detail, onAnswer }: NotSavedDialogProps) {
  const styles = useStyles();
  const texts = useTexts();
  const answer = (id: 'elsewhere' | 'again' | 'cancel') => {
    showDialog(null);
    onAnswer(id);
  };
  return (
    <DialogFrame
      title={title}
      onClose={() => answer('cancel')}
      actions={
        <>
          <Button onClick={() => answer('cancel')}>{texts('dialog.close')}</Button>
          <Button onClick={() => answer('again')}>{texts('file.try-again')}</Button>
          <Button data-first appearance="primary" onClick={() => answer('elsewhere')}>
            {texts('file.save-elsewhere')}
          </Button>
        </>
      }
    >
      <Text block className={styles.why}>
        {detail}
      </Text>
      <Text block className={styles.kept}>
        {texts('file.still-open')}
      </Text>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  why: { overflowWrap: 'anywhere' },
  kept: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});
