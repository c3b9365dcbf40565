import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vi as vitest, expect as vitestExpect } from 'vitest';

/**
 * What tests import in place of Vitest when mutants are tried: it keeps the tests it is told of, to be run by the hundred
 * without a new thread and every module anew for each mutant. Expectations are Vitest's own.
 */

type Work = (...args: never[]) => unknown;

export interface KnownTest {
  readonly name: string;
  readonly work: () => unknown;
}

interface Suite {
  readonly title: string;
  readonly afterEach: Work[];
  readonly beforeEach: Work[];
}

let tests: KnownTest[] = [];
let suites: Suite[] = [];
let folder = '';

/** Tests told of from now on are in a file of this folder. */
export function enterFolder(name: string) {
  folder = name;
}

/** The tests that were told of since it was last asked. */
export function takeTests(): KnownTest[] {
  const taken = tests;
  tests = [];
  suites = [];
  return taken;
}

const noSuite = (): Suite => ({ title: '', afterEach: [], beforeEach: [] });

/** A file has one suite of its own around all others, for its hooks. */
function around(): Suite[] {
  if (suites.length === 0) suites.push(noSuite());
  return suites;
}

function tell(title: string, ...rest: readonly unknown[]) {
  const work = workOf(rest);
  const within = [...around()];
  const home = folder;
  tests.push({
    name: [...within.map((suite) => suite.title), title].filter((part) => part !== '').join(' > '),
    async work() {
      enterFolder(home);
      for (const suite of within) for (const hook of suite.beforeEach) await hook();
      try {
        await work();
      } finally {
        for (const suite of within) for (const hook of suite.afterEach) await hook();
      }
    },
  });
}

function group(title: string, ...rest: readonly unknown[]) {
  around().push({ ...noSuite(), title });
  workOf(rest)();
  suites.pop();
}

function workOf(rest: readonly unknown[]): Work {
  const work = rest.find((part) => typeof part === 'function');
  if (!work) throw new Error('A test without a function is not known here.');
  return work as Work;
}

/** `each` of tests and groups: a row that is a list gives its items as arguments, as in Vitest. */
const eachOf =
  (one: typeof tell) =>
  (rows: readonly unknown[]) =>
  (title: string, ...rest: readonly unknown[]) => {
    const work = workOf(rest);
    for (const [index, row] of rows.entries()) {
      const args = (Array.isArray(row) ? row : [row]) as never[];
      one(`${title} [${index}]`, () => work(...args));
    }
  };

export const test = Object.assign(tell, { each: eachOf(tell) });
export const it = test;
export const describe = Object.assign(group, { each: eachOf(group) });
export const beforeEach = (hook: Work) => void around().at(-1)?.beforeEach.push(hook);
export const afterEach = (hook: Work) => void around().at(-1)?.afterEach.push(hook);

/** Of Vitest's helpers, those that ask for a running Vitest. */
const RealDate = Date;
export const vi = Object.assign(Object.create(vitest) as typeof vitest, {
  setConfig() {},
  useFakeTimers() {},
  setSystemTime(time: Date) {
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        super(...((given.length === 0 ? [time.getTime()] : given) as [number]));
      }
      static override now = () => time.getTime();
    } as DateConstructor;
  },
  useRealTimers() {
    globalThis.Date = RealDate;
  },
});

/** Vitest's own keeps the file as well; here it is only read. A path counts from the folder of the test. */
export const expect = Object.assign((received: unknown, message?: string) => {
  const expectation = vitestExpect(received, message);
  const toMatchFileSnapshot = (file: string) => expectation.toBe(readFileSync(resolve(folder, file), 'utf8'));
  return Object.defineProperty(expectation, 'toMatchFileSnapshot', { value: toMatchFileSnapshot });
}, vitestExpect);
