import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { stepText } from '../../shared/export/sentences.ts';
import { lossText } from '../../shared/plan/changes/describe.ts';
import { saveScript } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import type { ReadableJob } from './JobHead.tsx';
import { forgetJob } from './jobActions.ts';
import { endReason, faultText, jobLog, residueText } from './jobText.ts';

const INTENT = {
  kept: 'success',
  'put-back': 'info',
  residue: 'error',
  unfinished: 'warning',
  refused: 'warning',
} as const;

/** How a job ended, in plain words: what went wrong, what is not as it was, and the log to keep. */
export function EndOfJob({ open }: { readonly open: ReadableJob }) {
  const styles = useStyles();
  const texts = useTexts();
  const { id, job, state, records } = open;
  const [copied, setCopied] = useState(false);
  const { outcome = 'refused', failed, residue, losses, details } = state;
  const reason = endReason(texts, state);
  const hostOf = (lane: number) => job.lanes[lane]?.plan.host.name ?? '?';
  const log = () => jobLog(texts, job, records);
  return (
    <section className={styles.root} aria-label={texts('applyView.phase.ended')}>
      <MessageBar intent={INTENT[outcome]} layout="multiline">
        <MessageBarBody>
          <Text weight="semibold" block>
            {texts(`applyView.outcome.${outcome}`)}
          </Text>
          {reason !== undefined && <Text block>{reason}</Text>}
          {failed && (
            <Text block>
              {texts('applyView.failed-step', {
                step: stepText(texts, failed.step),
                host: hostOf(failed.lane),
                fault: faultText(texts, failed.fault),
              })}
            </Text>
          )}
          {details.length > 0 && <Lines lines={details} />}
        </MessageBarBody>
      </MessageBar>
      {residue.length > 0 && (
        <section aria-label={texts('applyView.residue')}>
          <Text weight="semibold" block>
            {texts('applyView.residue')}
          </Text>
          <ul className={styles.list}>
            {residue.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                {texts('applyView.residue.item', { host: hostOf(item.lane), what: residueText(texts, item) })}
                {item.told && <Caption1 className={styles.quiet}> ({texts('applyView.residue.told')})</Caption1>}
                {item.details.length > 0 && <Lines lines={item.details} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {losses.length > 0 && (
        <section aria-label={texts('applyView.losses')}>
          <Text weight="semibold" block>
            {texts('applyView.losses')}
          </Text>
          <Lines lines={losses.map((loss) => lossText(texts, loss))} />
        </section>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          onBlur={() => setCopied(false)}
          onClick={() => void navigator.clipboard.writeText(log()).then(() => setCopied(true))}
        >
          {texts(copied ? 'applyView.log.copied' : 'applyView.log.copy')}
        </Button>
        <Button
          size="small"
          onClick={() => void saveScript({ name: `switchyard-${id}.log`, text: log(), encoding: 'utf8' }, 'log')}
        >
          {texts('applyView.log.save')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void forgetJob(id)}>
          {texts('applyView.forget')}
        </Button>
      </div>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 12px', flexShrink: 0 },
  list: { margin: '2px 0 0', paddingLeft: '18px', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '8px' },
});
