import { describe, expect, it } from 'vitest';
import { container, read } from './readForTests.ts';

describe('docker network connect', () => {
  const lab = 'docker network create -d nat lab\n';

  it('adds an endpoint, while the container runs or before', () => {
    expect(
      container(
        `${lab}docker run --name web x\ndocker network connect --ip 10.1.0.9 --alias a --driver-opt k=v lab web`,
      ).endpoints[1],
    ).toEqual({
      id: 'endpoint-2',
      network: 'network-1',
      ip: '10.1.0.9',
      aliases: ['a'],
      flags: [{ flag: '--driver-opt', value: 'k=v' }],
      hotAdd: true,
    });
    expect(
      container(`${lab}docker create --name web x\ndocker network connect lab web`).endpoints[1],
    ).not.toHaveProperty('hotAdd');
    expect(
      container(`${lab}docker create --name web x\ndocker start web\ndocker network connect lab web`).endpoints[1],
    ).toMatchObject({ hotAdd: true });
  });

  it('adds a container nobody creates as one of the host', () => {
    const { host, codes } = read(`${lab}docker network connect lab web`);
    expect(host.containers).toMatchObject([
      { name: 'web', image: '', origin: 'host', endpoints: [{ network: 'network-1' }] },
    ]);
    expect(host.containers[0]?.endpoints[0]).not.toHaveProperty('hotAdd');
    expect(codes).toEqual(['2 SY909']);
  });

  it('takes an endpoint away again', () => {
    const { host, codes } = read(
      `${lab}docker run --name web x\ndocker network connect lab web\ndocker network disconnect nat web`,
    );
    expect(host.containers[0]?.endpoints).toMatchObject([{ network: 'network-1' }]);
    expect(codes).toEqual(['4 SY907 disconnected']);
  });

  it('needs two names', () => {
    expect(read('docker network connect lab').codes).toEqual(['1 SY906 two-names']);
    expect(read(`${lab}docker run --name web x\ndocker network connect lab web y`).codes).toEqual([
      '3 SY906 extra-words',
    ]);
  });
});

describe('docker swarm', () => {
  it('makes the host the manager of a new swarm', () => {
    const { design, host } = read('docker swarm init --advertise-addr 10.0.0.1 --data-path-port=7789');
    expect(design.topology.swarms).toEqual([
      {
        id: 'swarm-1',
        name: 'swarm',
        origin: 'design',
        flags: [
          { flag: '--advertise-addr', value: '10.0.0.1' },
          { flag: '--data-path-port', value: '7789' },
        ],
      },
    ]);
    expect(host).toMatchObject({ swarm: 'manager', swarmId: 'swarm-1' });
    expect(read('docker swarm init\ndocker swarm init').codes).toEqual(['2 SY911 swarm']);
  });

  it('joins one that exists, and does not keep the token', () => {
    const { design, host, codes } = read('docker swarm join --token SWMTKN-1-secret 10.0.0.1:2377');
    expect(design.topology.swarms).toMatchObject([{ name: '10.0.0.1:2377', origin: 'host' }]);
    expect(host).toMatchObject({ swarm: 'worker' });
    expect(JSON.stringify(design)).not.toContain('SWMTKN');
    expect(codes).toEqual(['1 SY907 swarm-join']);
  });
});

describe('everything else', () => {
  it.each([
    ['docker ps', '1 SY907 docker'],
    ['docker network ls', '1 SY907 docker'],
    ['docker network rm x', '1 SY907 docker'],
    ['docker network', '1 SY907 docker'],
    ['docker start x', '1 SY907 docker'],
    ['docker service create --network x y', '1 SY907 services'],
    ['docker network creat lab', '1 SY901 suggestion'],
    ['docker rnu web', '1 SY901 suggestion'],
    ['docker frobnicate', '1 SY901'],
    ['docker toString', '1 SY901'],
    ['docker constructor', '1 SY901'],
    ['docker container constructor', '1 SY901'],
    ['docker -H tcp://x:1 network ls', '1 SY907 global-flag,1 SY907 docker'],
    ['Get-NetAdapter', '1 SY907 other-line'],
    ['a\nb', '1 SY907 other-lines'],
    ['ls\n# docker run x', '1 SY907 other-line,2 SY907 commented'],
    ['$x = (docker run web)', '1 SY901 inside'],
    ['docker run "web', '1 SY903 unclosed'],
    ['', ''],
  ])('%j', (text, codes) => {
    expect(read(text).codes.join()).toBe(codes);
  });

  it('says which facts about the host are wrong, and goes on without them', () => {
    const { host, findings } = read('docker run web', { hostFacts: { adapters: 'x' } });
    expect(findings).toMatchObject([
      { code: 'SY913', variant: 'list', params: { path: 'adapters' }, entities: [{ kind: 'host', id: 'host-1' }] },
    ]);
    expect(host.containers).toHaveLength(1);
  });

  it('gives the same ids for the same text, or those it is told to take', () => {
    const text = 'docker network create -d nat a\ndocker run --network a web';
    expect(read(text)).toEqual(read(text));
    let last = 0;
    const { host, design } = read(text, { ids: (prefix) => `${prefix}#${++last}`, name: 'Mine' });
    expect([host.id, design.name]).toEqual(['host#1', 'Mine']);
  });
});
