import { describe, expect, it } from 'vitest';
import { read } from './readForTests.ts';

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
