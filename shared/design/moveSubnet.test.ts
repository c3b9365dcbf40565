import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from './create.ts';
import { applyEdit } from './edits.ts';
import type { Design } from './schema.ts';

const container = (name: string, network: string, ip?: string) =>
  createContainer(name, name, 'web', { endpoints: [{ id: `${name}-end`, network, ...(ip !== undefined && { ip }) }] });

const mesh = createNetwork('mesh', 'mesh', 'overlay', {
  subnets: [
    { subnet: '10.9.0.0/24', gateway: '10.9.0.1' },
    { subnet: '10.9.1.0/24', gateway: '10.9.1.1' },
  ],
});
const lab = createNetwork('lab', 'lab', 'nat', { subnets: [{ subnet: '10.9.0.0/24' }] });
const design: Design = {
  ...emptyDesign(),
  topology: {
    swarms: [],
    hosts: [
      createHost('A', 'A', { networks: [mesh, lab], containers: [container('a', 'mesh', '10.9.0.20')] }),
      createHost('B', 'B', {
        containers: [
          container('b', 'mesh', '10.9.0.21'),
          container('other-subnet', 'mesh', '10.9.1.22'),
          container('other-network', 'lab', '10.9.0.23'),
          container('automatic', 'mesh'),
        ],
      }),
      createHost('C', 'C', { containers: [container('c', 'lab', '10.9.0.24')] }),
    ],
  },
};

const move = { type: 'move-subnet', host: 'A', network: 'mesh', index: 0, subnet: '10.64.7.0/24' } as const;

describe('moving a subnet', () => {
  it('takes the fixed addresses in it along, on every host', () => {
    const { hosts } = applyEdit(design, { ...move, gateway: '10.64.7.1' }).topology;
    expect(hosts[0]?.networks[0]?.subnets).toEqual([
      { subnet: '10.64.7.0/24', gateway: '10.64.7.1' },
      { subnet: '10.9.1.0/24', gateway: '10.9.1.1' },
    ]);
    const ips = hosts.flatMap(({ containers }) => containers.map(({ endpoints }) => endpoints[0]?.ip));
    expect(ips).toEqual(['10.64.7.20', '10.64.7.21', '10.9.1.22', '10.9.0.23', undefined, '10.9.0.24']);
  });

  it('leaves everything else the same object', () => {
    const moved = applyEdit(design, move);
    expect(moved.topology.hosts[2]).toBe(design.topology.hosts[2]);
    expect(moved.topology.hosts[1]?.containers[1]).toBe(design.topology.hosts[1]?.containers[1]);
    expect(moved.topology.hosts[0]?.networks[1]).toBe(lab);
  });

  it('leaves addresses that have no place in a smaller one', () => {
    const { hosts } = applyEdit(design, { ...move, subnet: '10.64.7.0/28' }).topology;
    expect(hosts[0]?.containers[0]?.endpoints[0]?.ip).toBe('10.9.0.20');
  });

  it('leaves what is no address of a container, and what was written for one', () => {
    const odd = ['10.9.0.0', '10.9.0.255', 'x', '10.9.0.254', '10.9.0.13', '10.9.0.14', '10.9.0.15'];
    const before: Design = {
      ...design,
      topology: {
        swarms: [],
        hosts: [
          createHost('A', 'A', { networks: [mesh], containers: odd.map((ip, at) => container(`c${at}`, 'mesh', ip)) }),
        ],
      },
    };
    const ips = (subnet: string) =>
      applyEdit(before, { ...move, subnet }).topology.hosts[0]?.containers.map(({ endpoints }) => endpoints[0]?.ip);
    expect(ips('10.64.7.0/24')).toEqual([
      '10.9.0.0',
      '10.9.0.255',
      'x',
      '10.64.7.254',
      '10.64.7.13',
      '10.64.7.14',
      '10.64.7.15',
    ]);
    expect(ips('10.64.7.0/28')).toEqual([...odd.slice(0, 4), '10.64.7.13', '10.64.7.14', '10.9.0.15']);
    expect(ips('no subnet')).toEqual(odd);
  });

  it('does nothing where there is no such subnet', () => {
    expect(applyEdit(design, { ...move, index: 5 })).toBe(design);
    expect(applyEdit(design, { ...move, host: 'B' })).toBe(design);
    expect(applyEdit(design, { ...move, network: 'gone' })).toBe(design);
  });
});
