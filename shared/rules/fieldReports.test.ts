import { describe, expect, it } from 'vitest';
import { exportCompose } from '../export/compose/exportCompose.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { readExample } from '../import/readExample.ts';
import { textsFor } from '../language/texts.ts';
import { end, goldenDesign } from '../paths/testing/designs.ts';
import { tracePath } from '../paths/trace.ts';
import { driftOf } from '../plan/changes/drift.ts';
import { driftDetails } from '../plan/changes/driftText.ts';
import { planDesign } from '../plan/dockerPlan.ts';
import { bareHost } from '../plan/testing/randomCase.ts';
import { ACCOUNTED_FOR } from './accountedFor.ts';
import { RULE_BY_CODE, RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';

/** What users of Windows containers report, with the commands as they typed them, and what Switchyard says of it. */

const INTERFACE = '-o com.docker.network.windowsshim.interface';
const ONE_NIC = { adapters: [{ name: 'Ethernet', ipv4: '10.31.8.5/24', gateway: '10.31.8.1', defaultRoute: true }] };

interface Reported {
  readonly what: string;
  readonly where: readonly string[];
  readonly commands: string;
  readonly host?: Readonly<Record<string, unknown>>;
  /** The finding it is about: code, severity, and the entity that carries it. */
  readonly says: string;
  /** Codes that would be wrong here. */
  readonly silent?: readonly string[];
}

const REPORTS: readonly Reported[] = [
  {
    what: '--ip-range is refused on nat: “not supported by null ipam driver”',
    where: ['moby#33193'],
    commands: 'docker network create -d nat --subnet 192.168.5.0/24 --ip-range 192.168.5.128/25 mynat',
    says: 'SY143 error mynat',
  },
  {
    what: 'a transparent network fails with 0x57, because the adapter belongs to a switch made by hand',
    where: ['moby#30342', 'moby#43074', 'for-win#3592'],
    commands: `docker network create -d transparent ${INTERFACE}=Ethernet tlan`,
    host: { adapters: [{ name: 'Ethernet', boundTo: 'External' }], networks: [{ name: 'nat', driver: 'nat' }] },
    says: 'SY047 error tlan',
  },
  {
    what: 'a switch cannot be named by its vEthernet port',
    where: ['moby#29067'],
    commands: `docker network create -d transparent ${INTERFACE}="vEthernet (External)" tlan`,
    says: 'SY046 error vEthernet (External)',
  },
  {
    what: 'nat networks are gone after a restart of Windows Server 2019',
    where: ['network-drivers-topologies'],
    commands: 'docker network create -d nat --subnet 192.168.5.0/24 mynat',
    host: { release: 'WS2019' },
    says: 'SY037 info mynat',
  },
  {
    what: 'and docker does not make them again before engine 20.10.18: containers do not start after a restart',
    where: ['for-win#3076', 'moby#43836'],
    commands: 'docker network create -d nat --subnet 192.168.5.0/24 mynat',
    host: { release: 'WS2019', engine: '19.03.13' },
    says: 'SY037 warning mynat',
  },
  {
    what: 'further nat networks have no internet on Windows Server 2016',
    where: ['for-win#674', 'for-win#726'],
    commands:
      'docker network create -d nat --subnet 172.16.5.0/24 one\ndocker network create -d nat --subnet 192.168.5.0/24 two',
    host: { release: 'WS2016' },
    says: 'SY104 error two',
  },
  {
    what: 'the same on a later Windows is no mistake',
    where: ['Virtualization-Documentation#1945'],
    commands:
      'docker network create -d nat --subnet 172.16.5.0/24 one\ndocker network create -d nat --subnet 192.168.5.0/24 two',
    host: { release: 'WS2022' },
    says: 'SY037 info one',
    silent: ['SY103', 'SY104'],
  },
  {
    what: 'a NAT made by hand leaves docker’s network without internet',
    where: ['moby#29207'],
    commands: 'docker run -d --name web microsoft/iis',
    host: {
      name: 'WEB01',
      netNat: ['172.24.144.0/20', '192.168.100.0/24'],
      networks: [{ name: 'nat', driver: 'nat', subnet: '172.24.144.0/20', gateway: '172.24.144.1' }],
    },
    says: 'SY105 warning WEB01',
  },
  {
    what: 'a nat subnet over the host’s own cuts the host off',
    where: ['Virtualization-Documentation#1828', 'moby#25097'],
    commands: 'docker network create -d nat --subnet 10.31.8.0/24 mynat',
    host: ONE_NIC,
    says: 'SY101 error mynat',
  },
  {
    what: 'docker inspect shows 0.0.0.0/0 where HNS chose the subnet: that is no subnet, and nothing is outside of it',
    where: ['libnetwork#2429'],
    commands: 'docker run -d --name web --ip 172.24.150.9 microsoft/iis',
    host: { networks: [{ name: 'nat', driver: 'nat', subnet: '0.0.0.0/0', gateway: '0.0.0.0' }] },
    says: 'SY106 info web',
    silent: ['SY083', 'SY085', 'SY095', 'SY100', 'SY112'],
  },
  {
    what: 'the driver left out becomes bridge, which Windows does not have',
    where: ['for-win#2109', 'moby#43074'],
    commands: 'docker network create mynet',
    says: 'SY013 error mynet',
  },
  {
    what: 'bridge asked for by name',
    where: ['portainer#290'],
    commands: 'docker network create -d bridge mynet',
    says: 'SY012 error mynet',
  },
  {
    what: 'the host’s connections fail right after a transparent network is made',
    where: ['hcsshim#108'],
    commands: `docker network create -d transparent ${INTERFACE}=Ethernet tlan`,
    host: ONE_NIC,
    says: 'SY051 warning Ethernet',
  },
  {
    what: 'making a transparent network again fails until the adapter is back: which one Windows takes is open',
    where: ['hcsshim#95'],
    commands: 'docker network create -d transparent tlan',
    host: { adapters: [...ONE_NIC.adapters, { name: 'Ethernet 2', status: 'Up' }] },
    says: 'SY043 warning tlan',
  },
  {
    what: 'containers on transparent do not start, or have no network, in a VMware machine',
    where: ['Windows-Containers#566', 'moby#49334'],
    commands: 'docker network create -d transparent tlan',
    host: { name: 'ESX01', release: 'WS2022', platform: 'vmware-vm', promiscuous: false },
    says: 'SY063 error ESX01',
  },
  {
    what: 'a MAC address on l2bridge is not seen outside',
    where: ['l2bridge container networking blog'],
    commands:
      'docker network create -d l2bridge --subnet 10.31.8.0/24 --gateway 10.31.8.1 l2\ndocker run -d --name web --network l2 --mac-address 00:15:5d:00:00:20 microsoft/iis',
    says: 'SY066 info web',
  },
];

describe('field reports', () => {
  it.each(REPORTS.map((report) => [`${report.what} (${report.where.join(', ')})`, report] as const))(
    '%s',
    (_, report) => {
      const found = findingsOf(report);
      expect(found.map(({ line }) => line)).toContain(report.says);
      for (const code of report.silent ?? []) expect(found.map((item) => item.code)).not.toContain(code);
    },
  );

  it('all frames of an l2bridge leave with the host’s MAC address; l2tunnel goes by the machine below', () => {
    const hops = (driver: 'l2bridge' | 'l2tunnel') =>
      tracePath(goldenDesign(driver, 'WS2019'), end('a1'), end('out')).hops.map(({ id }) => id);
    expect(hops('l2bridge')).toContain('vfp-mac-out');
    expect(hops('l2tunnel')).toEqual(expect.arrayContaining(['vfp-tunnels', 'azure-policy']));
  });

  it('a step that takes the host’s link down says so before it is carried out (hcsshim#108, HyperVDsc#193)', () => {
    const { design } = readDockerCommands(`docker network create -d transparent ${INTERFACE}=Ethernet tlan`, {
      hostFacts: ONE_NIC,
    });
    const steps = planDesign(design).flatMap((plan) => plan.steps);
    expect(steps.map(({ kind, disruption }) => `${kind} ${disruption}`)).toContain('network-create host-link-drop');
  });

  it('“port already exists” and “shared switch” are explained (moby#23086, HyperVDsc#193)', () => {
    const texts = textsFor('en');
    expect(texts('hnsError.PORT_ALREADY_EXISTS')).toMatch(/port on the virtual switch/);
    expect(texts('hnsError.SHARED_SWITCH_MODIFICATION')).toMatch(/shared with other networks or virtual machines/);
  });

  it.each([
    ['plugin "nat" not found: a daemon for Linux containers (for-win#7273)', 'SY188'],
    ['endpoints that others left behind (moby#23086)', 'SY186'],
  ] as const)('seen in what a host prints: %s', (_, code) => {
    const [example] = RULE_BY_CODE.get(code)?.examples.invalid ?? [];
    expect(example && readExample(example).findings.map((finding) => finding.code)).toContain(code);
  });

  it('seen on the host: a switch that virtual machines use (HyperVDsc#193)', () => {
    expect(ACCOUNTED_FOR.find((item) => item.row === 'C067')?.how).toBe('at-discovery');
  });

  it('with “bridge”: “none” docker calls a nat network of yours “nat” when it starts again: the drift says so (moby#30102)', () => {
    const { design } = readDockerCommands(
      'docker network create -d nat --subnet 172.16.0.0/16 --gateway=172.16.0.1 mynat',
    );
    // The host as it is after the restart: docker lists the same network under another name.
    const { dockerNetworks: _, ...host } = bareHost();
    const renamed = {
      id: 'f'.repeat(64),
      name: 'nat',
      driver: 'nat',
      scope: 'local',
      subnets: [{ subnet: '172.16.0.0/16', gateway: '172.16.0.1' }],
      options: { 'com.docker.network.windowsshim.hnsid': '781bdbb0-6903-4058-a7b7-d18155ded2fc' },
      labels: {},
    };
    const drifts = driftOf(design, design.topology.hosts[0]?.id ?? '', { ...host, dockerNetworks: [renamed] });
    expect(drifts.map(({ name, state, cause }) => `${name} ${state} ${cause}`)).toEqual(['mynat changed renamed-nat']);
    const words = drifts.flatMap((drift) => driftDetails(textsFor('en'), drift)).join(' ');
    expect(words).toMatch(/docker has given the network the name nat/);
  });

  it('compose recreates networks on Windows (compose#4818): the compose export marks them as external', () => {
    const { design } = readDockerCommands(`docker network create -d transparent ${INTERFACE}=Ethernet external
docker run -d --name test --network=external nanoserver`);
    const { files, losses } = exportCompose(design, { findings: [], locale: 'en' });
    expect(files[0]?.text).toMatch(/^ {2}external:\n {4}name: "external"\n {4}external: true\n$/m);
    expect(files[0]?.text).toMatch(/^# {3}docker network create -d transparent .*interface=Ethernet' external$/m);
    expect(losses).toHaveLength(1);
  });
});

function findingsOf({ commands, host }: Reported) {
  const read = readDockerCommands(commands, { hostFacts: host });
  const names = new Map<string, string>();
  for (const item of read.design.topology.hosts) {
    names.set(item.id, item.name);
    for (const list of [item.adapters, item.networks, item.containers])
      for (const { id, name } of list) names.set(id, name);
  }
  return [...read.findings, ...createJudge(RULES)(read.design).findings].map(({ code, severity, entities }) => ({
    code,
    line: `${code} ${severity} ${names.get(entities[0]?.id ?? '') ?? ''}`,
  }));
}
