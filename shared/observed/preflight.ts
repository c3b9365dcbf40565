import { z } from 'zod';

/** What can keep a machine from being read, or plans from being carried out on it. Each has the texts `preflight.CODE`. */
const PREFLIGHT_CODES = [
  /** This machine does not run Windows: only docker contexts can be read and changed from here. */
  'not-windows',
  'no-docker',
  'no-powershell',
  /** The docker command is there, and no engine answers it. */
  'engine-unreachable',
  /** The engine that a context leads to does not answer. */
  'context-unreachable',
  /** The engine refuses this user: its pipe is for members of a group, or for administrators. */
  'engine-denied',
  /** Docker commands for this machine go to another one, by DOCKER_HOST or a chosen context. */
  'engine-elsewhere',
  /** The engine makes Linux containers, which have none of Windows' networks. */
  'linux-containers',
  /** Windows shows and changes HNS and Hyper-V for administrators only. */
  'not-elevated',
  'unknown-context',
] as const;
export type PreflightCode = (typeof PREFLIGHT_CODES)[number];

export const Preflight = z.strictObject({
  /** Whether something of the host can be read. */
  canRead: z.boolean(),
  /** Whether a plan can be carried out; where not, its script can still be had. */
  canApply: z.boolean(),
  /** Whether the steps must run with an administrator's rights that this process does not have. */
  needsElevation: z.boolean(),
  problems: z.array(
    z.strictObject({ code: z.enum(PREFLIGHT_CODES), params: z.record(z.string(), z.string().max(4096)) }),
  ),
});
export type Preflight = Readonly<z.infer<typeof Preflight>>;
