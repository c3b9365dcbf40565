import type { CallArgs, EventBody } from '../../shared/contract.ts';
import { encodeDesign } from '../../shared/design/codec.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { Target } from '../../shared/design/target.ts';
import { boundHosts } from '../../shared/plan/apply/boundHosts.ts';
import { decodeJob, type Job, type JobMode } from '../../shared/plan/apply/job.ts';
import { jobState } from '../../shared/plan/apply/jobState.ts';
import { encodePlan, type PlanDocument } from '../../shared/plan/changes/document.ts';
import { hostFaultText } from '../files/fileActions.ts';
import { needIdInFile } from '../files/fileStore.ts';
import { connectionState, onConnectionState } from '../host/connectionState.ts';
import { readHosts } from '../plan/planning.ts';
import { optionsOf, planOnly, planStore } from '../plan/planStore.ts';
import { documentStore } from '../store/document.ts';
import { ask, HostError, hear } from '../store/host.ts';
import { viewStore } from '../store/view.ts';
import { jobsStore, type OpenJob } from './jobsStore.ts';

/** What is to be carried out. */
export interface StartedJob {
  readonly mode: JobMode;
  readonly confirmSeconds: number;
  readonly design: Design;
  readonly lanes: readonly { readonly target: Target; readonly plan: PlanDocument }[];
}

/** Hands plans to the process that carries them out, and shows how far it is. @returns why it was not started, if it was not. */
export async function startJob({ mode, confirmSeconds, design, lanes }: StartedJob): Promise<string | undefined> {
  try {
    const { id } = await ask('apply.start', {
      mode,
      confirmSeconds,
      design: encodeDesign(design),
      lanes: lanes.map(({ target, plan }) => ({ target, plan: encodePlan(plan) })),
    });
    // From here on the design's id stands on a host.
    needIdInFile();
    await followJobs();
    await openJob(id, true);
    showJob(id);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

export function showJob(id: string): void {
  jobsStore.setState({ shown: id });
  viewStore.setState({ panel: 'apply' });
}

let hears = false;

/** Asks which jobs there are, and follows those that have not ended. */
export async function followJobs(): Promise<void> {
  if (!hears) hearRecords();
  hears = true;
  const jobs = await ask('apply.jobs', {}).catch(() => []);
  jobsStore.setState({ jobs });
  const { open } = jobsStore.getState();
  for (const { id, phase } of jobs) if (phase !== 'ended' && !open.has(id)) await openJob(id);
}

/** For as long as the window lives. */
function hearRecords(): void {
  hear('apply.records', added);
  // A new connection follows nothing yet.
  onConnectionState(() => {
    if (connectionState() !== 'connected') return;
    for (const [id, { state }] of jobsStore.getState().open) if (state?.phase !== 'ended') void openJob(id);
  });
}

/** Records that came before the answer they belong behind. */
const early = new Map<string, EventBody<'apply.records'>[]>();

/**
 * Follows a job from here on.
 * @param runs whether it was set to work just now: it may have ended before it could be followed.
 */
export async function openJob(id: string, runs = false): Promise<void> {
  early.set(id, []);
  try {
    const { job: text, records, alive } = await ask('apply.open', { id });
    const decoded = decodeJob(text);
    const opened = withState({ id, job: decoded.ok ? decoded.job : undefined, records, alive, state: undefined });
    keep(opened);
    if (runs && opened.state?.phase === 'ended') afterEnd(opened);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  } finally {
    const waiting = early.get(id) ?? [];
    early.delete(id);
    for (const body of waiting) added(body);
  }
}

function added(body: EventBody<'apply.records'>): void {
  const waiting = early.get(body.id);
  if (waiting) {
    waiting.push(body);
    return;
  }
  const open = jobsStore.getState().open.get(body.id);
  if (!open) return;
  const next = withState({ ...open, records: [...open.records, ...body.records], alive: body.alive });
  keep(next);
  const ended = next.state?.phase === 'ended' && open.state?.phase !== 'ended';
  if (ended) afterEnd(next);
  else if (next.alive !== open.alive) void refreshSummaries();
}

function afterEnd({ job, state }: OpenJob): void {
  if (job) void readAgain(job, state?.outcome === 'kept' || state?.outcome === 'unfinished');
  void refreshSummaries();
}

/** What was seen before a job is no longer so after it, and what was to be taken back alone has been, where it was kept. */
async function readAgain({ lanes }: Job, isKept: boolean): Promise<void> {
  const hosts = new Set(lanes.map(({ plan }) => plan.host.id));
  for (const host of hosts) if (isKept && optionsOf(planStore.getState(), host).only) planOnly(host, undefined);
  await readHosts(boundHosts(documentStore.getState().design).filter(({ host }) => hosts.has(host.id)));
}

async function refreshSummaries(): Promise<void> {
  const jobs = await ask('apply.jobs', {}).catch(() => undefined);
  if (jobs) jobsStore.setState({ jobs });
}

function withState(open: OpenJob): OpenJob {
  return { ...open, state: open.job && jobState(open.job, open.records) };
}

function keep(open: OpenJob): void {
  jobsStore.setState((state) => ({ open: new Map(state.open).set(open.id, open) }));
}

/** Asks something of a job. @returns why it was not done, if it was not. */
export async function askJob(id: string, what: CallArgs<'apply.ask'>['what']): Promise<string | undefined> {
  try {
    await ask('apply.ask', { id, what });
    // What recovers a job is another process: its records are followed anew.
    if (what === 'recover') await openJob(id, true);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** Forgets a job that has ended, with its journal. */
export async function forgetJob(id: string): Promise<string | undefined> {
  try {
    await ask('apply.forget', { id });
    jobsStore.setState((state) => ({
      jobs: state.jobs.filter((job) => job.id !== id),
      open: new Map([...state.open].filter(([key]) => key !== id)),
      shown: state.shown === id ? null : state.shown,
    }));
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): string {
  return error instanceof HostError ? hostFaultText(error) : String(error);
}
