import { describe, expect, it } from 'vitest';
import { network, read } from '../readForTests.ts';

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
