import { afterEach, expect, test, vi } from 'vitest';
import { Tally } from './tally.mjs';

afterEach(() => vi.restoreAllMocks());

const printed = (tally: Tally): string[] => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  tally.print();
  return lines;
};

test('checks, unit tests and end-to-end tests add up in the last line', () => {
  const tally = new Tally();
  tally.pass();
  tally.fail('Types');
  tally.addCounts({ passed: 10, failed: 1, skipped: [{ what: 'a', why: 'there is no docker' }] });
  const test = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped') => ({
    projectName: 'chromium',
    status,
    annotations: status === 'skipped' ? [{ type: 'skip', description: 'there is no docker' }] : [],
  });
  const spec = (title: string, status: Parameters<typeof test>[0]) => ({ title, tests: [test(status)] });
  const failed = tally.addPlaywright({
    errors: [],
    suites: [
      {
        title: 'story.web.spec.ts',
        specs: [spec('draws', 'expected'), spec('exports', 'unexpected')],
        suites: [{ title: 'files', specs: [spec('saves', 'flaky'), spec('applies', 'skipped')] }],
      },
    ],
  });
  expect(failed).toBe(2);
  const lines = printed(tally);
  expect(lines.at(-1)).toBe('12 passed, 4 failed, 2 skipped');
  expect(lines).toContain('Skipped, there is no docker:');
  expect(lines).toContain('  e2e/story.web.spec.ts > files > applies');
});

test('nothing skipped, nothing said of it', () => {
  const tally = new Tally();
  tally.pass();
  expect(printed(tally).at(-1)).toBe('1 passed, 0 failed');
});
