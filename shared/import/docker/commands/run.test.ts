import { describe, expect, it } from 'vitest';
import { container, read } from '../readForTests.ts';

describe('docker run and docker create', () => {
  it('attaches to the built-in nat unless told otherwise', () => {
    for (const flags of ['', '--network nat ', '--network=default ', '--net nat ']) {
      const { host, codes } = read(`docker run ${flags}web`);
      expect(host.networks).toMatchObject([{ name: 'nat', driver: 'nat', origin: 'host' }]);
      expect(host.switches).toMatchObject([{ name: 'nat', kind: 'internal' }]);
      expect(host.containers[0]?.endpoints).toEqual([{ id: 'endpoint-1', network: host.networks[0]?.id }]);
      expect(codes).toEqual([]);
    }
  });

  it('uses the nat the host says it has', () => {
    const { host } = read('docker run web', {
      hostFacts: { networks: [{ name: 'nat', driver: 'nat', subnet: '172.20.0.0/16' }] },
    });
    expect(host.networks).toHaveLength(1);
  });

  it('sorts flags into the container, its endpoint and the rest', () => {
    const text =
      'docker network create -d nat lab\ndocker run -d -it --rm --name web --network lab --ip 10.1.0.5 --mac-address 02:42:0a:01:00:05 --network-alias a --network-alias b -p 8080:80 -P --dns 10.0.0.2 --dns 10.0.0.3 --dns-search x.y --isolation=HyperV -e A=B --link db --ip6 ::1 iis:ltsc cmd /c "echo a b"';
    expect(container(text)).toEqual({
      id: 'container-1',
      name: 'web',
      image: 'iis:ltsc',
      command: ['cmd', '/c', 'echo a b'],
      isolation: 'hyperv',
      endpoints: [
        { id: 'endpoint-1', network: 'network-1', ip: '10.1.0.5', mac: '02:42:0a:01:00:05', aliases: ['a', 'b'] },
      ],
      ports: [{ host: '8080', container: '80' }],
      publishAll: true,
      dns: ['10.0.0.2', '10.0.0.3'],
      dnsSearch: ['x.y'],
      flags: [
        { flag: '--interactive' },
        { flag: '--tty' },
        { flag: '--rm' },
        { flag: '--env', value: 'A=B' },
        { flag: '--link', value: 'db' },
        { flag: '--ip6', value: '::1' },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['80', { container: '80' }],
    ['8080:80', { host: '8080', container: '80' }],
    ['8000-8010:80/udp', { host: '8000-8010', container: '80', protocol: 'udp' }],
    ['10.0.0.5:8080:80', { hostIp: '10.0.0.5', host: '8080', container: '80' }],
    ['10.0.0.5::80', { hostIp: '10.0.0.5', container: '80' }],
    ['[::1]:8080:80', { hostIp: '::1', host: '8080', container: '80' }],
    ['::1:8080:80', { hostIp: '::1', host: '8080', container: '80' }],
    ['published=8080,target=80,protocol=udp', { host: '8080', container: '80', protocol: 'udp' }],
    ['rubbish', { container: 'rubbish' }],
    ['', { container: '' }],
  ])('splits the port %s', (spec, port) => {
    expect(container(`docker run -p "${spec}" web`).ports).toEqual([port]);
  });

  it.each(['none', 'host', 'container:db'])('keeps the network mode %s', (mode) => {
    expect(container(`docker run --network ${mode} --ip 10.0.0.1 web`)).toMatchObject({
      networkMode: mode,
      endpoints: [],
      flags: [{ flag: '--ip', value: '10.0.0.1' }],
    });
  });

  it('reads the long form as docker does, which makes everything small', () => {
    const text =
      'docker network create -d nat lab\ndocker run --network name=lab,IP=10.1.0.5,alias=DB,alias=two,mac-address=02:42:0A:01:00:05,driver-opt=a=b,gw-priority=1,ip6=::1 web';
    expect(container(text).endpoints).toEqual([
      {
        id: 'endpoint-1',
        network: 'network-1',
        ip: '10.1.0.5',
        aliases: ['db', 'two'],
        mac: '02:42:0a:01:00:05',
        flags: [
          { flag: '--driver-opt', value: 'a=b' },
          { flag: '--gw-priority', value: '1' },
          { flag: '--ip6', value: '::1' },
        ],
      },
    ]);
    expect(read('docker network create -d nat Lab\ndocker run --network name=Lab web').codes).toEqual(['2 SY009']);
    expect(read('docker run --network foo=bar web').codes).toEqual(['1 SY906 network-field', '1 SY906 network-field']);
  });

  it('takes several networks, and puts the address on the first', () => {
    const text =
      'docker network create -d nat a\ndocker network create -d nat b\ndocker run --network a --network b --ip 10.0.0.9 web';
    expect(container(text).endpoints).toMatchObject([
      { network: 'network-1', ip: '10.0.0.9' },
      { network: 'network-2' },
    ]);
    expect(container(text).endpoints[1]).not.toHaveProperty('ip');
  });

  it('knows what runs and what does not', () => {
    expect(container('docker run web')).not.toHaveProperty('running');
    expect(container('docker create --name a web')).toMatchObject({ running: false });
    expect(container('docker create --name a web\ndocker start a')).not.toHaveProperty('running');
    expect(container('docker container run web').image).toBe('web');
    expect(container('docker container create web').image).toBe('web');
  });

  it('names containers that have no name, and takes no name twice', () => {
    const { host } = read('docker run --name container-1 web\ndocker run web\ndocker run web');
    expect(host.containers.map((item) => item.name)).toEqual(['container-1', 'container-2', 'container-3']);
  });

  it('adds a network nobody creates as one of the host', () => {
    const { host, findings } = read('docker run --network=lan web\ndocker run --network=lan web');
    expect(host.networks).toMatchObject([{ name: 'lan', driver: '', origin: 'host' }]);
    expect(findings).toMatchObject([{ code: 'SY908', line: 1, entities: [{ kind: 'container', id: 'container-1' }] }]);
  });

  it.each([
    ['docker run --name web', '1 SY906 no-image'],
    ['docker run --isolation=vm web', undefined],
    ['docker run --publish-all=x web', '1 SY906 not-boolean'],
    ['docker run --name a web\ndocker run --name a web', '2 SY911 container'],
    ['docker run --name $env:N web', '1 SY910'],
    [`docker run --name ${'x'.repeat(5000)} web`, '1 SY906 too-long'],
  ])('has something to say about %.40s', (text, code) => {
    expect(read(text).codes).toEqual(code === undefined ? [] : [code]);
  });
});
