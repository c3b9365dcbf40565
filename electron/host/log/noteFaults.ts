import type { CallName, Handlers } from '../../../shared/contract.ts';
import { faultOf } from '../faults.ts';
import type { Log } from './log.ts';

/** The same handlers; calls that fail are noted. What people do wrong, a file that is not there, is no error of ours. */
export function notingFaults(handlers: Handlers, log: Log): Handlers {
  const noted = Object.entries(handlers).map(([name, handler]) => [name, noting(name as CallName, handler, log)]);
  return Object.fromEntries(noted) as Handlers;
}

type AnyHandler = (args: never) => Promise<unknown>;

function noting(call: CallName, handler: AnyHandler, log: Log): AnyHandler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      const { code, params } = faultOf(error);
      const isOurs = code === 'failed' || code === 'bad-call';
      log.write(isOurs ? 'error' : 'info', 'call.failed', { call, code, detail: params.detail });
      throw error;
    }
  };
}
