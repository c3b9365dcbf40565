import { globSync } from 'node:fs';
import { join } from 'node:path';
import { isDrawn } from '../sample.ts';
import { forgetModules, hookLoading, loadTests } from './loading.ts';
import type { KnownTest } from './vitestHere.ts';

/**
 * A test runner for Stryker that keeps tests and sources loaded and only switches from one mutant to the next. A runner
 * that starts anew for each mutant needs a second for it, nearly all of it for loading the same modules again.
 *
 * What stays loaded may remember: caches that a mutant has filled, or that keep a mutant from being run at all. So a test
 * that fails is run again without the mutant, and if it fails still, or if the mutant was never reached, everything is
 * loaded anew and the mutant is tried once more.
 */

interface Namespace {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
}

interface Wanted {
  /** Files of tests; those after an exclamation mark are left out. */
  readonly tests?: readonly string[];
  /** Tests that are left out, by how their ids begin: `file#name`. */
  readonly without?: readonly string[];
  /** Only those mutants are tried that were drawn: so many percent, with this seed. */
  readonly draw?: { readonly percent: number; readonly seed: number };
}

interface Failure {
  readonly id: string;
  readonly message: string;
}

/** More tests than these that fail without a mutant are no accident, and the run ends. */
const MOST_FAILED = 3;

/** Where the changed sources look which of their mutants is on. */
const stryker: Namespace = {};
Object.assign(globalThis, { __stryker__: stryker });

class InProcessRunner {
  readonly #patterns: readonly string[];
  readonly #without: readonly string[];
  readonly #draw: Wanted['draw'];
  readonly #tests = new Map<string, KnownTest>();
  readonly #loaded = new Set<string>();
  readonly #durations = new Map<string, number>();

  constructor({ tests = [], without = [], draw }: Wanted) {
    this.#draw = draw;
    this.#patterns = tests;
    this.#without = without;
  }

  capabilities() {
    // Stryker asks for it before each mutant that is also passed while files are loaded, and starts a new process, some
    // seconds each, where it is not offered. Mutants are only ever switched on while a test runs, so none needs it.
    return { reloadEnvironment: true };
  }

  /** In every process: only the first one is asked for a dry run, and one that was ended is followed by another. */
  async init() {
    hookLoading(process.cwd());
  }

  async dryRun() {
    for (const file of filesOf(this.#patterns)) await this.#load(file);
    const results = [];
    const failed: string[] = [];
    for (const [id, test] of this.#tests) {
      stryker.currentTestId = id;
      const start = performance.now();
      const failure = await this.#run(id, test);
      if (failure && failed.length < MOST_FAILED) {
        // It says nothing of mutants if it fails without them: on a busy machine, one that is bound to a time.
        failed.push(`${id}: ${failure.message}`);
        stryker.currentTestId = undefined;
        this.#tests.delete(id);
        continue;
      }
      const timeSpentMs = performance.now() - start;
      stryker.currentTestId = undefined;
      this.#durations.set(id, timeSpentMs);
      const result = { id, name: id, timeSpentMs, fileName: fileOf(id) };
      // The numbers of Stryker's TestStatus.
      results.push(failure ? { ...result, status: 1, failureMessage: failure.message } : { ...result, status: 0 });
    }
    for (const line of failed) console.error(`Left out, because it fails without a mutant: ${line}`);
    return { status: 'complete', tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun(run: MutantRun) {
    if (this.#draw && !isDrawn(run.activeMutant.id, this.#draw.percent, this.#draw.seed)) {
      return { status: 'error', errorMessage: 'not drawn' };
    }
    const first = await this.#try(run);
    if (first !== 'unsure') return first;
    this.#forget();
    const second = await this.#try(run);
    if (second !== 'unsure') return second;
    this.#forget();
    return { status: 'survived', nrOfTests: 0 };
  }

  async #try({ testFilter, activeMutant, hitLimit }: MutantRun) {
    const ids = [...(testFilter ?? this.#durations.keys())].sort(
      (a, b) => (this.#durations.get(a) ?? 0) - (this.#durations.get(b) ?? 0),
    );
    for (const id of ids) if (!this.#loaded.has(fileOf(id))) await this.#load(fileOf(id));
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    let nrOfTests = 0;
    for (const id of ids) {
      nrOfTests++;
      stryker.activeMutant = activeMutant.id;
      const failure = await this.#run(id, this.#tests.get(id));
      stryker.activeMutant = undefined;
      if (hitLimit !== undefined && stryker.hitCount > hitLimit) {
        this.#forget();
        return { status: 'timeout', reason: `reached more than ${hitLimit} times` };
      }
      if (!failure) continue;
      if (await this.#run(id, this.#tests.get(id))) return 'unsure';
      return { status: 'killed', killedBy: [id], failureMessage: failure.message, nrOfTests };
    }
    return stryker.hitCount === 0 ? 'unsure' : { status: 'survived', nrOfTests };
  }

  async #run(id: string, test: KnownTest | undefined): Promise<Failure | undefined> {
    try {
      if (!test) throw new Error(`The test “${id}” is not there any more.`);
      await test.work();
      return undefined;
    } catch (error) {
      return { id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #load(file: string) {
    this.#loaded.add(file);
    const seen = new Set<string>();
    for (const test of await loadTests(join(process.cwd(), file))) {
      let id = `${file}#${test.name}`;
      while (seen.has(id)) id += "'";
      seen.add(id);
      if (!this.#without.some((start) => id.startsWith(start))) this.#tests.set(id, test);
    }
  }

  #forget() {
    forgetModules();
    this.#loaded.clear();
  }
}

/** Files that match one of the patterns, and none of those after an exclamation mark. */
function filesOf(patterns: readonly string[]): string[] {
  const exclude = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const include = patterns.filter((pattern) => !pattern.startsWith('!'));
  return globSync(include, { exclude })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

const fileOf = (id: string) => id.slice(0, id.indexOf('#'));

function createRunner(options: { readonly inProcess?: Wanted }) {
  return new InProcessRunner(options.inProcess ?? {});
}
createRunner.inject = ['options'] as const;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: createRunner }];

/** So that Stryker does not take the runner's own option for a slip. */
export const strykerValidationSchema = { properties: { inProcess: { type: 'object' } } };
