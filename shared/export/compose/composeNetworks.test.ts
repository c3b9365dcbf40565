import { describe, expect, it } from 'vitest';
import { createNetwork, createSwitch } from '../../design/create.ts';
import type { Network } from '../../design/schema.ts';
import { box, lab, lan, on, written } from './testing/written.ts';

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
