import type { PowerShell } from './types.ts';

/** Starts no process before the first question. */
export function openPowerShell(): PowerShell {
  return {
    ask: async () => ({ ok: false, fault: { code: 'missing', message: '' } }),
    close: async () => undefined,
  };
}
