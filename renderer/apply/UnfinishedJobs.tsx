import { lazy, Suspense, useEffect } from 'react';
import { ask } from '../store/host.ts';
import { jobsStore, useJobs } from './jobsStore.ts';

const JobBar = lazy(async () => ({ default: (await import('./JobBar.tsx')).JobBar }));

/** Asks at the start for jobs that have not ended; what shows and follows them is loaded only where there are any. */
export function UnfinishedJobs() {
  const any = useJobs(({ jobs }) => jobs.some(({ phase }) => phase !== 'ended'));
  useEffect(() => void findJobs(), []);
  if (!any) return null;
  return (
    <Suspense>
      <JobBar />
    </Suspense>
  );
}

async function findJobs(): Promise<void> {
  const jobs = await ask('apply.jobs', {}).catch(() => []);
  jobsStore.setState({ jobs });
  if (jobs.every(({ phase }) => phase === 'ended')) return;
  const { followJobs } = await import('./jobActions.ts');
  await followJobs();
}
