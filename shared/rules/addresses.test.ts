import { describe, expect, it } from 'vitest';
import { createContainer } from '../design/create.ts';
import { applyEdit } from '../design/edits.ts';
import type { Container, Design, Network } from '../design/schema.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { fixText } from '../language/texts.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { createJudge } from './engine.ts';
import { exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import type { Finding } from './finding.ts';

function judge(design: Design, code: string): Finding[] {
  return createJudge(ADDRESS_RULES)(design).findings.filter((finding) => finding.code === code);
}

function judgeCommands(commands: string, code: string, hostFacts: Readonly<Record<string, unknown>> = {}) {
  return judge(readDockerCommands(commands, { hostFacts }).design, code);
}

function titles(finding: Finding | undefined): string[] {
  return finding ? finding.fixes.map((fix) => fixText('en', finding, fix)) : [];
}

function network(design: Design): Network | undefined {
  return design.topology.hosts[0]?.networks.find((item) => item.origin === 'design');
}

function nat(name: string, subnet: string, gateway?: string): Network {
  return exampleNetwork('nat', name, { subnets: [gateway === undefined ? { subnet } : { subnet, gateway }] });
}

function container(name: string, on: Network, ip: string): Container {
  return createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-end`, network: on.id, ip }] });
}

describe('gateways', () => {
  it('mends the CustomNat2 of the Microsoft page with 172.16.2.1', () => {
    const command = 'C:\\> docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2';
    const { design } = readDockerCommands(command);
    const [finding, ...others] = judge(design, 'SY085');
    expect(others).toEqual([]);
    expect(titles(finding)).toEqual(['Use 172.16.2.1 as the gateway']);
    const fix = finding?.fixes[0];
    const mended = fix && network(applyEdit(design, fix.edit));
    expect(mended?.subnets).toEqual([{ subnet: '172.16.2.0/24', gateway: '172.16.2.1' }]);
  });

  it('offers no gateway where the subnet has no room for one', () => {
    const [finding] = judge(exampleDesign(exampleHost({ networks: [nat('lab', '10.0.0.0/31', '10.9.0.1')] })), 'SY085');
    expect(finding?.fixes).toEqual([]);
  });
});

describe('fixed addresses', () => {
  const lab = nat('lab', '10.61.0.0/16', '10.61.0.1');

  it('offers the addresses a small subnet has left, and then only that the network chooses', () => {
    const tight = nat('tight', '10.61.0.0/29', '10.61.0.1');
    const containers = Array.from({ length: 9 }, (_, index) => container(`web${index}`, tight, '10.61.0.2'));
    const found = judge(exampleDesign(exampleHost({ networks: [tight], containers })), 'SY097');
    // .0, .1 and .7 are reserved, .2 is what they all have.
    const offered = found.map(({ fixes }) => fixes.find((fix) => fix.variant === 'free')?.params?.suggestion);
    expect(offered).toEqual(['10.61.0.3', '10.61.0.4', '10.61.0.5', '10.61.0.6', ...Array(4).fill(undefined)]);
    expect(found.every(({ fixes }) => fixes.some((fix) => fix.variant === 'automatic'))).toBe(true);
  });

  it('offers the same, however often and in whatever order it is asked', () => {
    const containers = ['a', 'b', 'c'].map((name) => container(name, lab, '10.61.0.10'));
    const design = exampleDesign(exampleHost({ networks: [lab], containers }));
    const forwards = judge(design, 'SY097').map(({ fixes }) => fixes);
    const backwards = judge(design, 'SY097')
      .toReversed()
      .map(({ fixes }) => fixes)
      .toReversed();
    expect(backwards).toEqual(forwards);
    const [finding] = judge(design, 'SY097');
    expect(finding?.fixes).toBe(finding?.fixes);
  });

  it('offers each of a thousand copies an address of its own, and mends them all at once', () => {
    const containers = Array.from({ length: 1000 }, (_, index) => container(`web${index}`, lab, '10.61.0.10'));
    let design = exampleDesign(exampleHost({ networks: [lab], containers }));
    const found = judge(design, 'SY097');
    expect(found).toHaveLength(999);
    for (const { fixes } of found) if (fixes[0]) design = applyEdit(design, fixes[0].edit);
    expect(judge(design, 'SY097')).toEqual([]);
    expect(judge(design, 'SY096')).toEqual([]);
  });

  it('keeps the place in the subnet when it moves an address', () => {
    const design = exampleDesign(exampleHost({ networks: [lab], containers: [container('web', lab, '10.62.3.4')] }));
    expect(titles(judge(design, 'SY095')[0])[0]).toBe('Use 10.61.3.4, free in this design');
  });

  it('offers nothing that the host or its router has', () => {
    const lan = exampleNetwork('transparent', 'lan', {
      subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }],
    });
    const adapters = [nic('Ethernet', { ipv4: '10.31.8.2/22', gateway: '10.31.8.1' })];
    const containers = [container('web', lan, '10.31.8.1')];
    const design = exampleDesign(exampleHost({ networks: [lan], adapters, containers }));
    expect(titles(judge(design, 'SY096')[0])[0]).toBe('Use 10.31.8.3, free in this design');
  });

  it('leaves the address to a network that is full', () => {
    const small = nat('small', '10.61.0.0/30', '10.61.0.1');
    const containers = [container('web1', small, '10.61.0.2'), container('web2', small, '10.61.0.2')];
    const design = exampleDesign(exampleHost({ networks: [small], containers }));
    expect(titles(judge(design, 'SY097')[0])).toEqual(['Let the network choose the address']);
  });

  it('looks at all subnets of a network', () => {
    const wide = exampleNetwork('l2bridge', 'wide', {
      subnets: [
        { subnet: '10.1.0.0/24', gateway: '10.1.0.1' },
        { subnet: '10.2.0.0/24', gateway: '10.2.0.1' },
      ],
    });
    const containers = [container('web1', wide, '10.2.0.9'), container('web2', wide, '10.2.0.1')];
    const design = exampleDesign(exampleHost({ networks: [wide], containers }));
    expect(judge(design, 'SY095')).toEqual([]);
    expect(judge(design, 'SY096').map((finding) => finding.params?.ip)).toEqual(['10.2.0.1']);
  });

  it('says of an address on two hosts of a swarm where both are', () => {
    const mesh = exampleNetwork('overlay', 'mesh', { subnets: [{ subnet: '10.9.0.0/24' }], attachable: true });
    const member = (name: string, ip: string) =>
      exampleHost({ name, swarm: 'worker', swarmId: 's', containers: [container(`${name}-web`, mesh, ip)] });
    const manager = exampleHost({ name: 'N1', swarm: 'manager', swarmId: 's', networks: [mesh] });
    const design = exampleDesign(manager, member('N2', '10.9.0.10'), member('N3', '10.9.0.10'));
    const [finding, ...others] = judge(design, 'SY098');
    expect(others).toEqual([]);
    expect(finding?.params).toMatchObject({ host: 'N3', otherHost: 'N2', network: 'mesh' });
    const fix = finding?.fixes[0];
    expect(fix && judge(applyEdit(design, fix.edit), 'SY098')).toEqual([]);
  });
});

describe('overlaps', () => {
  it('moves the gateway along with the subnet', () => {
    const networks = [nat('one', '10.5.0.0/24', '10.5.0.1'), nat('two', '10.5.0.0/24', '10.5.0.254')];
    const design = exampleDesign(exampleHost({ networks }));
    const fix = judge(design, 'SY100')[0]?.fixes[0];
    const moved = fix && applyEdit(design, fix.edit).topology.hosts[0]?.networks[1];
    expect(moved?.subnets).toEqual([{ subnet: '10.5.1.0/24', gateway: '10.5.1.254' }]);
  });

  it('asks what is drawn to move, not what exists', () => {
    const existing = { ...nat('nat', '172.24.144.0/20', '172.24.144.1'), origin: 'host' as const };
    const design = exampleDesign(
      exampleHost({ release: 'WS2022', networks: [nat('lab', '172.24.150.0/24'), existing] }),
    );
    const [finding] = judge(design, 'SY100');
    expect(finding?.params).toMatchObject({ network: 'lab', other: 'nat' });
    expect(titles(finding)).toEqual(['Move it to 172.24.160.0/24, which is free on this host']);
  });

  it('names at most three partners of one network', () => {
    const parts = Array.from({ length: 20 }, (_, index) => nat(`n${index}`, `10.5.${index}.0/24`));
    const design = exampleDesign(exampleHost({ networks: [...parts, nat('all', '10.5.0.0/16')] }));
    const found = judge(design, 'SY100');
    expect(found).toHaveLength(3);
    expect(new Set(found.map((finding) => finding.entities[0]?.id))).toEqual(new Set(['all']));
  });

  it('says once of two overlays on two hosts that they overlap', () => {
    const mesh = (name: string) => exampleNetwork('overlay', name, { subnets: [{ subnet: '10.9.0.0/24' }] });
    const member = (name: string, own: Network) => exampleHost({ name, swarmId: 's', networks: [own] });
    const found = judge(exampleDesign(member('N1', mesh('one')), member('N2', mesh('two'))), 'SY100');
    expect(found.map((finding) => finding.severity)).toEqual(['warning']);
  });

  it('says on each host where an overlay of the swarm meets a network of its own', () => {
    const mesh = exampleNetwork('overlay', 'mesh', { subnets: [{ subnet: '10.9.0.0/24' }] });
    const worker = exampleHost({ name: 'N2', swarmId: 's', networks: [nat('lab', '10.9.0.0/16')] });
    const design = exampleDesign(exampleHost({ name: 'N1', swarmId: 's', networks: [mesh] }), worker);
    const found = judge(design, 'SY100');
    expect(found.map((finding) => [finding.severity, finding.params?.network])).toEqual([['error', 'lab']]);
  });

  it('does not take what docker shows for “not known” as a subnet', () => {
    const unknown = { ...nat('nat', '0.0.0.0/0'), origin: 'host' as const };
    const design = exampleDesign(exampleHost({ networks: [unknown, nat('lab', '10.61.0.0/24')] }));
    for (const code of ['SY083', 'SY100', 'SY101']) expect(judge(design, code)).toEqual([]);
  });

  it('finds a part of the internal prefix on Windows Server 2016, clear of its gateway', () => {
    const found = judgeCommands('docker network create -d nat --subnet=192.168.50.0/24 lab', 'SY103', {
      release: 'WS2016',
      netNat: ['172.16.0.0/16'],
    });
    expect(titles(found[0])).toEqual(['Move it to 172.16.1.0/24, a free part of the prefix']);
  });

  it('takes the prefix of the built-in nat network where Get-NetNat was not read', () => {
    const facts = { release: 'WS2016', networks: [{ name: 'nat', driver: 'nat', subnet: '172.16.0.0/16' }] };
    const inside = 'docker network create -d nat --subnet=172.16.1.0/24 lab';
    const outside = 'docker network create -d nat --subnet=10.0.0.0/24 lab';
    expect(judgeCommands(inside, 'SY103', facts)).toEqual([]);
    expect(judgeCommands(outside, 'SY103', facts).map((finding) => finding.severity)).toEqual(['error']);
  });
});
