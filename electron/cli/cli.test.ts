import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandPlace } from '../../e2e/commandPlace.ts';
import { COMMANDS, run } from './run.ts';

const place = () => commandPlace(run);

it('lists its commands, and every command tells its options', async () => {
  const { call } = await place();
  const { code, out } = await call('--help');
  expect(code).toBe(0);
  for (const { name } of COMMANDS) {
    expect(out).toContain(`\n  ${name} `);
    const help = await call(name, '--help');
    expect([name, help.code, help.err]).toEqual([name, 0, []]);
    expect(help.out).not.toMatch(/cli\.|\{\w+\}/);
  }
});

it.each([[[]], [['frob']], [['validate']], [['validate', '--nope', 'good.json']], [['export', 'good.json']]])(
  'refuses %o as a call it cannot use',
  async (args) => {
    const { call } = await place();
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.join('\n')).not.toMatch(/cli\.|\{\w+\}|undefined/);
  },
);

it('starts the shells as programs of their own', async () => {
  const { folder, call } = await place();
  const serve = await call('serve', '--port', '8080', '--no-open', 'good.json');
  expect(serve.programs).toEqual([
    [expect.stringMatching(/electron.web.serve\.ts$/), '--port=8080', '--no-open', '--', join(folder, 'good.json')],
  ]);
  const open = await call('open', 'good.json');
  expect(open.programs).toEqual([[expect.stringMatching(/build.start\.mjs$/), join(folder, 'good.json')]]);
});
