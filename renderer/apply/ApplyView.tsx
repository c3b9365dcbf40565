import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { Confirm } from './Confirm.tsx';
import { EndOfJob } from './EndOfJob.tsx';
import { JobHead } from './JobHead.tsx';
import { followJobs, openJob } from './jobActions.ts';
import { type JobSummary, shownJob, useJobs } from './jobsStore.ts';
import { LaneProgressList } from './LaneProgressList.tsx';

/** How far a job is that changes hosts, and what can be asked of it. */
export function ApplyView() {
  const styles = useStyles();
  const texts = useTexts();
  const summary = useJobs(shownJob);
  useEffect(() => void followJobs(), []);
  if (!summary) return <Text className={styles.empty}>{texts('applyView.none')}</Text>;
  return (
    <section className={styles.root} aria-label={texts('applyView.title')}>
      <ShownJob key={summary.id} summary={summary} />
    </section>
  );
}

function ShownJob({ summary }: { readonly summary: JobSummary }) {
  const styles = useStyles();
  const texts = useTexts();
  const open = useJobs((state) => state.open.get(summary.id));
  const isOpen = open !== undefined;
  useEffect(() => {
    if (!isOpen) void openJob(summary.id);
  }, [isOpen, summary.id]);
  if (!open) return null;
  const { job, state } = open;
  if (!job || !state) {
    return (
      <MessageBar intent="error" className={styles.message}>
        <MessageBarBody>{texts('applyView.unreadable-job')}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <JobHead summary={summary} open={{ ...open, job, state }} />
      <div className={styles.body}>
        {state.phase === 'confirming' && open.alive && <Confirm id={open.id} until={state.until ?? 0} />}
        {state.phase === 'ended' && <EndOfJob open={{ ...open, job, state }} />}
        <LaneProgressList job={job} state={state} alive={open.alive} />
      </div>
    </>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  body: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  message: { margin: '8px 12px' },
  empty: { display: 'block', padding: '16px', color: tokens.colorNeutralForeground3 },
});
