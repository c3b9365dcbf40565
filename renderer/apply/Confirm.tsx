import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { useNow } from '../plan/useNow.ts';
import { askJob } from './jobActions.ts';
import { clock, toldSeconds } from './time.ts';

interface ConfirmProps {
  readonly id: string;
  /** When it is put back, in milliseconds since 1970. */
  readonly until: number;
}

/** A try that waits: how long still, to keep it, to put it back now. */
export function Confirm({ id, until }: ConfirmProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<string>();
  const tell = async (what: 'confirm' | 'undo') => {
    setAsked(true);
    const why = await askJob(id, what);
    setFault(why);
    if (why !== undefined) setAsked(false);
  };
  return (
    <section className={styles.root} aria-label={texts('applyView.phase.confirming')}>
      <div className={styles.clock}>
        <Caption1 className={styles.quiet}>{texts('applyView.remaining')}</Caption1>
        <Countdown until={until} />
      </div>
      <Button appearance="primary" size="large" disabled={asked} onClick={() => void tell('confirm')}>
        {texts('applyView.keep')}
      </Button>
      <Button size="large" disabled={asked} onClick={() => void tell('undo')}>
        {texts('applyView.undo')}
      </Button>
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts('applyView.asked-failed', { message: fault })}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

/** Counts every second for the eye, and is read out seldom. */
function Countdown({ until }: { readonly until: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const left = until - useNow(250);
  const told = toldSeconds(left);
  return (
    <>
      <span className={styles.time} role="timer" aria-live="off">
        {clock(left)}
      </span>
      <span className={styles.told} aria-live="polite">
        {told !== undefined && texts('applyView.announce-remaining', { count: told })}
      </span>
    </>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  clock: { display: 'flex', flexDirection: 'column', minWidth: '120px', marginRight: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  time: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  told: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
