import type { Flag } from './flagTypes.ts';

/** Flags that `docker run` has and `docker create` has not. */
export const RUN_ONLY_FLAGS = [
  {
    long: '--detach',
    short: '-d',
    takesValue: false,
    repeatable: false,
    category: 'passthrough',
    type: 'bool',
    sources: ['CLI-R'],
  },
  {
    long: '--detach-keys',
    takesValue: true,
    repeatable: false,
    category: 'passthrough',
    type: 'text',
    sources: ['CLI-R'],
  },
  {
    long: '--sig-proxy',
    takesValue: false,
    repeatable: false,
    category: 'passthrough',
    type: 'bool',
    sources: ['CLI-R'],
  },
] as const satisfies readonly Flag[];
