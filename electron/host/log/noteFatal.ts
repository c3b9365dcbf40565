import type { Log } from './log.ts';

/** Notes what nobody has caught. What happens then is left as it was: the process ends, or the shell says so. */
export function noteFatal(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    log.fatal(origin, { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
}
