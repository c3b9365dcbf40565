import { describe, expect, it } from 'vitest';
import type { Container, Host, Network } from '../../design/schema.ts';
import { type DockerReadOptions, readDockerCommands } from './read.ts';

function read(text: string, options?: DockerReadOptions) {
  const { design, findings, lines } = readDockerCommands(text, options);
  const host = design.topology.hosts[0] as Host;
  return {
    design,
    host,
    findings,
    lines,
    codes: findings.map((finding) => `${finding.line} ${[finding.code, finding.variant].filter(Boolean).join(' ')}`),
  };
}

function network(text: string, options?: DockerReadOptions): Network {
  return read(text, options).host.networks.find((item) => item.origin === 'design') as Network;
}

function container(text: string, options?: DockerReadOptions): Container {
  return read(text, options).host.containers[0] as Container;
}

describe('docker network create', () => {
  it('makes a network and its switch', () => {
    const { host, lines, codes } = read('\ndocker network create -d nat --subnet=10.1.0.0/24 --gateway=10.1.0.1 lab');
    expect(host.networks).toEqual([
      {
        id: 'network-1',
        name: 'lab',
        driver: 'nat',
        switch: 'switch-1',
        subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }],
        options: {},
        flags: [],
        origin: 'design',
      },
    ]);
    expect(host.switches).toEqual([{ id: 'switch-1', name: 'lab', kind: 'internal', adapters: [], origin: 'docker' }]);
    expect([...lines]).toEqual([
      ['switch-1', 2],
      ['network-1', 2],
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['nat', 'internal'],
    ['transparent', 'external'],
    ['overlay', 'external'],
    ['l2bridge', 'external'],
    ['l2tunnel', 'external'],
    ['ics', 'internal'],
    ['internal', 'internal'],
    ['private', 'private'],
    ['bridge', undefined],
  ])('gives %s a switch that is %s', (driver, kind) => {
    expect(read(`docker network create -d ${driver} x`).host.switches[0]?.kind).toBe(kind);
  });

  it('keeps a driver that was left out apart from nat', () => {
    expect(network('docker network create lab')).toMatchObject({ driver: '' });
    expect(network('docker network create lab')).not.toHaveProperty('switch');
  });

  it('keeps options by their full key, and all other flags as written', () => {
    const text =
      'docker network create -d l2bridge -o com.docker.network.windowsshim.vlanid=7 --opt a=b=c -o d --label x=y --internal --ipv6=false --attachable lab';
    expect(network(text)).toMatchObject({
      options: { 'com.docker.network.windowsshim.vlanid': '7', a: 'b=c', d: '' },
      flags: [{ flag: '--label', value: 'x=y' }, { flag: '--internal' }, { flag: '--ipv6', value: 'false' }],
      attachable: true,
    });
  });

  it.each<[string, unknown]>([
    [
      '--subnet=10.1.0.0/24 --subnet=10.2.0.0/24 --gateway=10.2.0.1 --gateway=10.1.0.1',
      [
        { subnet: '10.1.0.0/24', gateway: '10.1.0.1' },
        { subnet: '10.2.0.0/24', gateway: '10.2.0.1' },
      ],
    ],
    [
      '--subnet=10.1.0.0/24 --subnet=10.2.0.0/24 --gateway=10.2.0.1',
      [{ subnet: '10.1.0.0/24' }, { subnet: '10.2.0.0/24', gateway: '10.2.0.1' }],
    ],
    ['--subnet=10.1.0.0/24 --gateway=10.9.0.1', [{ subnet: '10.1.0.0/24', gateway: '10.9.0.1' }]],
    ['--subnet 10.1.0.0/24,10.2.0.0/24', [{ subnet: '10.1.0.0/24' }, { subnet: '10.2.0.0/24' }]],
    ['--gateway=10.1.0.1', [{ subnet: '', gateway: '10.1.0.1' }]],
    ['--subnet=""', []],
    ['--subnet=nonsense --gateway=rubbish', [{ subnet: 'nonsense', gateway: 'rubbish' }]],
  ])('pairs %s', (flags, subnets) => {
    expect(network(`docker network create -d nat ${flags} lab`).subnets).toEqual(subnets);
  });

  it('draws named adapters, and takes those the host has', () => {
    const text =
      'docker network create -d transparent -o com.docker.network.windowsshim.interface="ethernet 2,Ethernet 9" x';
    const { host } = read(text, { hostFacts: { adapters: [{ name: 'Ethernet 2', boundTo: 'Lab' }] } });
    expect(host.adapters).toEqual([
      { id: 'adapter-1', name: 'Ethernet 2' },
      { id: 'adapter-2', name: 'Ethernet 9', named: true },
    ]);
    expect(host.switches).toMatchObject([
      { name: 'Lab', origin: 'host', adapters: ['adapter-1'] },
      { name: 'x', origin: 'docker', kind: 'external', adapters: ['adapter-1', 'adapter-2'] },
    ]);
    expect(host.networks[0]).toMatchObject({ switch: 'switch-2', options: {} });
  });

  it('takes a name with a comma for one adapter where the host has it', () => {
    const text = 'docker network create -d transparent -o "com.docker.network.windowsshim.interface=NIC 1, left" x';
    const { host, codes } = read(text, { hostFacts: { adapters: [{ name: 'NIC 1, left' }] } });
    expect(host.switches[0]?.adapters).toEqual(['adapter-1']);
    expect(codes).toEqual([]);
  });

  it.each<[string, string, string[], string]>([
    ['interface="Ethernet 2", "Ethernet 3" T', 'T', ['Ethernet 2', 'Ethernet 3'], '1 SY052'],
    ['interface="Ethernet 2" ,"Ethernet 3" T', 'T', ['Ethernet 2', 'Ethernet 3'], '1 SY052'],
    ['interface="A 1", "A 2", "A 3" T', 'T', ['A 1', 'A 2', 'A 3'], '1 SY052'],
    ['interface=Ethernet 2 T', 'T', ['Ethernet 2'], '1 SY052'],
    ['interface=Ethernet 2, Ethernet 3 T', 'T', ['Ethernet 2', 'Ethernet 3'], '1 SY052'],
    ['interface="Ethernet 2, Ethernet 3" T', 'T', ['Ethernet 2', 'Ethernet 3'], '1 SY052 blanks'],
  ])('repairs the adapter list %s', (text, name, adapters, code) => {
    for (const prompt of ['C:\\> ', 'PS C:\\> ', '$ ', '']) {
      const { host, codes } = read(
        `${prompt}docker network create -d transparent -o com.docker.network.windowsshim.${text}`,
      );
      expect(host.networks.map((item) => item.name)).toEqual([name]);
      expect(host.switches[0]?.adapters.map((id) => host.adapters.find((adapter) => adapter.id === id)?.name)).toEqual(
        adapters,
      );
      expect(codes).toEqual([code]);
    }
  });

  it('repairs it where the name stands first', () => {
    const { host, codes } = read(
      'docker network create T -d transparent -o com.docker.network.windowsshim.interface="A 1", "A 2"',
    );
    expect(host.networks[0]?.name).toBe('T');
    expect(host.adapters.map((adapter) => adapter.name)).toEqual(['A 1', 'A 2']);
    expect(codes).toEqual(['1 SY052']);
  });

  it.each([
    ['docker network create -d nat', '1 SY906 no-network-name'],
    ['docker network create -d nat my net', '1 SY906 extra-words'],
    ['docker network create -d nat --attachable=maybe lab', '1 SY906 not-boolean'],
    ['docker network create -d nat -d transparent lab', '1 SY911 flag'],
    ['docker network create -d nat -o a=1 -o a=2 lab', '1 SY911 flag'],
    [
      'docker network create -d transparent -o com.docker.network.windowsshim.dnsservers=4.4.4.4, 8.8.8.8 lab',
      '1 SY906 list-torn',
    ],
    ['docker network create --help', '1 SY907 help'],
    ['docker network create -d nat <NAME>', '1 SY912'],
    ['docker network create -d nat [OPTIONS] NETWORK', '1 SY912'],
    ['docker network create -d nat "<NAME>"', '1 SY912'],
    ['docker network create -d transparent -o com.docker.network.windowsshim.interface="<NIC>" x', '1 SY912'],
    ['docker network create ... lab', '1 SY912'],
  ])('has something to say about %s', (text, code) => {
    expect(read(text).codes).toEqual([code]);
  });
});

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
    expect(read('docker network create -d nat Lab\ndocker run --network name=Lab web').codes).toEqual([
      '2 SY908 lowered',
    ]);
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
