// `npm run mutation [-- folder …] [--sample=PERCENT] [--mutants=PERCENT] [--seed=N] [--near]`: changes shared/ in one place after another, and counts
// the changes that a test notices. All of it takes many hours; a sample answers in the time one has.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { artifacts, at } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { filesToMutate } from './files.ts';
import { FILES_LEFT_OUT, strykerOptions, TESTS, TESTS_LEFT_OUT } from './options.ts';
import { drawSample, isDrawn } from './sample.ts';
import { drawnFrom, type MutationReport, scoresOf, tableOf, unnoticed } from './scores.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** So many percent of the declarations, whole ones. */
    sample: { type: 'string' },
    /** So many percent of the mutants in what was drawn. */
    mutants: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    concurrency: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    /** Only the tests in the named folders judge: much faster, and a score that can only be too low. */
    near: { type: 'boolean', default: false },
    /** A name for the results, so that two runs do not overwrite each other's. */
    name: { type: 'string', default: 'all' },
    /** Mutate everything again, also what has not changed since the last run. */
    force: { type: 'boolean', default: false },
  },
});

const folder = join(artifacts, 'mutation', values.name);
mkdirSync(folder, { recursive: true });
const reportFile = join(folder, 'report.json');
rmSync(reportFile, { force: true });

const places = positionals.length > 0 ? positionals : ['shared'];
const files = filesToMutate(places);
const mutate = values.sample === undefined ? files : draw(Number(values.sample), Number(values.seed));
const tests = values.near ? places.map((place) => `${place}/**/*.test.ts`) : TESTS;
const thinned = values.mutants !== undefined;
const lot = { percent: Number(values.mutants ?? 100), seed: Number(values.seed) };
const options = {
  ...strykerOptions,
  mutate,
  inProcess: { tests: [...tests, ...FILES_LEFT_OUT.map(({ file }) => `!${file}`)], without: TESTS_LEFT_OUT, draw: lot },
  tempDirName: `${strykerOptions.tempDirName}-${values.name}`,
  concurrency: Number(values.concurrency),
  jsonReporter: { fileName: reportFile },
  htmlReporter: { fileName: join(folder, 'report.html') },
  // What was not drawn would be remembered as tried.
  incremental: !thinned,
  incrementalFile: join(folder, 'incremental.json'),
  force: values.force,
};
const optionsFile = join(folder, 'stryker.json');
writeFileSync(optionsFile, JSON.stringify(options, null, 2));

const stryker = at('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const { code } = await run(process.execPath, [stryker, 'run', optionsFile]);
process.exitCode = code;

const report = drawnFrom(readReport(), (id) => isDrawn(id, lot.percent, lot.seed));
const scores = scoresOf(report);
const lines = unnoticed(report);
writeFileSync(join(folder, 'unnoticed.txt'), `${lines.join('\n')}\n`);
console.log(`\n${tableOf(scores)}`);
console.log(`\n${lines.length} changes went unnoticed: ${join(folder, 'unnoticed.txt')}`);
if (values.sample !== undefined) console.log(`A sample of ${values.sample} %, drawn with seed ${values.seed}.`);
if (thinned) console.log(`Of its mutants ${values.mutants} %, drawn with the same seed.`);

function draw(percent: number, seed: number): readonly string[] {
  const sample = drawSample(files, percent, seed);
  console.log(
    `Sample of ${percent} %, seed ${seed}: ${sample.chosen} of ${sample.declarations} declarations, ` +
      `${sample.lines} of ${sample.allLines} lines.`,
  );
  return sample.ranges;
}

function readReport(): MutationReport {
  return JSON.parse(readFileSync(reportFile, 'utf8'));
}
