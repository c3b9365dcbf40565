// Stands for the application in the test that kills it: starts one job, follows it, and answers a try.
import { join } from 'node:path';
import { isConfirming, jobsPlace, newJob, recordsUntil, WIDER } from './jobsPlace.ts';

const [folder = '', pace = '0', mode = 'apply', answer = 'none'] = process.argv.slice(2);
const { jobs, engine } = jobsPlace(folder, Number(pace), join(import.meta.dirname, programName()));
const id = await jobs.start(newJob(engine(), WIDER, mode === 'try' ? 'try' : 'apply', 5));
if (mode === 'try' && answer !== 'none') {
  await recordsUntil(jobs, id, (record) => isConfirming(record) || record.record === 'ended');
  await jobs.ask(id, answer === 'confirm' ? 'confirm' : 'undo').catch(() => undefined);
}
await recordsUntil(jobs, id);

/** Bundled, or the source. */
function programName(): string {
  return import.meta.filename.endsWith('.ts') ? 'jobProgram.ts' : 'jobProgram.js';
}
