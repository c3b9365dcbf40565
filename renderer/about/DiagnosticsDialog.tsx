import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TextKey } from '../../shared/language/texts.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { hostFaultText } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { ask, HostError } from '../store/host.ts';
import { showDialog } from '../store/view.ts';

/** Shows what would be copied before it is: people should know what they hand on. */
export function DiagnosticsDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<TextKey>();
  useEffect(() => {
    ask('log.diagnostics', {}).then(
      (found) => setText(found.text),
      (error: unknown) => setText(error instanceof HostError ? hostFaultText(error) : String(error)),
    );
  }, []);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('diagnostics.copied'),
      () => setSaid('diagnostics.not-copied'),
    );
  return (
    <DialogFrame
      title={texts('diagnostics.title')}
      width={760}
      onClose={() => showDialog(null)}
      actions={
        <Button appearance="primary" data-first onClick={() => void copy()}>
          {texts('diagnostics.copy')}
        </Button>
      }
    >
      <div className={styles.root}>
        <Text block>{texts('diagnostics.what')}</Text>
        <Textarea
          readOnly
          value={text}
          rows={18}
          resize="vertical"
          aria-label={texts('diagnostics.text')}
          textarea={{ className: styles.text, wrap: 'off' }}
        />
        <Text block role="status">
          {said && texts(said)}
        </Text>
      </div>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: 'none' },
});
