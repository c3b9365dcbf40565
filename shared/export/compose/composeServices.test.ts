import { describe, expect, it } from 'vitest';
import { createContainer, createNetwork } from '../../design/create.ts';
import type { Container } from '../../design/schema.ts';
import { box, lab, on, written } from './testing/written.ts';
import { quoted } from './yaml.ts';

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
            { flag: '--health-cmd', value: 'curl -f http://localhost' },
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
      // docker run hands it to the container's shell; a list that does not say so would be a program and its arguments.
      healthcheck: { test: ['CMD-SHELL', 'curl -f http://localhost'] },
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

  it('are refused with the port as it was written', () => {
    const ports = [{ hostIp: '10.1.0.5', host: '1-3', container: '4-5' }];
    expect(written({ containers: [box('web', { ports })] }).problems[0]?.value).toBe('10.1.0.5:1-3:4-5');
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
