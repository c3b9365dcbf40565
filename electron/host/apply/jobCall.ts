// How a process of ours is told what to do for a job. Every start of the application looks whether it is one: kept small.

/**
 * What a process of ours does for a job. `runner` carries it out; `watchdog` finishes it when the runner has died; `recovery`
 * finishes one whose processes are all gone.
 */
const JOB_ROLES = ['runner', 'watchdog', 'recovery'] as const;
export type JobRole = (typeof JOB_ROLES)[number];

export interface JobCall {
  /** The job's folder, absolute. */
  readonly folder: string;
  readonly role: JobRole;
  /** SHA-256 that job.json must have. */
  readonly digest: string;
  /** What the one that was started writes down, so that whoever started it knows that it is there. */
  readonly token: string;
}

const WORDS = { folder: '--run-job=', role: '--job-role=', digest: '--job-digest=', token: '--job-token=' } as const;

export function jobArguments({ folder, role, digest, token }: JobCall): string[] {
  return [WORDS.folder + folder, WORDS.role + role, WORDS.digest + digest, WORDS.token + token];
}

/** Whether a process was started for a job. Chromium mixes its own switches in, so only ours count. */
export function jobCallOf(argv: readonly string[]): JobCall | undefined {
  const after = (word: string) => argv.find((argument) => argument.startsWith(word))?.slice(word.length);
  const folder = after(WORDS.folder);
  if (folder === undefined) return undefined;
  const role = JOB_ROLES.find((known) => known === after(WORDS.role));
  const digest = after(WORDS.digest) ?? '';
  const token = after(WORDS.token) ?? '';
  if (!role || !/^[0-9a-f]{64}$/.test(digest) || !/^[0-9a-f]{8,64}$/.test(token))
    throw new RangeError('Not a job call.');
  return { folder, role, digest, token };
}
