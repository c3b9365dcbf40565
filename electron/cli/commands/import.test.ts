import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS_TEXT, commandPlace } from '../../../e2e/commandPlace.ts';
import { decodeDesign } from '../../../shared/design/codec.ts';
import { run } from '../run.ts';

const place = () => commandPlace(run);

it('prints what it found, with the line', async () => {
  const { call } = await place();
  const { code, out, err } = await call('import', '--from', 'docker', 'web.txt');
  expect(code).toBe(1);
  expect(out).toMatch(/^web\.txt:1: error SY085 host\/CustomNat2: /m);
  expect(err).toEqual(['The design was not kept; -o FILE writes it to a file.']);
});

it('writes a design that opens again', async () => {
  const { call, file } = await place();
  await call('import', '--from', 'docker', 'web.txt', '-o', 'web.switchyard.json');
  const decoded = decodeDesign(await file('web.switchyard.json'));
  expect(decoded.ok && decoded.design.topology.hosts[0]?.networks[0]?.name).toBe('CustomNat2');
  expect((await call('validate', 'web.switchyard.json', '--rule', 'SY085')).code).toBe(1);
});

it('reads standard input, and writes the design to standard output when asked', async () => {
  const { callWith } = await place();
  const { out, err } = await callWith(COMMANDS_TEXT, 'import', '--from', 'docker', '-', '-o', '-');
  expect(decodeDesign(out).ok).toBe(true);
  expect(err.join('\n')).toMatch(/standard input:1: error SY085/);
  expect((await callWith('', 'import', '--from', 'docker', '-', '-')).code).toBe(2);
});

it('reads what PowerShell has redirected', async () => {
  const { folder, call } = await place();
  await writeFile(join(folder, 'u16.txt'), Buffer.from(`\uFEFF${COMMANDS_TEXT}`, 'utf16le'));
  expect((await call('import', '--from', 'docker', 'u16.txt')).out).toContain('SY085');
});

it('gives other programs the findings and the design', async () => {
  const { call } = await place();
  const { out } = await call('import', '--from', 'docker', 'web.txt', '--json');
  const document = JSON.parse(out);
  expect(document.findings).toContainEqual(expect.objectContaining({ code: 'SY085', line: 1 }));
  expect(decodeDesign(JSON.stringify(document.design)).ok).toBe(true);
});

it('makes a host of every input, and places findings in their files', async () => {
  const { folder, call } = await place();
  await writeFile(join(folder, 'db.txt'), `# two\n${COMMANDS_TEXT}`);
  const { out } = await call('import', '--from', 'docker', 'web.txt', 'db.txt', '--json');
  const { design, findings } = JSON.parse(out);
  expect(design.topology.hosts.map(({ name }: { name: string }) => name)).toEqual(['web', 'db']);
  const gateways = findings.filter(({ code }: { code: string }) => code === 'SY085');
  expect(gateways).toMatchObject([
    { file: 'web.txt', line: 1 },
    { file: 'db.txt', line: 2 },
  ]);
});

it('takes host facts, and says what is wrong with them', async () => {
  const { folder, call } = await place();
  const withFacts = async (facts: string) => {
    await writeFile(join(folder, 'facts.json'), facts);
    return call('import', '--from', 'docker', 'web.txt', '--host-facts', 'facts.json', '--json');
  };
  const good = await withFacts('{"name":"WEB01","release":"WS2019"}');
  expect(JSON.parse(good.out).design.topology.hosts[0]).toMatchObject({ name: 'WEB01', release: 'WS2019' });
  const broken = await withFacts('{"name": "WEB01"');
  expect([broken.code, broken.err[0]]).toEqual([2, expect.stringMatching(/^facts\.json: .*line 1/)]);
  const odd = await withFacts('{"adapters": "Ethernet"}');
  expect([odd.code, odd.err[0]]).toEqual([2, expect.stringContaining('At adapters')]);
});

const examples = join(import.meta.dirname, '../../../examples');

it.each([
  ['docker', 'seeds/static-transparent.txt', ['MyTransparentNet']],
  ['compose', 'seeds/compose-custom-nat.yml', ['project_default']],
  ['inspect', 'host/ws2019-docker-network-inspect.json', ['nat', 'lan']],
  ['hns', 'hns/ws2019-get-hnsnetwork.json', ['nat', 'front']],
  ['host', 'host/ws2022.host.json', ['nat', 'lan', 'Team', 'build']],
])('reads %s', async (from, example, networks) => {
  const { call } = await place();
  const { out, code } = await call('import', '--from', from, join(examples, example), '--json');
  const { design, summary } = JSON.parse(out);
  expect(design.topology.hosts.flatMap((host: { networks: { name: string }[] }) => host.networks).map(nameOf)).toEqual(
    networks,
  );
  expect(code).toBe(summary.error > 0 ? 1 : 0);
});

const nameOf = ({ name }: { readonly name: string }) => name;

it('makes one host of several outputs, in whichever encoding, and names the file of each finding', async () => {
  const { folder, call } = await place();
  const os = JSON.stringify([{ CSName: 'WEB01', BuildNumber: '20348', ProductType: 3 }]);
  await writeFile(join(folder, 'os.json'), Buffer.from(`\uFEFF${os}`, 'utf16le'));
  await writeFile(
    join(folder, 'networks.txt'),
    'NETWORK ID   NAME   DRIVER   SCOPE\nd1           lab    nat      local\n',
  );
  const { out } = await call('import', '--from', 'host', 'os.json', 'networks.txt', '--json');
  const { design, findings } = JSON.parse(out);
  expect(design.topology.hosts).toMatchObject([{ name: 'WEB01', release: 'WS2022', networks: [{ name: 'lab' }] }]);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'SY937', file: 'networks.txt' }));
});

it('says which command to run where an output was cut off', async () => {
  const { folder, call } = await place();
  await writeFile(
    join(folder, 'x.json'),
    '[{"Name":"nat","Id":"1","Driver":"nat","Scope":"local","IPAM":"@{Config=x}"}]',
  );
  const { code, out } = await call('import', '--from', 'inspect', 'x.json');
  expect(code).toBe(1);
  expect(out).toMatch(/^x\.json:1: error SY931 .*docker network inspect$/m);
});

it.each([
  [['web.txt'], '“--from”'],
  [['--from', 'podman', 'web.txt'], '“podman”'],
  [['--from', 'docker', '--shell', 'fish', 'web.txt'], '“fish”'],
  [['--from', 'docker', 'missing.txt'], 'missing.txt'],
])('refuses %o', async (args, message) => {
  const { call } = await place();
  const { code, err } = await call('import', ...args);
  expect([code, err[0]]).toEqual([2, expect.stringContaining(message)]);
});
