import type { Texts } from '../../../shared/language/texts.ts';
import { type Look, lookCommand } from '../../../shared/observed/looks.ts';
import type { PowerShellFault } from '../../../shared/plan/apply/powershell/answer.ts';
import type { PowerShell } from '../powershell/types.ts';
import type { SeenPart } from './dockerLook.ts';

/** How long one look at Windows may take, in milliseconds: Get-HotFix takes half a minute on old hosts. */
const WINDOWS_LOOK_TIME = 90_000;

/** Carries out one look at Windows. Throws only where it was cancelled. */
export async function seeWindows(
  look: Look,
  { powershell, texts, signal }: { powershell: PowerShell; texts: Texts; signal?: AbortSignal | undefined },
): Promise<SeenPart> {
  const part = { look: look.id, command: lookCommand(look) };
  const asked = { kind: 'look', look: look.id } as const;
  const answer = await powershell.ask(asked, { timeLimit: WINDOWS_LOOK_TIME, ...(signal && { signal }) });
  signal?.throwIfAborted();
  if (answer.ok) return { ...part, output: Array.isArray(answer.value) ? answer.value : [answer.value] };
  const { errorId } = answer.fault;
  return { ...part, output: [], error: faultText(answer.fault, texts), ...(errorId !== undefined && { errorId }) };
}

export function faultText({ code, message }: PowerShellFault, texts: Texts): string {
  if (code === 'failed') return message;
  return texts(`discovery.powershell.${code}`, { message, seconds: WINDOWS_LOOK_TIME / 1000 });
}
