import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandPlace } from '../../../e2e/commandPlace.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import { goldenDesign } from '../../../shared/paths/testing/designs.ts';
import { run } from '../run.ts';

async function place() {
  const found = await commandPlace(run);
  await writeFile(join(found.folder, 'nat.json'), encodeDesign(goldenDesign('nat', 'WS2022')));
  await writeFile(join(found.folder, 'lan.json'), encodeDesign(goldenDesign('transparent', 'WS2016')));
  return found;
}

it('prints a path hop by hop, with what changes and where it was read', async () => {
  const { call } = await place();
  const { code, out, err } = await call('paths', 'nat.json', '--from', 'a1', '--to', 'outside');
  expect([code, err]).toEqual([0, []]);
  const lines = out.split('\n');
  expect(lines[0]).toBe('“a1” on H1 reaches the outside.');
  expect(lines).toContain(
    '  6. WinNAT replaces the sender 172.16.1.10 by 10.31.1.1, and the port by a free one, and remembers both.',
  );
  expect(lines).toContain('       source address: 172.16.1.10 → 10.31.1.1');
  expect(lines).toContain('Sources:');
  expect(out).not.toMatch(/\{\w+\}|undefined|paths\./);
});

it('ends with 1 where it is not reached, and says why', async () => {
  const { call } = await place();
  const { code, out } = await call('paths', 'nat.json', '--from', 'a1', '--to', 'H2/a2');
  expect(code).toBe(1);
  expect(out).toMatch(/^“a1” on H1 does not reach “a2” on H2: nobody outside “H2” knows the addresses/);
});

it('takes ends of every kind', async () => {
  const { call } = await place();
  for (const [from, to] of [
    ['outside', 'H1:8080'],
    ['h1', 'H1/b1'],
    ['H2', 'H1:8080/tcp'],
    ['a1', 'H1'],
  ] as const) {
    expect([from, to, (await call('paths', 'nat.json', '--from', from, '--to', to)).code]).toEqual([from, to, 0]);
  }
});

it('takes protocol, port and localhost into account', async () => {
  const { call } = await place();
  expect((await call('paths', 'lan.json', '--from', 'b1', '--to', 'a1')).code).toBe(0);
  expect((await call('paths', 'lan.json', '--from', 'b1', '--to', 'a1', '--port', '81')).code).toBe(1);
  const local = await call('paths', 'nat.json', '--from', 'H2', '--to', 'H1:8080', '--localhost');
  expect(local.code).toBe(1);
  const ping = await call('paths', 'nat.json', '--from', 'outside', '--to', 'H1:8080', '--protocol', 'icmp');
  expect(ping.out).toContain('a ping does not use ports');
});

it('prints the matrix with one line for containers of one kind', async () => {
  const { call } = await place();
  const { code, out } = await call('paths', 'nat.json');
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 4)).toEqual([
    '          1   2   3   4   5   6   out  in',
    '1  H1/a1  .   +n  -   -c  pc  -c  +    -',
    '2  H1/b1  +n  .   -   -c  pc  -c  +    p',
    '3  H1/c1  -   p   .   -c  pc  -c  +    -',
  ]);
});

it('prints one JSON document', async () => {
  const { call } = await place();
  const path = JSON.parse((await call('paths', 'nat.json', '--from', 'a1', '--to', 'a2', '--json')).out);
  expect(path).toMatchObject({
    schema: 'switchyard.path/1',
    from: 'H1/a1',
    to: 'H2/a2',
    outcome: 'blocked',
    stop: { id: 'publish-ports', sources: ['S18', 'TOPO'] },
  });
  expect(path.hops[0]).toMatchObject({ kind: 'container', host: 'H1', entity: { name: 'a1' } });
  const matrix = JSON.parse((await call('paths', 'nat.json', '--json')).out);
  expect(matrix.schema).toBe('switchyard.paths/1');
  expect(matrix.groups[0]).toMatchObject({
    containers: ['H1/a1'],
    outbound: { outcome: 'reaches' },
    inbound: { outcome: 'blocked', stop: 'publish-ports' },
  });
});

it.each([
  [['nat.json', '--from', 'a1'], 'A path needs both ends'],
  [['nat.json', '--from', 'a1', '--to', 'nobody'], 'nothing called “nobody”'],
  [['nat.json', '--port', '0'], '“0” is no port'],
  [['nat.json', '--protocol', 'sctp'], '--protocol'],
  [[], 'Give exactly one file'],
])('refuses %o', async (args, message) => {
  const { call } = await place();
  const { code, out, err } = await call('paths', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.join('\n')).toContain(message);
});
