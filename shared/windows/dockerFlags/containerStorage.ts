import type { Flag } from './flagTypes.ts';

/** Volumes and logs of a container. */
export const CONTAINER_STORAGE_FLAGS = [
  {
    long: '--log-driver',
    takesValue: true,
    repeatable: false,
    category: 'passthrough',
    type: 'text',
    sources: ['CLI-C'],
  },
  { long: '--log-opt', takesValue: true, repeatable: true, category: 'passthrough', type: 'list', sources: ['CLI-C'] },
  { long: '--mount', takesValue: true, repeatable: true, category: 'passthrough', type: 'map', sources: ['CLI-C'] },
  {
    long: '--storage-opt',
    takesValue: true,
    repeatable: true,
    category: 'passthrough',
    type: 'list',
    sources: ['CLI-C'],
  },
  { long: '--tmpfs', takesValue: true, repeatable: true, category: 'passthrough', type: 'list', sources: ['CLI-C'] },
  {
    long: '--volume',
    short: '-v',
    takesValue: true,
    repeatable: true,
    category: 'passthrough',
    type: 'list',
    sources: ['CLI-C'],
  },
  {
    long: '--volume-driver',
    takesValue: true,
    repeatable: false,
    category: 'passthrough',
    type: 'text',
    sources: ['CLI-C'],
  },
  {
    long: '--volumes-from',
    takesValue: true,
    repeatable: true,
    category: 'passthrough',
    type: 'list',
    sources: ['CLI-C'],
  },
] as const satisfies readonly Flag[];
