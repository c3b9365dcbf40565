import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './ports.ts';

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  pause: async (milliseconds) => void (await sleep(milliseconds)),
};
