import { copyFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callCommand } from '../../e2e/commandPlace.ts';
import { run } from '../../electron/cli/run.ts';
import { EXIT } from '../../electron/cli/session.ts';

// What the documentation says one can type is typed.

const root = join(import.meta.dirname, '..', '..');
const CALL = /^npm run -s cli -- (.+)$/;
/** They need a host, or a window; they have tests of their own. */
const NEEDS_MORE =
  /^(serve|open|apply|try|confirm|rollback|recover|jobs|discover)\b|--observed|--context|^(plan|drift)\b/;

// Translated guides have the same commands; their test says so.
const pages = ['README.md', ...globSync(['docs/*.md', 'docs/guides/*.md'], { cwd: root })];
const calls = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line): [string, string][] => {
      const call = CALL.exec(line.replace(/\s+#.*$/, '').trim())?.[1];
      return call && !NEEDS_MORE.test(call) ? [[page, call]] : [];
    }),
  ),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-docs-'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  copyFileSync(join(root, 'README.md'), join(folder, 'README.md'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are commands to be tried', () => expect(calls.length).toBeGreaterThan(10));

test.each(calls)('%s: switchyard %s', async (_page, call) => {
  const { code, out: written, err: said } = await callCommand(run, folder, call.split(/\s+/));
  // 1: findings, or what does not reach what; the call itself was understood.
  expect([EXIT.done, EXIT.found], said.join('\n')).toContain(code);
  if (!call.includes(' -o ')) expect(written).not.toBe('');
});
