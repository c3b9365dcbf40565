import { expect, it } from 'vitest';
import { readDockerCommands } from '../import/docker/read.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import { SEVERITIES } from './finding.ts';

/** One drawing of everything that changed between releases, judged on each of them. */
const COMMANDS = `docker swarm init
docker network create -d nat --subnet=172.16.1.0/24 front
docker network create -d nat --subnet=192.168.50.0/24 back
docker network create -d overlay --attachable --subnet=10.9.0.0/24 mesh
docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 --subnet=10.62.0.0/24 --gateway=10.62.0.1 -o com.docker.network.windowsshim.enable_outboundnat=true bridged
docker run -d --name web --network front -p 8080:80 --expose 9000 --dns-search a.example --dns-search b.example nanoserver
docker run -d --name quiet --network front --expose 9000 nanoserver
docker network connect back web
docker run -d --name six --network bridged --ip 2001:db8::20 nanoserver
docker run -d --name names --network mesh --dns 10.1.1.1 nanoserver
docker run -d --name linked --network front --link web nanoserver`;

/** Every fact that could be asked for is stated, so that only the release makes the difference. */
function judgedOn(release: string, engine: string, kbs: readonly string[]): string[] {
  const hostFacts = { release, engine, kbs, platform: 'physical', netNat: ['172.16.0.0/16'] };
  const { design } = readDockerCommands(COMMANDS, { hostFacts });
  const found = createJudge(RULES)(design).findings.map(({ code, severity }) => `${code} ${severity}`);
  return [...new Set(found)].sort();
}

it('Windows Server 2016', () => {
  expect(judgedOn('WS2016', '20.10.24', ['KB4015217'])).toEqual([
    'SY034 error',
    'SY103 error',
    'SY109 warning',
    'SY130 warning',
    'SY131 info',
    'SY136 warning',
    'SY141 warning',
    'SY149 error',
    'SY156 error',
    'SY160 warning',
    'SY161 error',
  ]);
});

it('Windows Server 2016 without the overlay’s update, and with an engine it does not run', () => {
  const found = judgedOn('WS2016', '28.5', []);
  expect(found).toContain('SY021 error');
  expect(found).toContain('SY026 error');
});

it('Windows Server 2019', () => {
  expect(judgedOn('WS2019', '28.5', ['KB4489899'])).toEqual([
    'SY034 error',
    'SY037 info',
    'SY109 warning',
    'SY136 warning',
    'SY141 info',
    'SY149 warning',
    'SY160 warning',
    'SY161 info',
  ]);
  expect(judgedOn('WS2019', '28.5', ['KB4480961'])).toContain('SY021 error');
});

it('Windows Server 2022', () => {
  expect(judgedOn('WS2022', '28.5', [])).toEqual([
    'SY037 info',
    'SY136 warning',
    'SY141 info',
    'SY149 warning',
    'SY160 warning',
    'SY161 info',
  ]);
});

it('Windows Server 2025 with the engine that passes DNS servers to overlays', () => {
  expect(judgedOn('WS2025', '29.0', [])).toEqual([
    'SY037 info',
    'SY141 info',
    'SY149 warning',
    'SY160 warning',
    'SY161 info',
  ]);
});

/** One fact at a time: what a drawing comes to on each Windows, `–` where nothing is said. */
const ROWS: readonly (readonly [what: string, code: string, commands: string, facts: object, expected: string])[] = [
  [
    'IPv6 switched off on the host, with all updates',
    'SY031',
    'docker run -d nanoserver',
    { ipv6: false, kbs: ['KB5034127'] },
    'WS2016 error, WS2019 error, WS2022 error, WS2025 error, W11 error',
  ],
  [
    'IPv6 switched off, without the update that needs it',
    'SY031',
    'docker run -d nanoserver',
    { ipv6: false, kbs: ['KB4013429'] },
    'WS2016 –, WS2019 error, WS2022 error, WS2025 error, W11 error',
  ],
  [
    'an overlay without updates',
    'SY021',
    'docker swarm init\ndocker network create -d overlay --attachable ov',
    { kbs: [] },
    'WS2016 error, WS2019 error, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'an overlay with the update of 2019',
    'SY021',
    'docker swarm init\ndocker network create -d overlay --attachable ov',
    { kbs: ['KB4489899'] },
    'WS2016 –, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'nat networks that no one prefix holds',
    'SY104',
    'docker network create -d nat --subnet=172.16.1.0/24 a\ndocker network create -d nat --subnet=192.168.50.0/24 b',
    {},
    'WS2016 error, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'a nat network over a restart, with an old engine',
    'SY037',
    'docker network create -d nat --subnet=172.16.1.0/24 a',
    { engine: '20.10.17' },
    'WS2016 –, WS2019 warning, WS2022 warning, WS2025 warning, W11 warning',
  ],
  [
    'a nat network over a restart, with a newer one',
    'SY037',
    'docker network create -d nat --subnet=172.16.1.0/24 a',
    { engine: '20.10.18' },
    'WS2016 –, WS2019 info, WS2022 info, WS2025 info, W11 info',
  ],
  [
    'a published port on an overlay, before the engine that mended it',
    'SY121',
    'docker swarm init\ndocker network create -d overlay --attachable ov\ndocker run -d -p 8080:80 --network ov nanoserver',
    { engine: '20.10.16' },
    'WS2016 –, WS2019 error, WS2022 error, WS2025 error, W11 error',
  ],
  [
    'the current engine',
    'SY026',
    'docker run -d nanoserver',
    { engine: '29.0' },
    'WS2016 error, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'outbound NAT for an l2bridge',
    'SY156',
    'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o com.docker.network.windowsshim.enable_outboundnat=true lan',
    { engine: '20.10.24' },
    'WS2016 error, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'host bits among its exceptions',
    'SY155',
    'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 -o com.docker.network.windowsshim.enable_outboundnat=true -o com.docker.network.windowsshim.outboundnat_exceptions=10.61.0.0/24,10.99.0.5/24 lan',
    {},
    'WS2016 –, WS2019 –, WS2022 error, WS2025 error, W11 error',
  ],
  [
    'an l2bridge with two subnets',
    'SY109',
    'docker network create -d l2bridge --subnet=10.61.0.0/24 --gateway=10.61.0.1 --subnet=10.62.0.0/24 --gateway=10.62.0.1 lan',
    {},
    'WS2016 warning, WS2019 warning, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'an IPv6 address on a transparent network',
    'SY034',
    'docker network create -d transparent --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan\ndocker run -d --network lan --ip 2001:db8::20 nanoserver',
    {},
    'WS2016 error, WS2019 error, WS2022 warning, WS2025 warning, W11 warning',
  ],
  [
    'a network connected to a running container',
    'SY161',
    'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run -d --name web nanoserver\ndocker network connect lab web',
    {},
    'WS2016 error, WS2019 info, WS2022 info, WS2025 info, W11 info',
  ],
  [
    'a port that is only exposed, by process isolation',
    'SY130',
    'docker run -d --isolation process --expose 8080 nanoserver',
    {},
    'WS2016 warning, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'a port that is only exposed, by Hyper-V isolation',
    'SY130',
    'docker run -d --isolation hyperv --expose 8080 nanoserver',
    {},
    'WS2016 –, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
  [
    'the network of another container, isolation left to Windows',
    'SY163',
    'docker run -d --name db nanoserver\ndocker run -d --network container:db nanoserver',
    {},
    'WS2016 –, WS2019 –, WS2022 –, WS2025 –, W11 warning',
  ],
  [
    'a team of adapters',
    'SY056',
    'docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 3" lan',
    {},
    'WS2016 –, WS2019 –, WS2022 –, WS2025 –, W11 error',
  ],
  [
    'published ports as localhost',
    'SY131',
    'docker run -d -p 8080:80 nanoserver',
    {},
    'WS2016 info, WS2019 –, WS2022 –, WS2025 –, W11 –',
  ],
];

it.each(ROWS)('%s (%s)', (_, code, commands, facts, expected) => {
  const found = ['WS2016', 'WS2019', 'WS2022', 'WS2025', 'W11'].map((release) => {
    const { design } = readDockerCommands(commands, { hostFacts: { release, ...facts } });
    const own = createJudge(RULES)(design).findings.filter((finding) => finding.code === code);
    return `${release} ${SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? '–'}`;
  });
  expect(found.join(', ')).toBe(expected);
});

it.each([
  ['physical', 'SY018 error'],
  ['hyperv-vm', 'SY018 error, SY055 error, SY062 error'],
  ['vmware-vm', 'SY018 error, SY055 error, SY063 error'],
  ['azure-vm', 'SY016 error, SY055 error'],
  ['azure-stack', 'SY055 error, SY062 error'],
  ['cloud-vm', 'SY017 warning, SY018 error, SY055 error'],
])('the same drawing on %s', (platform, expected) => {
  const { design } = readDockerCommands(
    `docker network create -d transparent -o "com.docker.network.windowsshim.interface=Ethernet 2,Ethernet 3" --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan
docker network create -d l2tunnel --subnet=10.61.0.0/24 --gateway=10.61.0.1 vnet`,
    { hostFacts: { release: 'WS2022', platform, macSpoofing: false, promiscuous: false } },
  );
  const about = new Set(['SY016', 'SY017', 'SY018', 'SY055', 'SY062', 'SY063']);
  const found = createJudge(RULES)(design).findings.filter(({ code }) => about.has(code));
  expect(
    found
      .map(({ code, severity }) => `${code} ${severity}`)
      .sort()
      .join(', '),
  ).toBe(expected);
});
