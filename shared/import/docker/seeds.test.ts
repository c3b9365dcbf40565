import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../design/edits.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { readDockerCommands } from './read.ts';

/** The commands of Microsoft's pages, prompts and comments and all, are what the import must take. */
const folder = new URL('../../../examples/seeds/', import.meta.url);

function read(name: string) {
  const reading = readDockerCommands(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  const host = reading.design.topology.hosts[0];
  return {
    ...reading,
    networks: host?.networks.map((network) => [network.name, network.driver]) ?? [],
    adapters: host?.adapters.map((adapter) => adapter.name) ?? [],
    containers: host?.containers ?? [],
    codes: reading.findings.map(
      (finding) => `${finding.line} ${[finding.code, finding.variant].filter(Boolean).join(' ')}`,
    ),
  };
}

describe('the commands of the Microsoft pages', () => {
  it('are all expected here', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(names.map((name) => name.replace('.txt', '')).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  const EXPECTED: Record<string, { networks?: string[][]; adapters?: string[]; codes: string[] }> = {
    dns: { networks: [['MyTransparentNetwork', 'transparent']], codes: [] },
    'existing-vswitch': { codes: ['2 SY907 other-lines'] },
    interface: {
      networks: [['TransparentNet2', 'transparent']],
      adapters: ['Ethernet 2'],
      codes: ['3 SY907 other-line'],
    },
    'ipv6-enabled': { codes: ['2 SY907 other-lines'] },
    'mac-spoofing': { codes: ['2 SY907 other-line'] },
    'nat-on-ws2016': {
      networks: [
        ['CustomNat1', 'nat'],
        ['CustomNat2', 'nat'],
      ],
      codes: ['2 SY907 other-line', '5 SY907 docker'],
    },
    'network-compartments': { codes: ['2 SY907 other-line'] },
    'network-drivers': { codes: ['2 SY912'] },
    networkname: { networks: [['MyTransparentNetwork', 'transparent']], codes: [] },
    'set-team': {
      networks: [['TeamedNet', 'transparent']],
      adapters: ['Ethernet 2', 'Ethernet 3'],
      codes: ['2 SY052'],
    },
    'several-transparent': {
      networks: [['myTransparent2', 'transparent']],
      adapters: ['Ethernet 2'],
      codes: ['3 SY912'],
    },
    'static-transparent': { networks: [['MyTransparentNet', 'transparent']], codes: [] },
    vfp: { codes: ['2 SY907 other-line', '5 SY907 other-line'] },
    vlan: { networks: [['MyTransparentNetwork', 'transparent']], codes: [] },
  };

  it.each(Object.entries(EXPECTED))('%s', (name, { networks = [], adapters = [], codes }) => {
    const reading = read(name);
    expect({ networks: reading.networks, adapters: reading.adapters, codes: reading.codes }).toEqual({
      networks,
      adapters,
      codes,
    });
  });

  it('CustomNat2 has its gateway outside its subnet, and the fix is 172.16.2.1', () => {
    const { design, lines } = read('nat-on-ws2016');
    const judge = createJudge(RULES);
    const [finding, ...more] = judge(design).findings.filter((found) => found.code === 'SY085');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', entities: [{ kind: 'network', id: 'network-2' }] });
    expect(lines.get('network-2')).toBe(4);
    const fix = finding?.fixes[0];
    if (!fix) throw new Error('no fix');
    const mended = applyEdit(design, fix.edit);
    expect(mended.topology.hosts[0]?.networks[1]?.subnets).toEqual([
      { subnet: '172.16.2.0/24', gateway: '172.16.2.1' },
    ]);
    expect(judge(mended).findings.filter((found) => found.code === 'SY085')).toEqual([]);
  });

  it('the options of the pages arrive whole', () => {
    const options = (name: string) => read(name).design.topology.hosts[0]?.networks[0]?.options;
    expect(options('dns')).toEqual({
      'com.docker.network.windowsshim.dnssuffix': 'abc.com',
      'com.docker.network.windowsshim.dnsservers': '4.4.4.4,8.8.8.8',
    });
    expect(options('vlan')).toEqual({ 'com.docker.network.windowsshim.vlanid': '11' });
    expect(options('networkname')).toEqual({ 'com.docker.network.windowsshim.networkname': 'MyTransparentNetwork' });
  });

  it('the container with a fixed address is on its network', () => {
    expect(read('static-transparent').containers).toEqual([
      {
        id: 'container-1',
        name: 'container-1',
        image: 'windowsservercore',
        command: ['cmd'],
        endpoints: [{ id: 'endpoint-1', network: 'network-1', ip: '10.123.174.105' }],
        ports: [],
        flags: [{ flag: '--interactive' }, { flag: '--tty' }],
      },
    ]);
  });
});
