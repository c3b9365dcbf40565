import type { Network } from '../design/schema.ts';

/**
 * The driver as documents name it. Windows takes nat where none is asked for; of a network that is there already nobody
 * knows it, and a configuration (--config-only) has none.
 */
export function shownDriver({ driver, origin, flags }: Network): string {
  if (driver !== '') return driver;
  return origin === 'host' || flags.some(({ flag }) => flag === '--config-only') ? '' : 'nat';
}
