import { Caption1, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Job } from '../../shared/plan/apply/job.ts';
import type { JobState, LaneProgress } from '../../shared/plan/apply/jobState.ts';
import { targetText } from '../discover/targets.ts';
import { useTexts } from '../language/useTexts.ts';
import { StepProgressItem } from './StepProgressItem.tsx';

interface LaneProgressListProps {
  readonly job: Job;
  readonly state: JobState;
  readonly alive: boolean;
}

/** All hosts of a job beside each other, each with its steps. */
export function LaneProgressList({ job, state, alive }: LaneProgressListProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {state.lanes.map((lane) => (
        <LaneSteps key={lane.lane} job={job} lane={lane} alive={alive} ended={state.phase === 'ended'} />
      ))}
    </div>
  );
}

interface LaneStepsProps {
  readonly job: Job;
  readonly lane: LaneProgress;
  readonly alive: boolean;
  readonly ended: boolean;
}

function LaneSteps({ job, lane, alive, ended }: LaneStepsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const planned = job.lanes[lane.lane];
  if (!planned) return null;
  const { plan, target } = planned;
  const done = lane.steps.filter((step) => step.state === 'done').length;
  const all = lane.steps.length;
  const label = texts('applyView.lane', { host: plan.host.name });
  return (
    <section className={styles.lane} aria-label={label}>
      <header className={styles.head}>
        <Text weight="semibold" as="h3" className={styles.name}>
          {plan.host.name}
        </Text>
        <Caption1 className={styles.quiet}>{targetText(texts, target)}</Caption1>
        <Caption1 className={styles.count}>{texts('applyView.lane-progress', { done, all })}</Caption1>
      </header>
      <ProgressBar value={done} max={Math.max(all, 1)} aria-label={label} thickness="medium" />
      <ol className={styles.steps}>
        {lane.steps.map((progress) => (
          <StepProgressItem key={progress.step.id} progress={progress} alive={alive && !ended} />
        ))}
      </ol>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    flex: 1,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(340px, 1fr)',
    gap: '1px',
    backgroundColor: tokens.colorNeutralStroke2,
    overflowX: 'auto',
  },
  lane: { backgroundColor: tokens.colorNeutralBackground1, padding: '8px 12px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '10px', paddingBottom: '6px' },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  steps: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
});
