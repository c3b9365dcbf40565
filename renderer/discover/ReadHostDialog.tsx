import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Target } from '../../shared/design/target.ts';
import { LOCAL } from '../../shared/design/target.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { saveCollector } from '../import/saveCollector.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { showDialog } from '../store/view.ts';
import { draw } from './draw.ts';
import { FoundOnHost } from './FoundOnHost.tsx';
import { LookProgress } from './LookProgress.tsx';
import { type LookResult, lookAt, stopLooking } from './lookAt.ts';
import { PreflightNotes } from './PreflightNotes.tsx';
import { TakeInChoice } from './TakeInChoice.tsx';
import { TargetChoice } from './TargetChoice.tsx';
import type { TakeIn } from './takeIn.ts';
import { usePreflight } from './usePreflight.ts';

interface ReadHostDialogProps {
  /** The drawn host it was asked for. */
  readonly host?: string;
}

/** From a machine into the drawing: where it is, what is missing, what was found, how to take it in. */
export function ReadHostDialog({ host }: ReadHostDialogProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [target, setTarget] = useState<Target>(() => targetOf(host));
  const [result, setResult] = useState<LookResult | 'reading' | null>(null);
  const [taking, setTaking] = useState<TakeIn>(() => usualTaking(host));
  const preflight = usePreflight(target);
  const reading = typeof result === 'object' && result?.kind === 'read' ? result.reading : undefined;
  const close = () => {
    if (result === 'reading') void stopLooking();
    showDialog(null);
  };
  const read = async () => {
    setResult('reading');
    setResult(await lookAt(target));
  };
  const choose = (next: Target) => {
    setTarget(next);
    setResult(null);
  };
  return (
    <DialogFrame
      title={texts('discover.title')}
      width={640}
      onClose={close}
      actions={
        <>
          {result === 'reading' ? (
            <Button onClick={() => void stopLooking()}>{texts('discover.stop')}</Button>
          ) : (
            <Button onClick={close}>{texts('dialog.cancel')}</Button>
          )}
          {reading && <Button onClick={() => void read()}>{texts('discover.again')}</Button>}
          {reading ? (
            <Button appearance="primary" data-first onClick={() => void draw(reading, taking)}>
              {texts('discover.draw')}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabled={result === 'reading' || preflight === null || preflight.canRead === false}
              onClick={() => void read()}
            >
              {texts('discover.run')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.root}>
        <Caption1 block className={styles.hint}>
          {texts('discover.hint')}
        </Caption1>
        {!reading && (
          <>
            <TargetChoice target={target} disabled={result === 'reading'} onChange={choose} />
            {result !== 'reading' && <PreflightNotes preflight={preflight} />}
            {preflight?.canRead === false && (
              <Button appearance="subtle" className={styles.collector} onClick={() => void saveCollector()}>
                {texts('discover.collector')}
              </Button>
            )}
          </>
        )}
        {result === 'reading' && <LookProgress />}
        {result !== null && typeof result === 'object' && <Trouble result={result} />}
        {reading && (
          <>
            <FoundOnHost reading={reading} />
            <TakeInChoice taking={taking} onChange={setTaking} />
          </>
        )}
      </div>
    </DialogFrame>
  );
}

function Trouble({ result }: { readonly result: LookResult }) {
  const texts = useTexts();
  switch (result.kind) {
    case 'read':
      return null;
    case 'stopped':
      return (
        <MessageBar intent="info">
          <MessageBarBody>{texts('discover.stopped')}</MessageBarBody>
        </MessageBar>
      );
    case 'cannot':
      return <PreflightNotes preflight={result.preflight} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts('discover.failed', { message: result.message })}</MessageBarBody>
        </MessageBar>
      );
  }
}

function targetOf(host: string | undefined): Target {
  return (host !== undefined && documentStore.getState().design.targets?.[host]) || LOCAL;
}

function usualTaking(host: string | undefined): TakeIn {
  const { hosts } = documentStore.getState().design.topology;
  if (host !== undefined) return { kind: 'onto', host };
  return { kind: hosts.length === 0 ? 'new-design' : 'new-host' };
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  hint: { color: tokens.colorNeutralForeground3 },
  collector: { alignSelf: 'flex-start' },
});
