import { expect, it } from 'vitest';
import { readDockerCommands } from '../import/docker/read.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';

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
