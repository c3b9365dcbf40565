import type { Rolldown } from 'vite';

/** How large a program may be, in KB of 1024 bytes. Whoever needs more raises the number here, and says what for. */
interface Budget {
  /** What is read before the program can be used. */
  readonly start: number;
  /** All of it, without source maps. */
  readonly all: number;
  readonly why: string;
}

/** By the name of the configuration, `vite.NAME.config.ts`. */
export const BUDGETS: Readonly<Record<string, Budget>> = {
  renderer: {
    start: 1080,
    all: 5200,
    why: 'React, React Flow, the canvas, the palette and English; the rules and all around come a frame later, views and formats when they are used',
  },
  main: { start: 60, all: 1800, why: 'opens the window; services, Korean and jobs come while the page is compiled' },
  preload: { start: 4, all: 4, why: 'one call and one event' },
  web: {
    start: 1250,
    all: 1900,
    why: 'the server, its services, which come once it listens, English, and the program of jobs',
  },
  cli: { start: 2600, all: 3100, why: 'every format, the rules, reading and changing hosts, and English' },
};

/** Sizes of a program in bytes. */
export interface Sizes {
  readonly start: number;
  readonly all: number;
}

/** What lies in a bundle, as far as it is asked here. */
export type BundleFile = Pick<Rolldown.OutputAsset, 'type' | 'fileName' | 'source'> | BundleChunk;
type BundleChunk = Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'code' | 'isEntry' | 'imports'>;

/** The start is every entry with what it imports, and the style sheets: they are few, and drawing waits for them. */
export function sizesOf(files: readonly BundleFile[]): Sizes {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const start = new Set([...chunks.values()].filter((chunk) => chunk.isEntry));
  for (const chunk of start) {
    for (const name of chunk.imports) {
      const next = chunks.get(name);
      if (next) start.add(next);
    }
  }
  const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
  return {
    start: sum([...start, ...styles]),
    all: sum(files.filter(({ fileName }) => !fileName.endsWith('.map'))),
  };
}

function sum(files: Iterable<BundleFile>): number {
  let bytes = 0;
  for (const file of files) bytes += Buffer.byteLength(file.type === 'chunk' ? file.code : file.source);
  return bytes;
}

/** The sizes in words; throws where they are beyond the budget. */
export function withinBudget(name: string, sizes: Sizes): string {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  const said = `${name}: ${shown(kilobytes(sizes.all))}, ${shown(kilobytes(sizes.start))} of it at the start`;
  const budget = BUDGETS[name];
  if (!budget) return said;
  const beyond = (['start', 'all'] as const).filter((part) => kilobytes(sizes[part]) > budget[part]);
  if (beyond.length === 0) return said;
  const limits = beyond.map((part) => `${part} ${shown(budget[part])}`).join(', ');
  throw new Error(`${said}: beyond its budget (${limits}: ${budget.why}). See build/budgets.ts.`);
}

const shown = (kilobytes: number): string => `${kilobytes.toLocaleString('en')} KB`;
