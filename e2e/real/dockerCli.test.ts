import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Design, Host } from '../../shared/design/schema.ts';
import { exportDocker } from '../../shared/export/docker.ts';
import { planDesign } from '../../shared/plan/dockerPlan.ts';
import { DESIGNS } from './designs.ts';
import { expectedContainer, expectedNetwork } from './expected.ts';
import { describeWith, findProgram } from './missing.ts';
import { type RecordedCall, type RecordingDaemon, startRecordingDaemon } from './recordingDaemon.ts';
import { runShScript } from './shell.ts';

const docker = findProgram('docker');
const missing = docker ? undefined : 'no docker command here (Debian: docker-cli or docker.io)';

/** What the docker client sends is what the design says, whatever stands in between: plan, quoting, /bin/sh, its own parser. */
describeWith('exported sh scripts through the real docker client', missing, () => {
  let folder: string;
  let daemon: RecordingDaemon;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'switchyard-cli-'));
    daemon = await startRecordingDaemon(folder);
  });

  afterAll(async () => {
    await daemon.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function callsOf(design: Design, host: Host, undo: boolean): Promise<RecordedCall[]> {
    const result = exportDocker(design, { shell: 'sh', host: host.id, undo, findings: [], locale: 'en' });
    expect(result.problems).toEqual([]);
    daemon.calls.length = 0;
    const outcome = await runShScript(folder, result.files[0]?.text ?? '', {
      DOCKER_HOST: daemon.address,
      DOCKER_CONFIG: folder,
    });
    expect(outcome).toMatchObject({ code: 0 });
    return [...daemon.calls];
  }

  const hosts = DESIGNS.flatMap((design) => design.topology.hosts.map((host) => ({ design, host, name: host.name })));

  test.each(hosts)('$name: the daemon is asked for what is drawn', { timeout: 60_000 }, async ({ design, host }) => {
    const calls = await callsOf(design, host, false);
    expect(sorted(calls.filter((call) => call.path === '/networks/create').map(networkSeen))).toEqual(
      sorted(host.networks.map((network) => expectedNetwork(host, network))),
    );
    expect(sorted(containersSeen(calls))).toEqual(
      sorted(host.containers.map((container) => expectedContainer(design, host, container))),
    );
    const inits = calls.filter((call) => call.path === '/swarm/init').map((call) => call.body);
    expect(inits).toMatchObject(host.swarm === 'manager' ? [{ AdvertiseAddr: '10.0.0.1' }] : []);
  });

  test.each(hosts)(
    '$name: the undo script removes exactly that, last first',
    { timeout: 60_000 },
    async ({ design, host }) => {
      const plan = planDesign(design).find((item) => item.host === host.id);
      const made = (plan?.steps ?? []).flatMap(({ kind, name }): string[] => {
        if (kind === 'container-run' || kind === 'container-create') return [`DELETE /containers/${name} force`];
        if (kind === 'network-create') return [`DELETE /networks/${name}`];
        return kind === 'swarm-init' || kind === 'swarm-join' ? ['POST /swarm/leave force'] : [];
      });
      const calls = await callsOf(design, host, true);
      const seen = calls.map(({ method, path, query }) => `${method} ${path}${query.force === '1' ? ' force' : ''}`);
      expect(seen).toEqual(made.reverse());
    },
  );

  test('the undo script removes nothing that merely answers to the name', async () => {
    const edge = hosts.find(({ name }) => name === 'EDGE');
    if (!edge) throw new Error('The design with the edge names is gone.');
    daemon.answersTo.set('db', 'payroll').set('cafe', 'production');
    const calls = await callsOf(edge.design, edge.host, true);
    daemon.answersTo.clear();
    expect(calls.map(({ path }) => path).filter((path) => /db|cafe/.test(path))).toEqual([]);
    expect(calls).toHaveLength(3);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what arrives is whatever the client sent
type Json = any;

function networkSeen({ body }: RecordedCall) {
  const { Name, Driver, Attachable, Options, Labels, IPAM } = body as Json;
  const config: { Subnet: string }[] = [...IPAM.Config];
  return { Name, Driver, Attachable, Options, Labels, Config: config.sort((a, b) => (a.Subnet < b.Subnet ? -1 : 1)) };
}

/** Puts the calls about each container together: what it is made with, and what is connected before and after its start. */
function containersSeen(calls: readonly RecordedCall[]) {
  return calls.flatMap((call, at) => {
    if (call.path !== '/containers/create') return [];
    const name = call.query.name ?? '';
    const { Image, Cmd, HostConfig, NetworkingConfig } = call.body as Json;
    const { NetworkMode, PublishAllPorts, PortBindings, Dns, DnsSearch, Isolation } = HostConfig;
    const connected = NetworkingConfig?.EndpointsConfig?.[NetworkMode];
    const isNetwork = NetworkMode !== 'none' && !NetworkMode.startsWith('container:');
    const rest = calls.slice(at + 1);
    const start = rest.findIndex(({ path }) => path === `/containers/${name}/start` || path === '/containers/c1/start');
    const connects = rest.flatMap(({ path, body }, index) => {
      const network = /^\/networks\/(.*)\/connect$/s.exec(path)?.[1];
      if (network === undefined || (body as Json).Container !== name) return [];
      return [{ index, connection: { network, ...endpointSeen((body as Json).EndpointConfig) } }];
    });
    return [
      {
        ...{ name, Image, Cmd, NetworkMode, PublishAllPorts, PortBindings, Dns, DnsSearch, Isolation },
        first: isNetwork ? endpointSeen(connected) : undefined,
        before: connects.filter(({ index }) => index < start).map(({ connection }) => connection),
        after: connects.filter(({ index }) => index > start).map(({ connection }) => connection),
      },
    ];
  });
}

function endpointSeen(endpoint: Json) {
  return {
    ip: endpoint?.IPAMConfig?.IPv4Address ?? '',
    mac: endpoint?.MacAddress ?? '',
    aliases: endpoint?.Aliases ?? [],
  };
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
