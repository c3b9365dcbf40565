import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandPlace, designOf } from '../../../e2e/commandPlace.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import { createContainer, createHost, createNetwork } from '../../../shared/design/create.ts';
import { decodePlan } from '../../../shared/plan/changes/document.ts';
import { DockerSim } from '../../../shared/plan/testing/dockerSim.ts';
import { bareHost } from '../../../shared/plan/testing/randomCase.ts';
import { run } from '../run.ts';

const network = (gateway: string) =>
  createNetwork('network-1', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway }] });
const web = createContainer('container-1', 'web', 'iis:1', {
  endpoints: [{ id: 'endpoint-1', network: 'network-1', ip: '10.61.0.9' }],
});
const shop = designOf(createHost('host-1', 'WEB01', { networks: [network('10.61.0.1')], containers: [web] }));

/** What docker itself answers, as somebody pasted it. */
const INSPECT = [
  {
    Name: 'nat',
    Id: 'a'.repeat(64),
    Scope: 'local',
    Driver: 'nat',
    IPAM: { Driver: 'windows', Config: [{ Subnet: '172.24.144.0/20', Gateway: '172.24.144.1' }] },
    Internal: false,
    Attachable: false,
    Ingress: false,
    Containers: {},
    Options: { 'com.docker.network.windowsshim.hnsid': '0A11' },
    Labels: {},
  },
  {
    Name: 'lab',
    Id: 'b'.repeat(64),
    Scope: 'local',
    Driver: 'nat',
    IPAM: { Driver: 'windows', Config: [{ Subnet: '10.62.0.0/24', Gateway: '10.62.0.1' }] },
    Internal: false,
    Attachable: false,
    Ingress: false,
    Containers: {},
    Options: { 'com.docker.network.windowsshim.hnsid': '0A12' },
    Labels: {},
  },
  {
    Id: 'c'.repeat(64),
    Name: '/sql',
    State: { Running: true, Status: 'running' },
    Config: { Image: 'sql:1', Hostname: 'cccccccccccc', Labels: {} },
    HostConfig: { NetworkMode: 'nat', PortBindings: {}, Isolation: 'process', AutoRemove: false },
    NetworkSettings: { Networks: { nat: { NetworkID: 'a'.repeat(64), IPAddress: '172.24.144.7' } } },
  },
];

async function place() {
  const made = await commandPlace(run);
  const put = (name: string, content: unknown) => writeFile(join(made.folder, name), JSON.stringify(content));
  await writeFile(join(made.folder, 'shop.json'), encodeDesign(shop));
  await put('bare.json', bareHost());
  await put('inspect.json', INSPECT);
  await put('nothing.json', { schema: 'switchyard.observed/1', facts: {}, failures: [] });
  return { ...made, put };
}

it('says what would be made on a bare host, and ends with 1', async () => {
  const { call } = await place();
  const { code, out } = await call('plan', 'shop.json', '--observed', 'bare.json');
  expect([code, out]).toMatchInlineSnapshot(`
    [
      1,
      "Host WEB01

       + network lab
           not on the host
       + container web
           not on the host

    Steps, in their order:
       1. Create the nat network lab
       2. Run the container web

    2 to create, 0 to change, 0 to replace, 0 to delete, 3 kept, 0 conflicts.
    Nothing is interrupted.
    This is what would be done; nothing has been done.
    ",
    ]
  `);
});

it('refuses to replace what somebody else made, until it is named', async () => {
  const { call } = await place();
  const refused = await call('plan', 'shop.json', '--observed', 'inspect.json');
  expect([refused.code, refused.out]).toMatchInlineSnapshot(`
    [
      1,
      "Host WEB01

       ! network lab
           It is on the host already and was not made by this design. Name it to let the design have it, or rename it in the design.
           subnets: 10.62.0.0/24 (10.62.0.1) → 10.61.0.0/24 (10.61.0.1)
           to be named: lab (bbbbbbbbbbbb)
       + container web
           not on the host

    1 to create, 0 to change, 0 to replace, 0 to delete, 2 kept, 1 conflict.
    Nothing can be carried out before the conflicts are settled.
    ",
    ]
  `);
  const named = await call('plan', 'shop.json', '--observed', 'inspect.json', '--agree', 'lab', '--json');
  const report = JSON.parse(named.out);
  expect(report.verdict).toBe('ready');
  expect(report.steps.map(({ argv }: { argv: string[] }) => argv.slice(1, 3).join(' '))).toEqual([
    'network rm',
    'network create',
    'run -d',
  ]);
  expect(report.steps[0].undo).toEqual(
    'docker network create -d nat --subnet=10.62.0.0/24 --gateway=10.62.0.1 lab'.split(' '),
  );
});

it('writes a plan that can be read again, and none that cannot be carried out', async () => {
  const { call, folder } = await place();
  const { err } = await call('plan', 'shop.json', '--observed', 'bare.json', '-o', 'shop.plan.json');
  expect(err).toEqual(['The plan is in shop.plan.json.']);
  const decoded = decodePlan(await readFile(join(folder, 'shop.plan.json'), 'utf8'));
  expect(decoded.ok && decoded.plan.steps.map(({ name }) => name)).toEqual(['lab', 'web']);
  const blocked = await call('plan', 'shop.json', '--observed', 'inspect.json', '-o', 'not.plan.json');
  expect(blocked.err).toEqual(['The plan was not written, because it cannot be carried out.']);
});

it('ends with 0 where the host is as drawn, and drift with it', async () => {
  const { call, folder, put } = await place();
  await call('plan', 'shop.json', '--observed', 'bare.json', '-o', 'shop.plan.json');
  const decoded = decodePlan(await readFile(join(folder, 'shop.plan.json'), 'utf8'));
  const sim = new DockerSim(bareHost());
  if (decoded.ok)
    for (const { command } of decoded.plan.steps) expect(sim.run(command?.argv ?? [])).toEqual({ ok: true });
  await put('after.json', sim.observe());
  expect((await call('plan', 'shop.json', '--observed', 'after.json')).code).toBe(0);
  expect(await call('drift', 'shop.json', '--observed', 'after.json')).toMatchObject({
    code: 0,
    out: 'Host WEB01\n\nThe host has not left the design.\n',
  });
  sim.run(['docker', 'stop', 'web']);
  sim.run(['docker', 'network', 'disconnect', 'lab', 'web']);
  await put('after.json', sim.observe());
  const drift = await call('drift', 'shop.json', '--observed', 'after.json');
  expect([drift.code, drift.out]).toMatchInlineSnapshot(`
    [
      1,
      "Host WEB01

       ~ container web: changed on the host
           running: false → true
       - container web on network lab: missing on the host

    2 differences.
    ",
    ]
  `);
  const ignored = await call('drift', 'shop.json', '--observed', 'after.json', '--ignore', 'web');
  expect([ignored.code, ignored.out]).toEqual([
    0,
    'Host WEB01\n\nThe host has not left the design.\n2 differences are ignored.\n',
  ]);
  const json = await call('drift', 'shop.json', '--observed', 'after.json', '--json');
  const [first] = JSON.parse(json.out).drifts;
  expect(first.adopt).toMatchObject({ type: 'change', kind: 'container', set: { running: false } });
  expect(first.revert.map((argv: string[]) => argv.slice(1, 3).join(' '))).toEqual([
    'network connect',
    `start ${first.observed.id}`,
  ]);
});

it.each([
  [['plan', 'two.json'], 'Say with --host which one is meant'],
  [['plan', 'two.json', '--all-hosts'], 'says of none of its hosts where it is'],
  [['plan', 'shop.json', '--all-hosts', '--host', 'WEB01'], 'leave --host and --context out'],
  [['plan', 'shop.json', '--context=-H'], 'cannot be the name of a docker context'],
  [['drift', 'shop.json', '--observed', 'bare.json', '--context', 'edge'], 'leave --context and --all-hosts out'],
  [['plan', 'shop.json', '--observed', 'shop.json'], 'It tells nothing about a host.'],
  [['plan', 'shop.json', '--observed', 'bare.json', '--agree', 'nope'], 'nothing called “nope”'],
  [['plan', 'shop.json', '--observed', 'bare.json', '--host', 'DB'], 'The design has no host “DB”'],
  [['plan', 'two.json', '--observed', 'nothing.json'], 'Say with --host'],
])('refuses %o', async (args, message) => {
  const { call } = await place();
  const { code, out, err } = await call(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.join('\n')).toContain(message);
});

it('takes an observation in which docker did not answer for unusable', async () => {
  const { call } = await place();
  const { code, out } = await call('plan', 'shop.json', '--observed', 'nothing.json');
  expect(code).toBe(2);
  expect(out).toContain('Nobody has seen which networks the host has');
});
