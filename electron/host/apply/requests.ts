import type { Request } from './ports.ts';

/** What a person wants who wants it taken back: between steps, or while a try waits. */
export function isAskedBack(requests: readonly Request[]): boolean {
  return requests.some(({ what }) => what !== 'confirm');
}

/**
 * What was answered to a try that waits since a time, until another: the first answer counts. A confirmation from before
 * nobody can have meant, for nothing was there to be seen; one that came too late finds the host being put back.
 */
export function answerTo(
  requests: readonly Request[],
  { since, until }: { readonly since: number; readonly until: number },
): 'confirm' | 'undo' | undefined {
  for (const { what, at } of requests) {
    if (what !== 'confirm') return 'undo';
    if (at >= since && at <= until) return 'confirm';
  }
  return undefined;
}
