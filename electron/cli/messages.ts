import { visible } from '../../shared/export/quote/visible.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { UsageError } from '../host/commandLine.ts';
import { HostError } from '../host/faults.ts';

/** What to tell a person about an exception: what happened, where, what to do. */
export function messageOf(error: unknown, text: Texts): string {
  if (error instanceof UsageError) return visible(error.message);
  if (error instanceof HostError) return visible(text(`host.error.${error.fault.code}`, error.fault.params));
  return visible(text('cli.crashed', { detail: error instanceof Error ? error.message : String(error) }));
}

/** Whether it is a mistake of ours, and nothing that the person who called can mend by another file or option. */
export function isOurFault(error: unknown): boolean {
  return !(error instanceof UsageError || error instanceof HostError);
}
