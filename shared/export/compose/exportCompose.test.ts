import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Endpoint, Host, Network } from '../../design/schema.ts';
import { toFinding } from '../../rules/engine.ts';
import { READING_RULE_BY_CODE } from '../../rules/reading.ts';
import { exportFormat } from '../formats.ts';
import { exportCompose } from './exportCompose.ts';
import { quoted } from './yaml.ts';

const lab = createNetwork('lab', 'lab', 'nat', { subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] });
const lan = createNetwork('lan', 'lan', 'transparent', { subnets: [{ subnet: '10.9.0.0/24' }], switch: 's' });
const box = (name: string, rest: Partial<Omit<Container, 'id'>> = {}) => createContainer(name, name, 'img', rest);
const on = (network: string, rest: Partial<Endpoint> = {}): Endpoint => ({ id: `e-${network}`, network, ...rest });

function designOf(parts: Partial<Host>, name = 'shop'): Design {
  return { ...emptyDesign(name), topology: { swarms: [], hosts: [createHost('h', 'NAT01', parts)] } };
}

function written(parts: Partial<Host>) {
  const { files, problems, losses } = exportCompose(designOf(parts), { findings: [], locale: 'en' });
  const text = files[0]?.text ?? '';
  return {
    text,
    problems,
    losses,
    read: parse(text),
    comments: text.split('\n').filter((line) => line.startsWith('#')),
    reasons: problems.map(({ name, reason }) => `${name} ${reason}`),
  };
}

describe('the file', () => {
  it('says how it is used and taken back, and is YAML with ends of lines as everywhere', () => {
    const [file] = exportCompose(designOf({ networks: [lab], containers: [box('web', { endpoints: [on('lab')] })] }), {
      findings: [],
      locale: 'en',
    }).files;
    expect(file).toMatchObject({
      name: 'shop-NAT01.yml',
      encoding: 'utf8',
      newline: 'lf',
      language: 'yaml',
      host: 'h',
    });
    expect(file?.text).toContain('docker compose -f shop-NAT01.yml up -d');
    expect(file?.text).toContain('docker compose -f shop-NAT01.yml down');
    expect(file?.text).toContain('External networks stay');
    expect(file?.text.endsWith('\n')).toBe(true);
    expect(parse(file?.text ?? '')).toEqual({
      name: 'shop-nat01',
      services: { web: { image: 'img', container_name: 'web', networks: ['lab'] } },
      networks: {
        lab: { name: 'lab', driver: 'nat', ipam: { config: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] } },
      },
    });
  });

  it('is the same for every order in which things were drawn', () => {
    const networks = [lab, lan, createNetwork('z', 'a b', 'nat', { options: { b: '1', a: '2' } })];
    const containers = [
      box('web', { endpoints: [on('lab', { ip: '10.1.0.9' })] }),
      box('db', { endpoints: [on('z')] }),
      box('app'),
    ];
    const turned = networks.map((network) => ({
      ...network,
      options: Object.fromEntries(Object.entries(network.options).reverse()),
    }));
    expect(written({ networks: turned.reverse(), containers: [...containers].reverse() }).text).toBe(
      written({ networks, containers }).text,
    );
  });

  it('names what is wrong with the design', () => {
    const finding = toFinding(READING_RULE_BY_CODE.SY007, {
      entities: [{ kind: 'network', id: 'lab', host: 'h' }],
      params: { key: 'x' },
    });
    const { files } = exportCompose(designOf({ networks: [lab] }), { findings: [finding], locale: 'en' });
    expect(files[0]?.text).toContain('# - Error SY007, lab: ');
  });

  it('is one for each host', () => {
    const design = designOf({ networks: [lab] });
    const two = {
      ...design,
      topology: { ...design.topology, hosts: [...design.topology.hosts, createHost('h2', 'nat01')] },
    };
    expect(exportCompose(two, { findings: [], locale: 'en' }).files.map(({ name }) => name)).toEqual([
      'shop-NAT01.yml',
      'shop-nat01-2.yml',
    ]);
    expect(exportCompose(two, { host: 'h2', findings: [], locale: 'en' }).files.map(({ host }) => host)).toEqual([
      'h2',
    ]);
  });

  it('has no inverse: compose itself takes back what it made', () => {
    expect(exportFormat('compose')).toMatchObject({ inverse: false, scope: 'host', extension: 'yml' });
  });
});

describe('networks', () => {
  it('on an adapter are only used, and the command that makes them is at the head', () => {
    const { read, comments, losses } = written({
      networks: [lan],
      adapters: [{ id: 'a', name: 'Ethernet 2' }],
      switches: [createSwitch('s', 'lan', 'external', { adapters: ['a'] })],
      containers: [box('web', { endpoints: [on('lan')] })],
    });
    expect(read.networks).toEqual({ lan: { name: 'lan', external: true } });
    expect(comments.join('\n')).toContain(
      "docker network create -d transparent '--subnet=10.9.0.0/24' -o 'com.docker.network.windowsshim.interface=Ethernet 2' lan",
    );
    expect(comments.join('\n')).toMatch(/WARNING: .*loses its own connection/);
    expect(losses).toEqual([expect.stringContaining('“lan”')]);
  });

  it('have their command whole, and none that a file cannot hold', () => {
    const long = 'x'.repeat(3000);
    const { comments, reasons, read } = written({
      networks: [
        createNetwork('l', 'long', 'transparent', { options: { long } }),
        createNetwork('m', 'mark\ufffe', 'transparent'),
      ],
    });
    expect(comments.some((line) => line.includes(long))).toBe(true);
    expect(comments.join('')).not.toMatch(/[\ufeff\ufffe]/);
    expect(reasons).toEqual(['mark\ufffe control']);
    expect(Object.values(read.networks)).toHaveLength(2);
  });

  it.each(['transparent', 'l2bridge', 'l2tunnel', 'overlay'])(
    'of the driver %s are never made by compose',
    (driver) => {
      expect(written({ networks: [createNetwork('n', 'n', driver)] }).read.networks).toEqual({
        n: { name: 'n', external: true },
      });
    },
  );

  it('of the host itself have a name and nothing else', () => {
    const nat = createNetwork('nat', 'nat', 'nat', { origin: 'host', subnets: [{ subnet: '172.16.0.0/16' }] });
    const { read, comments } = written({
      networks: [nat, createNetwork('x', 'unused', 'nat', { origin: 'host' })],
      containers: [box('web', { endpoints: [on('nat')] })],
    });
    expect(read.networks).toEqual({ nat: { name: 'nat', external: true } });
    expect(comments.join('\n')).not.toContain('network create');
  });

  it('have options, labels and addresses as texts in quotes', () => {
    const { text, read } = written({
      networks: [
        createNetwork('n', 'n', 'nat', {
          options: { 'com.docker.network.windowsshim.disable_gatewaydns': 'true', vlan: '11' },
          flags: [
            { flag: '--internal' },
            { flag: '--label', value: 'a=yes' },
            { flag: '--ip-range', value: '10.1.0.128/25' },
            { flag: '--aux-address', value: 'printer=10.1.0.9' },
            { flag: '--ipam-driver', value: 'windows' },
          ],
          attachable: true,
          subnets: [{ subnet: '10.1.0.0/24' }],
        }),
      ],
    });
    expect(text).toContain('com.docker.network.windowsshim.disable_gatewaydns: "true"');
    expect(text).toContain('vlan: "11"');
    expect(read.networks.n).toEqual({
      name: 'n',
      driver: 'nat',
      driver_opts: { 'com.docker.network.windowsshim.disable_gatewaydns': 'true', vlan: '11' },
      ipam: {
        driver: 'windows',
        config: [{ subnet: '10.1.0.0/24', ip_range: '10.1.0.128/25', aux_addresses: { printer: '10.1.0.9' } }],
      },
      attachable: true,
      internal: true,
      labels: ['a=yes'],
    });
  });

  it.each<[string, Partial<Network>]>([
    ['a flag without a key', { flags: [{ flag: '--scope', value: 'swarm' }] }],
    ['a range that is in no subnet', { flags: [{ flag: '--ip-range', value: '10.9.0.0/25' }] }],
    ['an option that compose takes for a note', { options: { 'x-a': 'b' } }],
    ['a switch without sense', { flags: [{ flag: '--internal', value: 'perhaps' }] }],
  ])('with %s are left to docker commands', (_, rest) => {
    expect(written({ networks: [{ ...lab, ...rest }] }).read.networks).toEqual({
      lab: { name: 'lab', external: true },
    });
  });

  it('get keys that compose takes', () => {
    const names = ['a b', 'A-b', 'é', 'default', 'yes', '1e3', 'x-a', '', '..'];
    const { read, reasons } = written({ networks: names.map((name, at) => createNetwork(`n${at}`, name, 'nat')) });
    for (const key of Object.keys(read.networks)) expect(key).toMatch(/^(?!x-)[a-zA-Z0-9._-]+$/);
    expect(
      Object.values<{ name: string }>(read.networks)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['1e3', 'A-b', 'a b', 'default', 'x-a', 'yes', 'é']);
    expect(reasons).toEqual([' no-name', '.. path-name']);
  });

  it('that no container is on are not made by compose, and of twins only one is', () => {
    const { losses, reasons } = written({ networks: [lab, { ...lab, id: 'lab2' }] });
    expect(losses).toEqual([expect.stringMatching(/none is on “lab”/)]);
    expect(reasons).toEqual(['lab compose-same-name']);
  });
});

describe('services', () => {
  it('say everything that has a key', () => {
    const { read } = written({
      networks: [lab, createNetwork('b', 'back end', 'nat')],
      containers: [
        box('web', {
          isolation: 'process',
          command: ['powershell', '-c', 'echo $x'],
          endpoints: [
            on('b', { mac: '00-15-5D-00-00-01', aliases: ['www', 'www'] }),
            on('lab', { ip: '10.1.0.9', mac: '00-15-5D-00-00-02', flags: [{ flag: '--gw-priority', value: '5' }] }),
          ],
          ports: [
            { host: '22', container: '22' },
            { container: '53', protocol: 'UDP' },
          ],
          dns: ['1.1.1.1', '1.1.1.1'],
          dnsSearch: ['a.example'],
          flags: [
            { flag: '-e', value: 'A=b' },
            { flag: '-eC=d' },
            { flag: '-it' },
            { flag: '-h', value: 'H' },
            { flag: '-d' },
            { flag: '--memory', value: '1g' },
            { flag: '--mount', value: 'type=volume,src=data,dst=C:\\d' },
          ],
        }),
        box('app', {
          networkMode: 'container:web',
          flags: [
            { flag: '--link', value: 'web:w' },
            { flag: '--volumes-from', value: 'web:ro' },
          ],
        }),
        box('alone'),
      ],
    });
    expect(read.services.web).toEqual({
      image: 'img',
      container_name: 'web',
      isolation: 'process',
      command: ['powershell', '-c', 'echo $$x'],
      mac_address: '00-15-5D-00-00-01',
      networks: {
        'back-end': { aliases: ['www'], priority: 2 },
        lab: { ipv4_address: '10.1.0.9', gw_priority: 5, mac_address: '00-15-5D-00-00-02', priority: 1 },
      },
      dns: ['1.1.1.1'],
      dns_search: ['a.example'],
      ports: ['22:22', '53/udp'],
      hostname: 'H',
      environment: ['A=b', 'C=d'],
      volumes: [{ type: 'volume', source: 'data', target: 'C:\\d' }],
      tty: true,
      stdin_open: true,
      mem_limit: '1g',
    });
    expect(read.services.app).toMatchObject({
      network_mode: 'service:web',
      links: ['web:w'],
      volumes_from: ['web:ro'],
    });
    expect(read.services.alone).toMatchObject({ network_mode: 'none' });
    expect(read.volumes).toEqual({ data: { name: 'data' } });
  });

  it('lose what has no key, and say so once for all of them', () => {
    const rest = {
      running: false,
      publishAll: true,
      endpoints: [on('lab', { hotAdd: true as const })],
      flags: [{ flag: '--rm' }, { flag: '--restart', value: 'sometimes' }],
    };
    const { losses } = written({
      networks: [lab],
      containers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
        box(`box-${name}`, { ...rest, endpoints: [on('lab', { hotAdd: true as const })] }),
      ),
    });
    expect(losses).toHaveLength(5);
    expect(losses[0]).toBe(
      'A compose file has no place for the flag --rm: “box-a”, “box-b”, “box-c”, “box-d”, “box-e” and 2 more.',
    );
  });

  it('of the host itself stay with it', () => {
    const { read, losses } = written({
      networks: [lab],
      containers: [box('old', { origin: 'host', endpoints: [on('lab')] })],
    });
    expect(read.services).toEqual({});
    expect(losses).toContainEqual(expect.stringMatching(/docker network connect can: “old”/));
  });

  it.each<[string, Partial<Omit<Container, 'id'>>, string]>([
    ['no image', { image: '' }, 'web no-image'],
    ['a network that is not there', { endpoints: [on('gone')] }, 'web missing-network'],
    ['a name docker cannot have', { name: 'é' }, 'é compose-name'],
    ['one network twice', { endpoints: [on('lab'), on('lab')] }, 'web compose-twice'],
    ['a mode and networks', { endpoints: [on('lab')], networkMode: 'none' }, 'web compose-mode'],
    ['a word of compose for a mode', { networkMode: 'service:x' }, 'web compose-mode'],
    ['no mode at all', { networkMode: '' }, 'web compose-mode'],
    ['no port', { ports: [{ container: 'http' }] }, 'web compose-port'],
    ['a port too large', { ports: [{ container: '70000' }] }, 'web compose-port'],
    ['a protocol of its own', { ports: [{ container: '80', protocol: 'icmp' }] }, 'web compose-port'],
    ['ranges of two lengths', { ports: [{ host: '1-3', container: '4-5' }] }, 'web compose-port'],
    ['a zero', { command: ['a\0b'] }, 'web control'],
    ['half a character', { dns: ['\ud800'] }, 'web broken-text'],
  ])('are refused with %s', (_, rest, expected) => {
    const { reasons, read, problems } = written({ networks: [lab], containers: [box('web', rest)] });
    expect(reasons).toEqual([expected]);
    expect(read.services).toEqual({});
    expect(problems[0]?.message).toMatch(/^Not exported: the container “.*”, because .+\.$/);
  });

  it('are refused with what they need', () => {
    const web = box('web', { endpoints: [on('lab')] });
    const app = box('app', { networkMode: 'container:web' });
    expect(written({ networks: [{ ...lab, name: '' }], containers: [web, app] }).reasons).toEqual([
      ' no-name',
      'web needs',
      'app needs',
    ]);
  });

  it('are refused where another one has the name', () => {
    const twins = [box('web'), createContainer('web2', 'web', 'img'), box('app', { networkMode: 'container:web' })];
    const { reasons, read } = written({ containers: twins });
    expect(reasons).toEqual(['web compose-same-name']);
    expect(Object.keys(read.services).sort()).toEqual(['app', 'web']);
  });

  it('are refused where they need each other in a circle', () => {
    const containers = [
      box('web', { networkMode: 'container:db' }),
      box('db', { flags: [{ flag: '--link', value: 'app' }] }),
      box('app', { flags: [{ flag: '--volumes-from', value: 'web' }] }),
      box('self', { networkMode: 'container:self', flags: [{ flag: '--link', value: 'self:me' }] }),
    ];
    const { reasons, read } = written({ containers });
    expect(reasons.sort()).toEqual(['app compose-circle', 'db compose-circle', 'web compose-circle']);
    expect(read.services.self).toMatchObject({ network_mode: 'container:self', external_links: ['self:me'] });
  });

  it('have any text, in the one form in which all editions of YAML read it alike', () => {
    const texts = [
      'yes',
      '0o17',
      '22:22',
      '"',
      '\\',
      '\t',
      '\n',
      '\u2028',
      '\u202e',
      '\uFEFF',
      '\u00a0',
      '😀',
      'é',
      '\x07',
      '#',
      ': ',
      '\u{10ffff}',
      '\ufffe',
    ];
    const { read } = written({ containers: [box('web', { command: texts })] });
    expect(read.services.web.command).toEqual(texts);
    for (const text of texts) expect(quoted(text)).toMatch(/^"[\x20-\x7eé😀]*"$/u);
  });
});

describe('swarms', () => {
  it('are started or joined by hand, and overlays used on every host', () => {
    const mesh = createNetwork('o', 'mesh', 'overlay', { attachable: true });
    const design: Design = {
      ...emptyDesign('s'),
      topology: {
        swarms: [{ id: 's', name: 's', origin: 'design', flags: [] }],
        hosts: [
          createHost('m', 'M', { swarmId: 's', swarm: 'manager', networks: [mesh] }),
          createHost('w', 'W', { swarmId: 's', swarm: 'worker', containers: [box('web', { endpoints: [on('o')] })] }),
        ],
      },
    };
    const [manager, worker] = exportCompose(design, { findings: [], locale: 'en' }).files.map(({ text }) => text);
    expect(manager).toMatch(
      /# {3}docker swarm init\n(?:#.*\n)*# {3}docker network create -d overlay --attachable mesh/,
    );
    expect(worker).toContain('docker swarm join-token worker');
    expect(worker).toContain('# The network mesh is made on the host M.');
    expect(parse(worker ?? '').networks).toEqual({ mesh: { name: 'mesh', external: true } });
  });
});
