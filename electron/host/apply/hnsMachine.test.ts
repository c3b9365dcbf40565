import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createContainer,
  createHost,
  createNetwork,
  createSwitch,
  emptyDesign,
} from '../../../shared/design/create.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { JOB_SCHEMA, type Job } from '../../../shared/plan/apply/job.ts';
import { LOCAL } from '../../../shared/plan/apply/target.ts';
import { planDocument } from '../../../shared/plan/changes/document.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import { HnsSim } from '../../../shared/plan/testing/hnsSim/hnsSim.ts';
import { bareWindows, type HnsSimState, PROMPT } from '../../../shared/plan/testing/hnsSim/state.ts';
import { openPowerShell } from '../powershell/openPowerShell.ts';
import type { PowerShell } from '../powershell/types.ts';
import { carryOutJob } from './carryOutJob.ts';
import { createHnsMachine } from './hnsMachine.ts';
import { HnsWorld } from './testing/hnsWorld.ts';

/** Through the real client of PowerShell; behind it is a program with our own emulation of HNS, not a Windows. */
const PROGRAM = join(import.meta.dirname, '../powershell/testing/hnsStandIn.ts');
const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function standIn(mode: 'sim' | 'replay', content: object): Promise<{ powershell: PowerShell; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'switchyard-hns-'));
  const file = join(folder, 'host.json');
  await writeFile(file, JSON.stringify(content));
  const powershell = openPowerShell({ command: { argv: [process.execPath, PROGRAM, mode, file] } });
  cleanUps.push(
    () => rm(folder, { recursive: true }),
    () => powershell.close(),
  );
  return { powershell, file };
}

const design: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        adapters: [{ id: 'a', name: 'Ethernet 2', named: true }],
        switches: [createSwitch('s', 'lan', 'external', { adapters: ['a'] })],
        networks: [
          createNetwork('n', 'lan', 'l2bridge', {
            switch: 's',
            subnets: [{ subnet: '10.31.12.0/22', gateway: '10.31.12.1' }],
          }),
        ],
        containers: [createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n', ip: '10.31.12.80' }] })],
      }),
    ],
  },
};

async function stateIn(file: string): Promise<HnsSimState> {
  return JSON.parse(await readFile(file, 'utf8')) as HnsSimState;
}

describe('HNS of this machine', { timeout: 60_000 }, () => {
  test('a plan is carried out through PowerShell, verified and kept', async () => {
    const host = bareWindows({ ...PROMPT, linkLooks: 2, seenLooks: 1, tellsAdapter: false });
    const { powershell, file } = await standIn('sim', host);
    const machine = createHnsMachine(LOCAL, { powershell, platform: 'win32' });
    expect(await machine.identity()).toBe(`hns:${hostname()}`);
    const looked = await machine.look({ labels: [] });
    if (!looked.ok) throw new Error(looked.message);
    const plan = planChanges(design, 'h', looked.observed, { engine: 'hns' });
    expect(plan).toMatchObject({ engine: 'hns', verdict: 'ready', disruption: 'host-link-drop', irreversible: [] });
    const document = planDocument(design, plan, looked.observed);
    if (!document) throw new Error('There is no plan.');
    const job: Job = {
      schema: JOB_SCHEMA,
      id: '20261122T093000Z-0123abcd',
      mode: 'apply',
      confirmSeconds: 60,
      createdAt: 0,
      design,
      lanes: [{ target: LOCAL, plan: document }],
    };
    const nothing = { faults: new Map(), crashes: new Map(), meddling: new Map(), requests: new Map(), downLooks: 1 };
    const world = new HnsWorld(job, new HnsSim(), nothing);
    const ports = { ...world.ports({ role: 'runner', pid: 1 }), machines: [machine] };
    expect(await carryOutJob(job, ports)).toBe('kept');
    const { networks, endpoints, adapters } = await stateIn(file);
    expect(networks.map(({ name }) => name)).toEqual(['Default Switch', 'nat', 'lan']);
    expect(endpoints.map(({ name, ip }) => [name, ip])).toEqual([['web', '10.31.12.80']]);
    expect(adapters.find(({ name }) => name === 'vEthernet (lan)')?.addresses[0]?.ip).toBe('10.31.12.5');
    const made = world.records.flatMap((record) => (record.record === 'done' && record.made ? [record.made] : []));
    expect(made).toEqual([networks[2]?.id, endpoints[0]?.id]);
  });

  test('what HNS refuses is told by its number and name, whatever language Windows speaks', async () => {
    const { powershell } = await standIn('sim', bareWindows());
    const machine = createHnsMachine(LOCAL, { powershell, platform: 'win32' });
    const body = { Name: 'lan', Type: 'transparent', NetworkAdapterName: 'Ethernet 9' };
    const ran = await machine.act?.({ act: 'network-make', body }, { timeLimit: 10_000 });
    expect(ran).toMatchObject({
      exit: 1,
      started: true,
      output: expect.stringMatching(/^0x803B0006 ADAPTER_NOT_FOUND/),
    });
  });

  test('a network that only resembles the one that was made is not removed', async () => {
    const host = bareWindows();
    const others = {
      ...host,
      networks: [
        ...host.networks,
        {
          ...(host.networks[1] as HnsSimState['networks'][number]),
          id: 'DDDD0000-0000-4000-8000-000000000001',
          name: 'lab',
        },
      ],
    };
    const { powershell, file } = await standIn('sim', others);
    const machine = createHnsMachine(LOCAL, { powershell, platform: 'win32' });
    const body = { Name: 'lab', Type: 'nat', Subnets: [{ AddressPrefix: '10.61.0.0/24' }] };
    const ran = await machine.act?.({ act: 'network-unmake', body }, { timeLimit: 10_000 });
    expect(ran?.output).toBe('Switchyard.NotTheOne');
    expect((await stateIn(file)).networks).toHaveLength(3);
  });

  test('recorded answers are played back', async () => {
    const look = (id: string, output: readonly object[]) => ({
      request: { kind: 'look', look: id },
      answer: { ok: true, output },
    });
    const { powershell } = await standIn('replay', {
      schema: 'switchyard.powershell-recording/1',
      source: 'written by hand, after the sample of Get-HnsNetwork in the domain reference',
      exchanges: [
        { request: { kind: 'state' }, answer: { ok: true, output: [{ elevated: true }] } },
        look('hns-networks', [
          {
            ID: '0A110000-0000-4000-8000-000000000001',
            Name: 'nat',
            Type: 'nat',
            State: 1,
            Subnets: [],
            Policies: [{ Type: 'VLAN', VLAN: 1 }],
            Version: 38654705666,
            ActivityId: 'x',
          },
        ]),
        look('hns-endpoints', []),
        look('adapters', [
          { Name: 'Ethernet', InterfaceDescription: 'card', ifIndex: 4, Status: 'Up', MacAddress: '00-15-5D-00-00-01' },
        ]),
      ],
    });
    const machine = createHnsMachine(LOCAL, { powershell, platform: 'win32' });
    const looked = await machine.look({ labels: [] });
    expect(looked.ok && looked.observed.hnsNetworks).toMatchObject([{ name: 'nat', version: '9.2' }]);
    expect(looked.ok && looked.observed.failures.map(({ message }) => message)).toContain('Unknown request.');
  });

  test.each([
    ['another machine', createHnsMachine({ kind: 'context', name: 'far' }, { platform: 'win32' })],
    ['another system', createHnsMachine(LOCAL, { platform: 'linux' })],
  ])('nothing is asked of %s', async (_, machine) => {
    expect(await machine.identity()).toBeUndefined();
    expect((await machine.look({ labels: [] })).ok).toBe(false);
    expect(machine.act).toBeUndefined();
  });
});
