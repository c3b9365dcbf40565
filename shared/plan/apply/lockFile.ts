import { z } from 'zod';

/** Which process it is: numbers of processes are given again, so when it was started belongs to it, and in which boot. */
export const ProcessMark = z.strictObject({
  pid: z.number().int(),
  /** When it was started, in whatever way the system says so; null where it does not say. */
  start: z.string().nullable(),
  /** Identity of the boot it belongs to; null where the system has none. */
  boot: z.string().nullable(),
  /** Seconds that the machine had been running when the mark was made. */
  uptime: z.number(),
});
export type ProcessMark = z.infer<typeof ProcessMark>;

/** A lock of a host, of a job or of one of its processes, as it is kept. */
export const LockFile = z.strictObject({
  lock: z.literal(1),
  /** Different each time a lock is taken. */
  token: z.string().regex(/^[0-9a-f]{16}$/),
  key: z.string(),
  job: z.string(),
  owner: ProcessMark,
});
export type LockFile = z.infer<typeof LockFile>;
