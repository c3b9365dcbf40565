import { afterAll, beforeAll, expect, test } from 'vitest';
import { observe } from '../../shared/import/host/readHostInputs.ts';
import { LOOKS, type ProgramLook } from '../../shared/observed/looks.ts';
import { type DockerEngine, missingEngine, startDockerEngine } from './dockerEngine.ts';
import { describeWith } from './missing.ts';
import { runShScript } from './shell.ts';

const DRIVERS = ['nat', 'transparent'];
const IMAGE = 'switchyard-empty';

/** The looks at docker, carried out by the real docker command against a real engine, and read back. */
describeWith('looks at a real Docker Engine', missingEngine(), () => {
  let engine: DockerEngine;

  beforeAll(async () => {
    engine = await startDockerEngine({ drivers: DRIVERS });
    const { code } = await runShScript(
      engine.folder,
      `tar -cf - -T /dev/null | docker import - ${IMAGE}\n`,
      engine.env,
    );
    expect(code).toBe(0);
    const shim = 'com.docker.network.windowsshim';
    await engine.docker('network', 'create', '-d', 'nat', '--subnet=10.62.0.0/24', '--gateway=10.62.0.1', 'build');
    await engine.docker('network', 'create', '-d', 'transparent', '-o', `${shim}.interface=Ethernet 2`, 'lan “2”');
    await engine.docker(
      ...['create', '--name', 'web', '--network', 'build', '--ip', '10.62.0.9', '--network-alias', 'www'],
      ...['-p', '8080:80', '--dns', '10.62.9.9', '-e', 'PASSWORD=hunter2', '-l', 'secret=hunter3', IMAGE, 'wait'],
    );
    await engine.docker('network', 'connect', 'lan “2”', 'web');
  }, 120_000);

  afterAll(async () => {
    await engine?.close();
  }, 120_000);

  async function look({ argv, argumentsFrom }: ProgramLook): Promise<string> {
    const [, ...words] = argv;
    if (!argumentsFrom) return engine.docker(...words);
    const ids = (await engine.docker(...argumentsFrom.slice(1))).split('\n').filter((line) => line !== '');
    return engine.docker(...words, ...ids);
  }

  test('what they print is read, and has no secrets in it', async () => {
    const looks = LOOKS.filter((item): item is ProgramLook => item.kind === 'program' && item.needs === 'docker');
    const parts = [];
    for (const item of looks) parts.push({ look: item.id, output: (await look(item)).split('\n') });
    const text = JSON.stringify({ schema: 'switchyard.host/1', computer: 'EDGE', parts });
    expect(text).not.toMatch(/hunter/);

    // The engine is one for Linux, and says so; its networks are those of a host for the rest of the test.
    expect(observe([text]).problems.map(({ problem }) => problem.code)).toEqual(['SY188']);
    const [seen] = observe([text.replaceAll('\\"linux\\"', '\\"windows\\"')]).observations;
    expect(seen?.host.facts).toMatchObject({ engine: expect.stringMatching(/^\d+\.\d+/), swarm: 'none' });
    expect(seen?.host.dockerNetworks).toContainEqual(
      expect.objectContaining({
        name: 'build',
        driver: 'nat',
        subnets: [{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }],
      }),
    );
    expect(seen?.host.dockerNetworks).toContainEqual(
      expect.objectContaining({
        name: 'lan “2”',
        options: { 'com.docker.network.windowsshim.interface': 'Ethernet 2' },
      }),
    );
    expect(seen?.host.containers).toEqual([
      expect.objectContaining({
        name: 'web',
        image: IMAGE,
        command: ['wait'],
        running: false,
        dns: ['10.62.9.9'],
        ports: [{ host: '8080', container: '80', protocol: 'tcp' }],
        attachments: [
          expect.objectContaining({ network: 'build', ip: '10.62.0.9', aliases: ['www'] }),
          expect.objectContaining({ network: 'lan “2”' }),
        ],
      }),
    ]);
  });

  test('everything docker inspect itself prints is read as well, without the secrets', async () => {
    const [id = ''] = (await engine.docker('container', 'ls', '--all', '--quiet')).split('\n');
    const text = await engine.docker('inspect', id);
    const { observations, problems } = observe([text, await engine.docker('network', 'ls')]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(['SY937', 'SY938']);
    expect(observations[0]?.host.containers?.[0]).toMatchObject({ name: 'web', env: [], command: ['wait'] });
    expect(JSON.stringify(observations)).not.toContain('hunter2');
    const names = observations[0]?.host.dockerNetworks?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['build', 'lan “2”', 'none']));
  });
});
