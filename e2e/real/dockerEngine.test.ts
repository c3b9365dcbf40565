import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { exportDocker } from '../../shared/export/docker.ts';
import { DESIGNS } from './designs.ts';
import { type DockerEngine, missingEngine, startDockerEngine } from './dockerEngine.ts';
import { expectedNetwork } from './expected.ts';
import { describeWith } from './missing.ts';
import { runShScript } from './shell.ts';

const DRIVERS = ['nat', 'transparent', 'l2bridge', 'l2tunnel'];
const IMAGE = 'switchyard-empty';

const missing = missingEngine();

/**
 * The designs as a Linux engine can hold them: containers are only created, from an empty image, with a command, which such
 * an image does not bring along, without an isolation, and without MAC addresses, which a client newer than the engine refuses.
 */
function forEngine(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map(({ isolation: _, ...container }) => ({
      ...container,
      image: IMAGE,
      command: container.command ?? ['wait'],
      endpoints: container.endpoints.map(({ mac: __, ...endpoint }) => endpoint),
      running: false,
    })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

const edge = createHost('h', 'EDGE', {
  adapters: [{ id: 'a', name: '이더넷 2' }],
  switches: [createSwitch('s', 's', 'external', { adapters: ['a'] })],
  networks: [
    createNetwork('n1', 'cafe', 'nat', { subnets: [{ subnet: '10.71.0.0/24', gateway: '10.71.0.1' }] }),
    createNetwork('n2', "it's “quoted” $HOME `id`", 'transparent', {
      switch: 's',
      subnets: [{ subnet: '10.72.0.0/24', gateway: '10.72.0.1' }],
    }),
  ],
  containers: [
    createContainer('c', 'db', IMAGE, {
      endpoints: [
        { id: 'e1', network: 'n1', ip: '10.71.0.9' },
        { id: 'e2', network: 'n2', ip: '10.72.0.9', aliases: ['store'] },
      ],
      command: ['-c', 'it’s'],
    }),
  ],
});

const designs = [
  ...DESIGNS.filter(({ name }) => name === 'nat' || name === 'team').map(forEngine),
  forEngine({ ...emptyDesign('edge'), topology: { swarms: [], hosts: [edge] } }),
];

describeWith('exported scripts on a real Docker Engine', missing, () => {
  let engine: DockerEngine;

  beforeAll(async () => {
    engine = await startDockerEngine({ drivers: DRIVERS });
    const { code } = await runShScript(
      engine.folder,
      `tar -cf - -T /dev/null | docker import - ${IMAGE}\n`,
      engine.env,
    );
    expect(code).toBe(0);
  }, 120_000);

  afterAll(async () => {
    await engine?.close();
  }, 120_000);

  async function run(design: Design, undo: boolean) {
    const { files, problems } = exportDocker(design, { shell: 'sh', undo, findings: [], locale: 'en' });
    expect(problems).toEqual([]);
    return runShScript(engine.folder, files[0]?.text ?? '', engine.env);
  }

  async function succeed(design: Design, undo: boolean): Promise<void> {
    const { code, stderr } = await run(design, undo);
    expect(code, stderr).toBe(0);
  }

  async function inventory(): Promise<string[]> {
    const networks = await engine.docker('network', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Name}}');
    const containers = await engine.docker('ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Names}}');
    return `${networks}${containers}`.split('\n').sort();
  }

  test.each(designs.map((design) => [design.name, design] as const))(
    'design %s is made, holds what was drawn, and goes without a trace',
    { timeout: 120_000 },
    async (_, design) => {
      const before = await inventory();
      await succeed(design, false);
      const [host] = design.topology.hosts;
      if (!host) throw new Error('A design has a host.');
      for (const network of host.networks) {
        expect(networkSeen(await engine.docker('network', 'inspect', '--', network.name))).toEqual(
          expectedNetwork(host, network),
        );
      }
      const names = new Map(host.networks.map((network) => [network.id, network.name]));
      for (const container of host.containers) {
        const seen = containerSeen(await engine.docker('container', 'inspect', container.name));
        expect(seen.command).toEqual(container.command ?? null);
        expect(seen.endpoints).toEqual(
          Object.fromEntries(
            container.endpoints.map(({ network, ip, aliases }) => [
              names.get(network),
              { ip: ip ?? '', aliases: aliases ?? [] },
            ]),
          ),
        );
      }
      await succeed(design, true);
      expect(await inventory()).toEqual(before);
    },
  );

  test('the drivers were given the options as they were drawn', () => {
    const interfaces = engine.created.map(({ options }) => options['com.docker.network.windowsshim.interface']);
    expect(interfaces).toContain('Ethernet 2,Ethernet 3');
    expect(interfaces).toContain("이더넷 4's");
  });

  test('the undo script leaves alone what only answers to a name', { timeout: 120_000 }, async () => {
    const id = (await engine.docker('create', '--name', 'payroll', '--network', 'none', IMAGE, 'x')).trim();
    const container = createContainer('c', id.slice(0, 5), IMAGE, { networkMode: 'none' });
    const host = createHost('h', 'EDGE', { containers: [container] });
    await run({ ...emptyDesign('prefix'), topology: { swarms: [], hosts: [host] } }, true);
    expect(await engine.docker('ps', '-a', '--format', '{{.Names}}')).toContain('payroll');
    await engine.docker('rm', 'payroll');
  });

  test('a failing command stops the script, and the undo script still takes back what was made', {
    timeout: 120_000,
  }, async () => {
    const before = await inventory();
    const overlapping = ['a', 'b', 'c'].map((name, index) =>
      createNetwork(name, `lab-${name}`, 'nat', {
        subnets: [{ subnet: index === 2 ? '10.80.1.0/24' : '10.80.0.0/24' }],
      }),
    );
    const design = {
      ...emptyDesign('stop'),
      topology: { swarms: [], hosts: [createHost('h', 'H', { networks: overlapping })] },
    };
    const outcome = await run(design, false);
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain('Stopped at a command that failed.');
    expect(await engine.docker('network', 'ls', '--format', '{{.Name}}')).not.toContain('lab-c');
    expect((await run(design, true)).code).toBe(1);
    expect(await inventory()).toEqual(before);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what the engine prints
type Json = any;

function networkSeen(text: string) {
  const [{ Name, Driver, Attachable, Options, Labels, IPAM }] = JSON.parse(text) as [Json];
  const config: { Subnet: string }[] = [...IPAM.Config];
  return { Name, Driver, Attachable, Options, Labels, Config: config.sort((a, b) => (a.Subnet < b.Subnet ? -1 : 1)) };
}

function containerSeen(text: string) {
  const [{ Id, Config, NetworkSettings }] = JSON.parse(text) as [Json];
  const endpoints = Object.entries(NetworkSettings.Networks as Record<string, Json>).filter(
    ([name]) => name !== 'none',
  );
  return {
    command: Config.Cmd,
    endpoints: Object.fromEntries(
      endpoints.map(([name, { IPAMConfig, Aliases }]) => [
        name,
        {
          ip: IPAMConfig?.IPv4Address ?? '',
          // The engine adds the container's own short id.
          aliases: ((Aliases ?? []) as string[]).filter((alias) => alias !== Id.slice(0, 12)),
        },
      ]),
    ),
  };
}
