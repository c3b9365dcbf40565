/** What this needs of Stryker's report (the mutation testing elements schema). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export interface Mutant {
  readonly id: string;
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

export interface Score {
  killed: number;
  timeout: number;
  survived: number;
  noCoverage: number;
  /** Static ones, which run while a file is loaded: tables of data, mostly. */
  ignored: number;
  /** Could not be run at all. */
  errors: number;
}

const COLUMNS: Readonly<Record<string, keyof Score>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'noCoverage',
  Ignored: 'ignored',
};

const emptyScore = (): Score => ({ killed: 0, timeout: 0, survived: 0, noCoverage: 0, ignored: 0, errors: 0 });

/** The report with those mutants only that were drawn. */
export function drawnFrom(report: MutationReport, isDrawn: (id: string) => boolean): MutationReport {
  const files = Object.entries(report.files).map(([file, { mutants }]) => [
    file,
    { mutants: mutants.filter(({ id }) => isDrawn(id)) },
  ]);
  return { files: Object.fromEntries(files) };
}

/** Counts of a report for each folder of the second level, `shared/rules`, and for all together. */
export function scoresOf(report: MutationReport): Map<string, Score> {
  const scores = new Map<string, Score>();
  const total = emptyScore();
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const folder = file.split('/').slice(0, 2).join('/');
    const score = scores.get(folder) ?? emptyScore();
    scores.set(folder, score);
    for (const { status } of mutants) {
      const column = COLUMNS[status] ?? 'errors';
      score[column]++;
      total[column]++;
    }
  }
  return new Map([...[...scores].sort(([a], [b]) => a.localeCompare(b)), ['all', total]]);
}

/** Those noticed by a test, of those that could be, in percent. Undefined where there were none. */
export function percentOf(score: Score): number | undefined {
  const noticed = score.killed + score.timeout;
  const all = noticed + score.survived + score.noCoverage;
  return all === 0 ? undefined : (noticed / all) * 100;
}

/** The scores as a table of plain text. */
export function tableOf(scores: ReadonlyMap<string, Score>): string {
  const heading = ['folder', 'score', 'killed', 'timeout', 'survived', 'not run', 'static', 'errors'];
  const rows = [...scores].map(([folder, score]) => {
    const percent = percentOf(score);
    const counts = [score.killed, score.timeout, score.survived, score.noCoverage, score.ignored, score.errors];
    return [folder, percent === undefined ? '–' : `${percent.toFixed(1)} %`, ...counts.map(String)];
  });
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)));
  return [heading, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** Each mutant that no test noticed, in one line: where, and what stood there instead. */
export function unnoticed(report: MutationReport): string[] {
  return Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => {
        const replacement = (mutant.replacement ?? '').replace(/\s+/g, ' ').slice(0, 80);
        const never = mutant.status === 'NoCoverage' ? ' (never run)' : '';
        return `${file}:${mutant.location.start.line} ${mutant.mutatorName} → ${replacement}${never}`;
      }),
  );
}
