import { useEffect, useState } from 'react';
import { type Target, targetKey } from '../../shared/design/target.ts';
import type { Preflight } from '../../shared/observed/preflight.ts';
import { hostFaultText } from '../files/fileActions.ts';
import { ask, HostError } from '../store/host.ts';

/** What came of asking a machine whether it can be read and changed. */
export type PreflightAnswer = Partial<Preflight> & { readonly fault?: string };

/** Asked anew for every target; null while it is asked. */
export function usePreflight(target: Target): PreflightAnswer | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: PreflightAnswer } | null>(null);
  const key = targetKey(target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which target it is
  useEffect(() => {
    let gone = false;
    void askPreflight(target).then((value) => {
      if (!gone) setAnswer({ key, value });
    });
    return () => {
      gone = true;
    };
  }, [key]);
  return answer?.key === key ? answer.value : null;
}

async function askPreflight(target: Target): Promise<PreflightAnswer> {
  try {
    return await ask('host.preflight', { target });
  } catch (error) {
    return { canRead: false, fault: error instanceof HostError ? hostFaultText(error) : String(error) };
  }
}
