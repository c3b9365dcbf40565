import type { Container } from '../../design/schema.ts';
import type { ObservedContainer } from '../../observed/observedHost.ts';
import type { Step } from '../step.ts';
import type { Release, Rewiring } from './connections.ts';
import type { Decided } from './makeChange.ts';

/** What happens to one container. */
export interface ContainerDecision {
  readonly change: Decided;
  readonly rewiring: Rewiring;
  readonly container?: Container;
  readonly seen?: ObservedContainer;
  /** `aside`: it is kept under another name until everything is done, and only then removed. */
  readonly out?: 'aside' | 'delete';
  /** Connections it must lose although it goes itself, because their networks go as well. */
  readonly releases: readonly Release[];
  /** The steps that make it. */
  readonly makes: readonly Step[];
  /** How it is made to run or stop, where it stays. */
  readonly run?: 'start' | 'stop' | 'restart';
}
