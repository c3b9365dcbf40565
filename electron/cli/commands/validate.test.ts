import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandPlace, designOf, nat } from '../../../e2e/commandPlace.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import { createHost, createNetwork } from '../../../shared/design/create.ts';
import { run } from '../run.ts';

const place = () => commandPlace(run);

it('prints findings with their fix, and ends with 1 for an error', async () => {
  const { call } = await place();
  const { code, out, err } = await call('validate', 'bad.json', '--rule', 'SY085');
  const [first, second, last] = out.split('\n');
  expect([code, err]).toEqual([1, []]);
  expect(first).toMatch(/^bad\.json: error SY085 WEB01\/CustomNat: .*172\.16\.2\.0\/24/);
  expect(second).toMatch(/^ {4}fix: .*172\.16\.2\.1/);
  expect(last).toBe('bad.json: 1 error, 0 warnings, 0 remarks');
});

it('gives other programs one document', async () => {
  const { call } = await place();
  const { code, out } = await call('validate', 'bad.json', '--rule=gateway-in-subnet', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    schema: 'switchyard.findings/1',
    findings: [
      {
        code: 'SY085',
        rule: 'gateway-in-subnet',
        severity: 'error',
        entities: [{ kind: 'network', id: 'network-1', name: 'CustomNat', host: 'WEB01' }],
        message: expect.any(String),
        fix: expect.stringContaining('172.16.2.1'),
        line: null,
      },
    ],
    summary: { error: 1, warning: 0, info: 0 },
  });
});

it('goes on after a file that cannot be used, and names file and line', async () => {
  const { call } = await place();
  const { code, out, err } = await call('validate', 'cut.json', 'missing.json', 'bad.json', '--json');
  expect(code).toBe(2);
  expect(err[0]).toMatch(/^cut\.json: .*line \d+/);
  expect(err[1]).toContain('missing.json');
  expect(JSON.parse(out).summary.error).toBe(1);
});

it('names the file of every finding where there are several', async () => {
  const { call } = await place();
  const { out } = await call('validate', 'good.json', 'bad.json', '--json', '--rule', 'SY085');
  expect(JSON.parse(out).findings).toMatchObject([{ code: 'SY085', file: 'bad.json' }]);
});

it('understands patterns, which Windows’ shells leave alone', async () => {
  const { call } = await place();
  expect((await call('validate', '*d.json', '--rule', 'SY085')).out).toMatch(
    /^bad\.json: error[\s\S]*good\.json: 0 errors/,
  );
  expect(await call('validate', '*.nope')).toMatchObject({ code: 2, err: ['No file matches “*.nope”.'] });
});

it.each([
  ['none', 1],
  ['info', 1],
  ['warning', 1],
  ['error', 0],
])('tolerates up to %s', async (severity, code) => {
  const { call } = await place();
  expect((await call('validate', 'bad.json', '--max-severity', severity)).code).toBe(code);
});

it('refuses severities and rules that there are not', async () => {
  const { call } = await place();
  expect((await call('validate', 'bad.json', '--max-severity', 'fatal')).err[0]).toContain(
    'none, info, warning, error',
  );
  expect((await call('validate', 'bad.json', '--rule', 'SY085,SYX')).err[0]).toContain('“SYX”');
});

it('prints nothing that could move a terminal’s cursor', async () => {
  const { folder, call } = await place();
  const evil = designOf(createHost('host-1', 'W\u001b[2J\u202e', { networks: [nat('network-1', '172.16.1.1')] }));
  await writeFile(join(folder, 'evil.json'), encodeDesign(evil));
  const { out } = await call('validate', 'evil.json');
  expect([out.includes('\u001b'), out.includes('\u202e')]).toEqual([false, false]);
  expect(out).toContain('\\u{1b}');
});

it('says what is only inferred', async () => {
  const { folder, call } = await place();
  const network = createNetwork('network-1', 'lan', 'transparent');
  await writeFile(
    join(folder, 'cloud.json'),
    encodeDesign(designOf(createHost('host-1', 'WEB01', { platform: 'cloud-vm', networks: [network] }))),
  );
  const { out } = await call('validate', 'cloud.json', '--rule', 'SY017');
  expect(out).toMatch(/^cloud\.json: warning SY017 WEB01: .*\(inferred\)$/m);
});
