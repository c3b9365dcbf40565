import { useEffect, useState } from 'react';
import type { CallResult } from '../../shared/contract.ts';
import type { Target } from '../../shared/design/target.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { hostFaultText } from '../files/fileActions.ts';
import { ask, HostError } from '../store/host.ts';

export type Targets = CallResult<'host.targets'>;

/** Where hosts can be; null while it is asked. */
export function useTargets(): Targets | null {
  const [targets, setTargets] = useState<Targets | null>(null);
  useEffect(() => {
    let gone = false;
    void askTargets().then((found) => {
      if (!gone) setTargets(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return targets;
}

async function askTargets(): Promise<Targets> {
  try {
    return await ask('host.targets', {});
  } catch (error) {
    return { contexts: [], problem: error instanceof HostError ? hostFaultText(error) : String(error) };
  }
}

/** `this machine`, `docker context web02`. */
export function targetText(texts: Texts, target: Target): string {
  return target.kind === 'local' ? texts('discover.local') : texts('discover.context', { name: target.name });
}
