import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';

/** Carrying plans out, for one renderer. */
export function applyHandlers(_options: HandlerOptions): Part<'apply'> {
  const notYet = async () => {
    throw new HostError('not-started', { detail: '' });
  };
  return {
    'apply.start': notYet,
    'apply.jobs': async () => [],
    'apply.open': notYet,
    'apply.leave': async () => ({}),
    'apply.ask': notYet,
    'apply.forget': notYet,
  };
}
