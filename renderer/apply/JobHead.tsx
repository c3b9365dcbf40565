import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Job } from '../../shared/plan/apply/job.ts';
import type { JobState } from '../../shared/plan/apply/jobState.ts';
import { useTexts } from '../language/useTexts.ts';
import { useNow } from '../plan/useNow.ts';
import { askJob } from './jobActions.ts';
import { type JobSummary, jobsStore, type OpenJob, useJobs } from './jobsStore.ts';
import { hostNames, phaseText } from './jobText.ts';
import { clock } from './time.ts';

export interface ReadableJob extends OpenJob {
  readonly job: Job;
  readonly state: JobState;
}

interface JobHeadProps {
  readonly summary: JobSummary;
  readonly open: ReadableJob;
}

/** What a job is and what is going on with it; what stops it. */
export function JobHead({ summary, open }: JobHeadProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { id, job, state, alive, records } = open;
  const { phase } = state;
  const [asked, setAsked] = useState<string>();
  const [fault, setFault] = useState<string>();
  const isRunning = alive && phase !== 'ended' && phase !== 'confirming';
  const canCancel = alive && (phase === 'preparing' || phase === 'carrying');
  const isLost = !alive && phase !== 'ended';
  const tell = async (what: 'cancel' | 'recover') => {
    setAsked(what);
    const why = await askJob(id, what);
    setFault(why);
    if (why !== undefined || what === 'recover') setAsked(undefined);
  };
  const end = records.at(-1)?.at;
  return (
    <>
      <header className={styles.root}>
        {isRunning && <Spinner size="tiny" aria-hidden />}
        <div className={styles.words}>
          <Text weight="semibold" role="status">
            {asked === 'cancel' && phase === 'carrying'
              ? texts('applyView.cancelling')
              : phaseText(texts, state, alive)}
          </Text>
          <Caption1 className={styles.quiet}>
            {texts(`applyView.mode.${job.mode}`)} · {hostNames(job)} ·{' '}
            <Elapsed from={job.createdAt} until={phase === 'ended' ? end : undefined} />
          </Caption1>
        </div>
        <div className={styles.end}>
          <JobChoice shown={summary.id} />
          {canCancel && (
            <Button
              size="small"
              title={texts('applyView.cancel-hint')}
              disabled={asked === 'cancel'}
              onClick={() => void tell('cancel')}
            >
              {texts('applyView.cancel')}
            </Button>
          )}
          {isLost && (
            <Button
              size="small"
              appearance="primary"
              disabled={asked === 'recover'}
              onClick={() => void tell('recover')}
            >
              {texts(phase === 'finishing' ? 'applyView.recover-kept' : 'applyView.recover')}
            </Button>
          )}
        </div>
      </header>
      {isLost && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('applyView.abandoned-hint')}</MessageBarBody>
        </MessageBar>
      )}
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('applyView.asked-failed', { message: fault })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Elapsed({ from, until }: { readonly from: number; readonly until: number | undefined }) {
  const texts = useTexts();
  const now = useNow(1000);
  return texts('applyView.elapsed', { time: clock((until ?? now) - from) });
}

/** The jobs that are known, where there are several. */
function JobChoice({ shown }: { readonly shown: string }) {
  const texts = useTexts();
  const jobs = useJobs((state) => state.jobs);
  if (jobs.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={texts('applyView.jobs')}
      value={shown}
      onChange={(_, data) => jobsStore.setState({ shown: data.value })}
    >
      {jobs.map(({ id, hosts, createdAt }) => (
        <option key={id} value={id}>
          {texts('applyView.job', { hosts: hosts.join(', '), when: new Date(createdAt).toLocaleString(texts.locale) })}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '4px 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  end: { marginLeft: 'auto', display: 'flex', gap: '8px', flexShrink: 0 },
  message: { margin: '8px 12px 0', flexShrink: 0 },
});
