// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of compose files are what it tests
import { describe, expect, it } from 'vitest';
import { countingIds } from '../../design/create.ts';
import type { Host } from '../../design/schema.ts';
import { findingText } from '../../language/texts.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { guessFormat } from '../formats.ts';
import { readCompose } from './read.ts';
import { readComposeInputs } from './readInputs.ts';

function read(text: string, hostFacts?: unknown) {
  const { design, findings, lines } = readCompose(text, { ids: countingIds(), stem: 'shop', hostFacts });
  return {
    design,
    host: design.topology.hosts[0] as Host,
    findings,
    lines,
    codes: findings.map(({ line, code, variant }) =>
      [line, code, variant].filter((part) => part !== undefined).join(' '),
    ),
  };
}

const service = (lines: string) => {
  const text = `name: p\nservices:\n  web:\n    image: img\n    container_name: web\n    network_mode: none\n${lines.replace(/^/gm, '    ')}`;
  const reading = read(text);
  return { ...reading, container: reading.host.containers[0] };
};

describe('networks', () => {
  it('are drawn with what a compose file says of them', () => {
    const { host, codes, lines } = read(`
networks:
  front:
    name: Front end
    driver: nat
    driver_opts:
      com.docker.network.windowsshim.dnsservers: "4.4.4.4"
      vlan: 0x10
    attachable: true
    internal: true
    enable_ipv6: no
    labels: { a: b, c: 1.10, d: null }
    ipam:
      driver: default
      config:
        - subnet: 10.1.0.0/24
          gateway: 10.1.0.1
          ip_range: 10.1.0.128/25
          aux_addresses: { printer: 10.1.0.9 }
        - subnet: 10.2.0.0/24
      options: { x: y }
`);
    expect(host.networks).toEqual([
      {
        id: 'network-1',
        name: 'Front end',
        driver: 'nat',
        switch: 'switch-1',
        origin: 'design',
        attachable: true,
        subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }, { subnet: '10.2.0.0/24' }],
        options: { 'com.docker.network.windowsshim.dnsservers': '4.4.4.4', vlan: '16' },
        flags: [
          { flag: '--internal' },
          { flag: '--ipv6', value: 'false' },
          { flag: '--label', value: 'a=b' },
          { flag: '--label', value: 'c=1.1' },
          { flag: '--label', value: 'd' },
          { flag: '--ip-range', value: '10.1.0.128/25' },
          { flag: '--aux-address', value: 'printer=10.1.0.9' },
          { flag: '--ipam-opt', value: 'x=y' },
        ],
      },
    ]);
    expect(host.switches).toMatchObject([{ name: 'Front end', kind: 'internal' }]);
    expect(lines.get('network-1')).toBe(3);
    expect(codes).toEqual([]);
  });

  it('take the default driver of Windows, and the name of the project', () => {
    const { host, codes } = read('name: web-shop\nnetworks:\n  lab:\n  other: { driver: default }');
    expect(host.networks).toMatchObject([
      { name: 'web-shop_lab', driver: 'nat' },
      { name: 'web-shop_other', driver: 'nat' },
    ]);
    expect(codes).toEqual([]);
  });

  it('say which project they come from where the file does not name it', () => {
    const { host, codes } = read('networks:\n  lab:');
    expect(host.networks[0]?.name).toBe('shop_lab');
    expect(codes).toEqual(['1 SY924 project']);
  });

  it('draw adapters that an option names', () => {
    const { host } = read(
      'networks:\n  lan:\n    name: lan\n    driver: transparent\n    driver_opts:\n      com.docker.network.windowsshim.interface: Ethernet 2,Ethernet 3',
    );
    expect(host.adapters.map(({ name }) => name)).toEqual(['Ethernet 2', 'Ethernet 3']);
    expect(host.switches[0]).toMatchObject({ kind: 'external', adapters: ['adapter-1', 'adapter-2'] });
    expect(host.networks[0]?.options).toEqual({});
  });

  it.each([
    ['external: true\n    name: nat', 'nat', []],
    ['external: { name: nat }', 'nat', ['3 SY176']],
    ['external: yes', '', ['2 SY908 compose-external']],
    ['external: true\n    driver: transparent', '', ['4 SY175', '2 SY908 compose-external']],
  ])('of others are only used: %s', (text, driver, codes) => {
    const reading = read(`networks:\n  lan:\n    ${text}`);
    expect(reading.host.networks).toMatchObject([{ driver, origin: 'host' }]);
    expect(reading.codes).toEqual(codes);
  });

  it('are those that the host is said to have', () => {
    const { host, codes } = read('networks: { lan: { external: true, name: Lan } }', {
      networks: [{ name: 'Lan', driver: 'transparent' }],
    });
    expect(host.networks).toHaveLength(1);
    expect(host.networks[0]).toMatchObject({ driver: 'transparent', origin: 'host' });
    expect(codes).toEqual([]);
  });

  it('are read from Microsoft’s own examples of 2016', () => {
    const external = read(
      'networks:\n  default:\n    external:\n      name: "nat"\nservices:\n  web: { image: img, container_name: web }',
    );
    expect(external.host.networks).toMatchObject([{ name: 'nat', origin: 'host' }]);
    expect(external.host.containers[0]?.endpoints).toMatchObject([{ network: 'network-1' }]);
    const own = read(
      'name: p\nnetworks:\n  default:\n    driver: nat\n    ipam:\n      driver: default\n      config:\n      - subnet: 172.16.3.0/24\nservices:\n  web: { image: img, container_name: web }',
    );
    expect(own.host.networks).toMatchObject([
      { name: 'p_default', driver: 'nat', subnets: [{ subnet: '172.16.3.0/24' }] },
    ]);
    expect(own.codes).toEqual([]);
  });
});

describe('services', () => {
  it('are containers, by compose’s names, found by their key', () => {
    const { host, codes } = read('name: p\nservices:\n  web:\n    image: img\n  db: { image: db, container_name: db }');
    expect(host.networks).toMatchObject([{ name: 'p_default', driver: 'nat', origin: 'design' }]);
    expect(host.containers).toMatchObject([
      { name: 'p-web-1', image: 'img', endpoints: [{ network: 'network-1', aliases: ['web'] }] },
      { name: 'db', endpoints: [{ network: 'network-1' }] },
    ]);
    expect(host.containers[1]?.endpoints[0]).not.toHaveProperty('aliases');
    expect(codes).toEqual([]);
  });

  it('are connected by priority, then by key', () => {
    const { host, codes } = read(`
services:
  web:
    image: img
    container_name: web
    mac_address: 00:15:5d:00:00:01
    networks:
      b: { ipv4_address: 10.2.0.2, aliases: [www, www] }
      c: { priority: 10, gw_priority: 1, ipv6_address: "2001:db8::1", link_local_ips: [169.254.1.1], driver_opts: { a: 1 } }
      a:
  two: { image: img, container_name: two, networks: [b, a] }
networks:
  a: { name: a }
  b: { name: b }
  c: { name: c }
`);
    const names = new Map(host.networks.map(({ id, name }) => [id, name]));
    expect(host.containers.map(({ endpoints }) => endpoints.map(({ network }) => names.get(network)))).toEqual([
      ['c', 'a', 'b'],
      ['a', 'b'],
    ]);
    expect(host.containers[0]?.endpoints[0]).toMatchObject({
      mac: '00:15:5d:00:00:01',
      flags: [
        { flag: '--gw-priority', value: '1' },
        { flag: '--ip6', value: '2001:db8::1' },
        { flag: '--link-local-ip', value: '169.254.1.1' },
        { flag: '--driver-opt', value: 'a=1' },
      ],
    });
    expect(host.containers[0]?.endpoints[2]).toMatchObject({ ip: '10.2.0.2', aliases: ['www'] });
    expect(codes).toEqual([]);
  });

  it.each<[string, unknown]>([
    [
      'ports: ["80", 8080, "8080:80/udp", "10.0.0.1:1-3:4-6", { target: 80, published: "90", protocol: tcp, host_ip: 0.0.0.0, mode: host }]',
      {
        ports: [
          { container: '80' },
          { container: '8080' },
          { host: '8080', container: '80', protocol: 'udp' },
          { hostIp: '10.0.0.1', host: '1-3', container: '4-6' },
          { container: '80', host: '90', protocol: 'tcp', hostIp: '0.0.0.0' },
        ],
      },
    ],
    ['dns: 1.1.1.1\ndns_search: [a.example, b.example]', { dns: ['1.1.1.1'], dnsSearch: ['a.example', 'b.example'] }],
    ['isolation: Hyperv', { isolation: 'hyperv' }],
    [
      'command: powershell -c "echo \\"a b\\"" \'c d\' e\\ f',
      { command: ['powershell', '-c', 'echo "a b"', 'c d', 'e f'] },
    ],
    ['command: ["a", "b c"]', { command: ['a', 'b c'] }],
    [
      'entrypoint: [cmd, /c]\ncommand: dir',
      { command: ['/c', 'dir'], flags: [{ flag: '--entrypoint', value: 'cmd' }] },
    ],
    [
      'environment: { A: 1, B: null, C: true, D: "x=y" }',
      {
        flags: [
          { flag: '--env', value: 'A=1' },
          { flag: '--env', value: 'B' },
          { flag: '--env', value: 'C=true' },
          { flag: '--env', value: 'D=x=y' },
        ],
      },
    ],
    [
      'environment: [A=1, B]',
      {
        flags: [
          { flag: '--env', value: 'A=1' },
          { flag: '--env', value: 'B' },
        ],
      },
    ],
    [
      'labels: { a.b: c }\nhostname: h\nrestart: no\ntty: true\nstdin_open: false',
      {
        flags: [
          { flag: '--label', value: 'a.b=c' },
          { flag: '--hostname', value: 'h' },
          { flag: '--restart', value: 'no' },
          { flag: '--tty' },
          { flag: '--interactive', value: 'false' },
        ],
      },
    ],
    [
      'healthcheck: { test: [CMD-SHELL, exit 0], interval: 1m30s, retries: 3 }',
      {
        flags: [
          { flag: '--health-cmd', value: 'exit 0' },
          { flag: '--health-interval', value: '1m30s' },
          { flag: '--health-retries', value: '3' },
        ],
      },
    ],
    ['healthcheck: { test: [NONE] }', { flags: [{ flag: '--no-healthcheck' }] }],
    [
      'logging: { driver: etwlogs, options: { tag: a } }\nstop_grace_period: 1m30s\nmem_limit: 1g\ncpus: 0.5',
      {
        flags: [
          { flag: '--log-driver', value: 'etwlogs' },
          { flag: '--log-opt', value: 'tag=a' },
          { flag: '--stop-timeout', value: '90' },
          { flag: '--memory', value: '1g' },
          { flag: '--cpus', value: '0.5' },
        ],
      },
    ],
    [
      "volumes: ['C:\\a:C:\\b:ro', 'data:C:\\c', { type: bind, source: 'C:\\d', target: 'C:\\e', read_only: true }]",
      {
        flags: [
          { flag: '--volume', value: 'C:\\a:C:\\b:ro' },
          { flag: '--volume', value: 'data:C:\\c' },
          { flag: '--mount', value: 'type=bind,source=C:\\d,target=C:\\e,readonly' },
        ],
      },
    ],
    ['x-note: { anything: [goes] }', { flags: [] }],
  ])('have %s', (text, expected) => {
    const { container, codes } = service(text);
    expect(container).toMatchObject(expected as object);
    expect(codes).toEqual([]);
  });

  it('join the network of others, and name them by their containers', () => {
    const { host, codes } = read(
      `
name: p
services:
  db: { image: db, networks: [lab] }
  a: { image: a, container_name: a, network_mode: "service:db", volumes_from: ["db:ro"] }
  b: { image: b, container_name: b, network_mode: "container:x", links: ["db:database"] }
  c: { image: c, container_name: c, network_mode: nat }
  d: { image: d, container_name: d, network_mode: transparent, volumes: ["data:C:\\\\d", "own:C:\\\\e"] }
networks: { lab: { name: lab } }
volumes: { data: , own: { name: mine } }
`.replace('{ data: ,', '{ data: null,'),
    );
    const [, a, b, c, d] = host.containers;
    expect(a).toMatchObject({
      networkMode: 'container:p-db-1',
      flags: [{ flag: '--volumes-from', value: 'p-db-1:ro' }],
    });
    expect(b).toMatchObject({ networkMode: 'container:x', flags: [{ flag: '--link', value: 'p-db-1:database' }] });
    const named = (id: string | undefined) => host.networks.find((network) => network.id === id);
    expect(named(c?.endpoints[0]?.network)).toMatchObject({ name: 'nat', driver: 'nat', origin: 'host' });
    expect(named(d?.endpoints[0]?.network)).toMatchObject({ name: 'transparent', origin: 'host' });
    expect(d?.flags.map(({ value }) => value)).toEqual(['p_data:C:\\d', 'mine:C:\\e']);
    expect(codes).toEqual(['8 SY908 compose-external']);
  });

  it('extend each other, with lists put together and mappings merged', () => {
    const { host, codes } = read(`
name: p
services:
  base:
    image: base
    environment: { A: 1, B: 2 }
    ports: ["80"]
    command: one
    healthcheck: { test: x, retries: 2 }
  web:
    extends: { service: base }
    container_name: web
    environment: [B=3]
    ports: ["90"]
    command: [two]
    healthcheck: { retries: 5 }
`);
    expect(host.containers[1]).toMatchObject({
      name: 'web',
      image: 'base',
      command: ['two'],
      ports: [{ container: '80' }, { container: '90' }],
      flags: [
        { flag: '--env', value: 'A=1' },
        { flag: '--env', value: 'B=2' },
        { flag: '--env', value: 'B=3' },
        { flag: '--health-cmd', value: 'x' },
        { flag: '--health-retries', value: '5' },
      ],
    });
    expect(codes).toEqual([]);
  });

  it('share what is anchored', () => {
    const { host, codes } = read(`
x-common: &common
  image: img
  restart: always
services:
  a: { <<: *common, container_name: a, network_mode: none }
  b:
    <<: *common
    image: other
    container_name: b
    network_mode: none
    command: >
      one
      two
`);
    expect(host.containers).toMatchObject([
      { name: 'a', image: 'img', flags: [{ flag: '--restart', value: 'always' }] },
      { name: 'b', image: 'other', command: ['one', 'two'] },
    ]);
    expect(codes).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['depends_on: [db]', ['7 SY907 compose']],
    ['deploy: { replicas: 3 }', ['7 SY907 compose-scale', '7 SY907 compose']],
    ['scale: 2', ['7 SY907 compose-scale']],
    ['build: .', ['7 SY907 compose']],
    ['healthcheck: { test: [CMD, a, b] }', ['7 SY907 compose']],
    ['credential_spec: { file: a }\nprofiles: [x]', ['7 SY907 compose', '8 SY907 compose']],
    ['ports: "80"', ['7 SY921 list']],
    ['ports:\n  - 22:22', ['8 SY923']],
    ['ports: [{ published: 80 }]', ['7 SY921 number']],
    ['ports: [{ target: 80, name: web }]', ['7 SY907 compose']],
    ['hostname: 12', ['7 SY921 text']],
    ['environment: yes', ['7 SY921 list-or-map']],
    ['environment: [{ A: 1 }]', ['7 SY921 text']],
    ['environment: { A: [1] }', ['7 SY921 scalar']],
    ['tty: maybe', ['7 SY921 boolean']],
    ['dns: { a: b }', ['7 SY921 text-or-list']],
    ['command: { a: b }', ['7 SY921 text-or-list']],
    ['command: echo "a', ['7 SY921 words']],
    ['networks: [default]', ['6 SY921 mode-and-networks']],
    ['hostnme: h', ['7 SY922 suggestion']],
    ['nonsense: h', ['7 SY922']],
    ['logging: { drivr: x }', ['7 SY922 suggestion']],
    [`hostname: ${'x'.repeat(5000)}`, ['7 SY921 too-long']],
    ['hostname: $NAME', ['7 SY910 compose']],
    ['hostname: ${NAME:-web}', ['7 SY910 compose-default']],
    ['hostname: a$1', ['7 SY910 compose-dollar']],
  ])('say what is wrong or left out: %.40s', (text, codes) => {
    expect(service(text).codes).toEqual(codes);
  });

  it.each<[string, string]>([
    ['$$HOME', '$HOME'],
    ['$HOME', '$HOME'],
    ['${A:-b}', 'b'],
    ['${A-b}c', 'bc'],
    ['${A:-${B:-c}}', 'c'],
    ['${A:?no A}', '${A:?no A}'],
    ['${A:+b}', ''],
    ['${A:-a$$b}', 'a$b'],
    ['a$', 'a$'],
    ['${1}', '${1}'],
    ['${', '${'],
  ])('fill in %s', (text, expected) => {
    const { container } = service(`labels: ["a=${text}"]`);
    expect(container?.flags).toEqual([{ flag: '--label', value: `a=${expected}` }]);
  });

  it('say the line and the service of what they miss', () => {
    const { findings, host } = read('name: p\nservices:\n  web:\n    image: img\n    networks: [lan]');
    expect(findings).toMatchObject([
      { code: 'SY908', severity: 'error', line: 5, entities: [{ kind: 'container', id: host.containers[0]?.id }] },
    ]);
    expect(findings.map((finding) => findingText('en', finding))).toEqual([
      'The service “web” is on the network “lan”, which is not below networks:. Compose refuses the file.',
    ]);
  });
});

describe('files', () => {
  it.each<[string, string[]]>([
    ['', ['1 SY920 not-a-mapping']],
    ['- a', ['1 SY920 not-a-mapping']],
    ['services: [', ['1 SY920 syntax']],
    ['services:\n  a:\n  a:', ['3 SY920 duplicate']],
    ['services: &a { b: *a }', ['1 SY920 cycle']],
    ['web:\n  image: x', ['1 SY920 first-format']],
    ['servces:\n  web: { image: a }', ['1 SY922 suggestion']],
    ['services: web', ['1 SY921 map']],
    ['services:\n  web: nginx', ['2 SY921 map', '2 SY921 no-image', '1 SY924 project']],
    ['include: [a.yml, { path: b.yml }]', ['1 SY924 include']],
    ['secrets: { a: { file: b } }\nconfigs: {}', ['1 SY907 compose', '2 SY907 compose']],
    ['version: "2.1"\nx-a: 1', []],
    [
      'services:\n  web: { extends: { file: b.yml, service: web }, image: a, network_mode: none, container_name: w }',
      ['2 SY924 extends'],
    ],
    [
      'services:\n  a: { extends: b, image: a, network_mode: none, container_name: w }\n  b: { extends: a, image: b, network_mode: none, container_name: v }',
      ['3 SY924 extends-circle', '2 SY924 extends-circle'],
    ],
    [
      'services:\n  a: { image: x, container_name: same, network_mode: none }\n  b: { image: x, container_name: same, network_mode: none }',
      ['3 SY911 container'],
    ],
  ])('%.50j', (text, codes) => {
    expect(read(text).codes).toEqual(codes);
  });

  it('are a host each', () => {
    const text = 'services:\n  web: { image: a, container_name: web, network_mode: none }';
    const inputs = [
      { name: 'NAT01.yml', text },
      { name: 'NAT02.yml', text: `${text}\n  db: {}` },
    ];
    const { design, found, origins } = readComposeInputs(inputs, { ids: countingIds() });
    expect(design.topology.hosts.map(({ name, containers }) => `${name} ${containers.length}`)).toEqual([
      'NAT01 1',
      'NAT02 2',
    ]);
    expect(found.map(({ input, finding }) => `${input} ${finding.code}`)).toEqual(['1 SY921', '1 SY924']);
    expect(origins.get(design.topology.hosts[1]?.containers[0]?.id ?? '')).toEqual({ input: 1, line: 2 });
  });

  it('are recognised', () => {
    const guess = (text: string) => guessFormat([{ name: '', text }]).id;
    expect(guess('version: "3"\nservices:\n  web:\n')).toBe('compose');
    expect(guess('# lab\r\nnetworks:\r\n  lab: {}\r\n')).toBe('compose');
    expect(guess('{"services": {"web": {"image": "a"}}}')).toBe('compose');
    expect(guess('docker run -d --name web nanoserver')).toBe('docker');
    expect(guess('PS C:\\> docker network create -d nat lab\nservices: none')).toBe('docker');
    expect(guess('[{"Name": "nat"}]')).not.toBe('compose');
  });

  it('make designs that the rules judge', () => {
    const { design } = read(
      'services:\n  web: { image: a, container_name: web, networks: { lab: { ipv4_address: 10.9.0.1 } } }\nnetworks:\n  lab: { name: lab, driver: nat, ipam: { config: [{ subnet: 10.1.0.0/24 }] } }',
    );
    expect(createJudge(RULES)(design).findings.map(({ code }) => code)).toContain('SY095');
  });
});
