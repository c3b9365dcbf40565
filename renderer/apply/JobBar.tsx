import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { useNow } from '../plan/useNow.ts';
import { useView } from '../store/hooks.ts';
import { askJob, showJob } from './jobActions.ts';
import { type JobSummary, shownJob, useJobs } from './jobsStore.ts';
import { clock } from './time.ts';

/** Jobs that have not ended, at the top of the window: also those of a window that has gone. */
export function JobBar() {
  const jobs = useJobs((state) => state.jobs);
  const shown = useJobs((state) => shownJob(state)?.id);
  const panel = useView((view) => view.panel);
  const texts = useTexts();
  const unfinished = jobs.filter(({ id, phase }) => phase !== 'ended' && !(panel === 'apply' && id === shown));
  if (unfinished.length === 0) return null;
  return (
    <section aria-label={texts('applyBar.label')}>
      {unfinished.map((job) => (
        <Unfinished key={job.id} summary={job} />
      ))}
    </section>
  );
}

function Unfinished({ summary }: { readonly summary: JobSummary }) {
  const texts = useTexts();
  const open = useJobs((state) => state.open.get(summary.id));
  const now = useNow(1000);
  const phase = open?.state?.phase ?? summary.phase;
  const alive = open?.alive ?? summary.alive;
  if (phase === 'ended') return null;
  const hosts = summary.hosts.join(', ');
  const waits = alive && phase === 'confirming';
  const kind = !alive ? 'abandoned' : waits ? 'waiting' : phase === 'undoing' ? 'undoing' : 'running';
  const time = clock((open?.state?.until ?? now) - now);
  return (
    <MessageBar intent={alive && !waits ? 'info' : 'warning'} politeness="polite">
      <MessageBarBody>{texts(`applyBar.${kind}`, { hosts, time })}</MessageBarBody>
      <MessageBarActions>
        {waits && (
          <>
            <Button appearance="primary" onClick={() => void askJob(summary.id, 'confirm')}>
              {texts('applyView.keep')}
            </Button>
            <Button onClick={() => void askJob(summary.id, 'undo')}>{texts('applyView.undo')}</Button>
          </>
        )}
        {!alive && <Button onClick={() => void askJob(summary.id, 'recover')}>{texts('applyView.recover')}</Button>}
        <Button onClick={() => showJob(summary.id)}>{texts('applyBar.show')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
