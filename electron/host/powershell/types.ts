import type { PowerShellAnswer } from '../../../shared/plan/apply/powershell/answer.ts';
import type { PowerShellRequest } from '../../../shared/plan/apply/powershell/requests.ts';

/** One Windows PowerShell, kept running, that carries out typed requests one after the other. */
export interface PowerShell {
  /** Never throws: what went wrong is in the answer. */
  ask(request: PowerShellRequest, options?: AskOptions): Promise<PowerShellAnswer>;
  /** Ends the process, and everything it has started. */
  close(): Promise<void>;
}

export interface AskOptions {
  /** In milliseconds; a request that takes longer ends the process, and the next request starts another one. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}
