import type { StepKind } from '../../../shared/plan/step.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long is waited for a condition, in milliseconds; each ends as soon as the condition is met. */
export const PATIENCE = {
  /** An engine that does not answer: it restarts with its host's services, and that takes minutes on Windows. */
  engine: 5 * MINUTE,
  /** The same where things must be put back: giving up leaves a host between old and new. */
  engineWhenUndoing: 10 * MINUTE,
  /** HNS answers before everything it has made can be seen. */
  usual: MINUTE,
  /** An external switch takes the host's link; then DHCP must answer, and a switch in the rack may hold the port for a while. */
  linkDrop: 4 * MINUTE,
  /** An engine goes on with what it was asked for when whoever asked has gone. HNS has done its part by then. */
  late: MINUTE,
  /** docker said no, and still may have done it before its answer was lost. */
  refused: SECOND,
  /** What others change meanwhile, and addresses that come late, until a host counts as it is. */
  settling: 15 * SECOND,
} as const;

/** Pauses between two looks at a condition that is waited for: they grow, because what has not come soon comes late. */
export const PAUSES = { first: 200, growth: 1.6, longest: 5 * SECOND } as const;

/** How often an inverse is tried; what keeps a network busy, say, may let go of it. */
export const UNDO_ATTEMPTS = 4;

/** Most bytes that are kept of what one program says on each of its two streams; both fit into one text of the journal. */
export const OUTPUT_LIMIT = 32 * 1024;

/** How long a command may take, in milliseconds. Then it counts as unanswered, and what is seen decides. */
export function timeLimitOf(kind: StepKind): number {
  switch (kind) {
    // docker fetches the image first, and those of Windows are gigabytes.
    case 'container-run':
    case 'container-create':
      return 45 * MINUTE;
    // Windows gives a container's services time to end; Hyper-V isolation starts a machine.
    case 'container-start':
    case 'container-stop':
    case 'container-remove':
      return 5 * MINUTE;
    default:
      return 5 * MINUTE;
  }
}
