/** What this needs of Istanbul's `coverage-summary.json`: counts by file, and those of all files under `total`. */
export type CoverageSummary = Readonly<Record<string, FileCounts>>;

export interface FileCounts {
  readonly lines: Count;
  readonly branches: Count;
  readonly functions: Count;
}

interface Count {
  readonly total: number;
  readonly covered: number;
}

const KINDS = ['lines', 'branches', 'functions'] as const;

/** Shares in percent of what tests run, for each room (`shared/rules`) and for all of them, as a table of plain text. */
export function coverageTable(summary: CoverageSummary, root: string): string {
  const rooms = new Map<string, FileCounts[]>();
  const all: FileCounts[] = [];
  for (const [file, counts] of Object.entries(summary)) {
    if (file === 'total') continue;
    const room = roomOf(file.replaceAll('\\', '/').slice(root.length + 1));
    rooms.set(room, [...(rooms.get(room) ?? []), counts]);
    all.push(counts);
  }
  const rows = [...[...rooms].sort(([a], [b]) => a.localeCompare(b)), ['all', all] as const];
  const cells = rows.map(([room, counts]) => [room, ...KINDS.map((kind) => percent(counts.map((one) => one[kind])))]);
  const width = Math.max(...cells.map(([room = '']) => room.length));
  return [['room', ...KINDS], ...cells]
    .map(([room = '', ...rest]) => [room.padEnd(width), ...rest.map((cell) => cell.padStart(9))].join('  '))
    .join('\n');
}

/** `shared/rules/ports.ts` is in `shared/rules`, `shared/limits.ts` in `shared`. */
function roomOf(file: string): string {
  return file.split('/').slice(0, -1).slice(0, 2).join('/');
}

function percent(counts: readonly Count[]): string {
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const covered = counts.reduce((sum, count) => sum + count.covered, 0);
  return total === 0 ? '–' : `${((covered / total) * 100).toFixed(1)} %`;
}
