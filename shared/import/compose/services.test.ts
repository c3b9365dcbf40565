// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of compose files are what it tests
import { describe, expect, it } from 'vitest';
import { findingText } from '../../language/texts.ts';
import { read, service } from './readForTests.ts';

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
    [
      'extra_hosts: { a: 10.0.0.1, b: [10.0.0.2, 10.0.0.3] }\ndevices: [class/X, { source: a, target: b }]\npull_policy: if_not_present',
      {
        flags: [
          { flag: '--add-host', value: 'a:10.0.0.1' },
          { flag: '--add-host', value: 'b:10.0.0.2' },
          { flag: '--add-host', value: 'b:10.0.0.3' },
          { flag: '--device', value: 'class/X' },
          { flag: '--device', value: 'a:b' },
          { flag: '--pull', value: 'missing' },
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
    ['pull_policy: daily', ['7 SY907 compose']],
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
