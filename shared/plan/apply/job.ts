import { z } from 'zod';
import { Design } from '../../design/schema.ts';
import { Target } from '../../design/target.ts';
import { designDigest } from '../changes/canonical.ts';
import { decodePlanValue, type PlanDocument, type PlanFault } from '../changes/document.ts';

/** What is handed to the process that carries plans out, and kept beside its journal. */
export const JOB_SCHEMA = 'switchyard.job/1';

/** `try` puts everything back unless it is confirmed in time; `apply` keeps what was done as soon as it is verified. */
export const JOB_MODES = ['apply', 'try'] as const;
export type JobMode = (typeof JOB_MODES)[number];

/** Seconds in which a try must be confirmed. Two minutes are enough to log in again, and short enough to be borne. */
export const CONFIRM_SECONDS = { least: 5, usual: 120, most: 3600 } as const;

export const JobId = z.string().regex(/^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}$/);

const JobFile = z.strictObject({
  schema: z.literal(JOB_SCHEMA),
  id: JobId,
  mode: z.enum(JOB_MODES),
  /** Only a try has it. */
  confirmSeconds: z.number().int().min(CONFIRM_SECONDS.least).max(CONFIRM_SECONDS.most),
  /** Milliseconds since 1970. */
  createdAt: z.number().int().nonnegative(),
  /** As it was when the plans were made: what the hosts must be like in the end. */
  design: Design,
  /** One for each host, in the order in which they are carried out; taken back the other way round. */
  lanes: z
    .array(z.strictObject({ target: Target, plan: z.unknown() }))
    .min(1)
    .max(200),
});

export interface Lane {
  readonly target: Target;
  readonly plan: PlanDocument;
}

export interface Job extends Omit<z.infer<typeof JobFile>, 'lanes' | 'design'> {
  readonly design: Design;
  readonly lanes: readonly Lane[];
}

export type DecodedJob =
  | { readonly ok: true; readonly job: Job }
  | { readonly ok: false; readonly fault: PlanFault | { readonly kind: 'not-job' } };

export function encodeJob(job: Job): string {
  return `${JSON.stringify(job)}\n`;
}

/** Reads a job. Every plan in it is held to its checksum, to its design, and to the commands its steps may have. */
export function decodeJob(text: string): DecodedJob {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: { kind: 'not-job' } };
  }
  const parsed = JobFile.safeParse(value);
  if (!parsed.success) return { ok: false, fault: { kind: 'not-job' } };
  const lanes: Lane[] = [];
  const wanted = designDigest(parsed.data.design);
  for (const { target, plan } of parsed.data.lanes) {
    const decoded = decodePlanValue(plan);
    if (!decoded.ok) return { ok: false, fault: decoded.fault };
    if (decoded.plan.design.digest !== wanted) return { ok: false, fault: { kind: 'not-job' } };
    lanes.push({ target, plan: decoded.plan });
  }
  return { ok: true, job: { ...parsed.data, lanes } };
}
