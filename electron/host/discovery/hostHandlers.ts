import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';

/** Reading hosts, for one renderer. */
export function hostHandlers(_options: HandlerOptions): Part<'host'> {
  const notYet = async () => {
    throw new HostError('failed', { detail: '' });
  };
  return {
    'host.targets': notYet,
    'host.preflight': notYet,
    'host.look': notYet,
    'host.stopLooking': async () => ({}),
  };
}
