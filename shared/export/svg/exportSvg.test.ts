import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Design, Host, Network } from '../../design/schema.ts';
import type { Finding } from '../../rules/finding.ts';
import { exportSvg } from './exportSvg.ts';

function designOf(hosts: readonly Host[], layout: Partial<Design['layout']> = {}): Design {
  const empty = emptyDesign('shop & co');
  return { ...empty, topology: { swarms: [], hosts }, layout: { ...empty.layout, ...layout } };
}

const lan: Network = createNetwork('n', 'lan', 'transparent', {
  switch: 's',
  subnets: [{ subnet: '10.123.174.0/23' }],
  options: { 'com.docker.network.windowsshim.vlanid': '31' },
});
const web = createContainer('c', 'web', 'mcr.microsoft.com/iis:ltsc2022', {
  endpoints: [{ id: 'e', network: 'n', ip: '10.123.174.105' }],
  ports: [{ host: '8080', container: '80' }],
});
const host = createHost('h', 'WEB01', {
  release: 'WS2022',
  platform: 'physical',
  adapters: [{ id: 'a', name: 'Ethernet 2', ipv4: '10.0.0.5/24', trunk: true }],
  switches: [createSwitch('s', 'lan', 'external', { adapters: ['a'] })],
  networks: [lan],
  containers: [web],
});

const svgOf = (design: Design, findings: readonly Finding[] = [], only?: string) =>
  exportSvg(design, { findings, locale: 'en', ...(only !== undefined && { host: only }) });
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const titlesIn = (svg: string) => [...svg.matchAll(/<title>([^<]*)</g)].map(([, text]) => text);

const finding = (severity: Finding['severity'], id: string): Finding => ({
  code: 'SY085',
  rule: 'r',
  severity,
  entities: [{ kind: 'network', id, host: 'h' }],
  fixes: [],
});

describe('a picture', () => {
  const svg = svgOf(designOf([host])).files[0]?.text ?? '';

  it('shows what the canvas shows, and addresses in full', () => {
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining([
        ...['WEB01', 'Server 2022 · Physical', 'web', 'iis:ltsc2022', '8080:80', '10.123.174.105'],
        ...['TR', 'lan', '10.123.174.0/23', 'VLAN 31', 'External vSwitch', 'Ethernet 2', '10.0.0.5/24 · trunk'],
      ]),
    );
  });

  it('has a title block with the legend of what is in it', () => {
    expect(titlesIn(svg)[0]).toBe('shop &amp; co');
    expect(textsIn(svg).slice(-6)).toEqual([
      'shop &amp; co',
      '1 host · 1 adapter',
      '1 network · 1 container',
      'TR',
      'Transparent',
      'Directly on the physical network',
    ]);
  });

  it('stands alone: nothing is loaded, nothing runs', () => {
    const elements = new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(['desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/href|style=|\son\w+=|url\((?!#switchyard-)/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('shows findings by their shape, and counts them in the legend', () => {
    const judged = svgOf(designOf([host]), [finding('error', 'n'), finding('info', 'n')]).files[0]?.text ?? '';
    expect(textsIn(judged).slice(-2)).toEqual(['1 error', '1 note']);
    expect(judged.split('#c50f1f').length - 1, 'at the host, the network and in the legend').toBe(3);
    expect(svg).not.toContain('#c50f1f');
  });
});

it('a folded host is drawn folded, and that is said', () => {
  const { files, losses } = svgOf(designOf([host], { collapsed: ['h'] }));
  expect(textsIn(files[0]?.text ?? '')).toContain('1 container · 1 network');
  expect(textsIn(files[0]?.text ?? '')).not.toContain('web');
  expect(losses).toEqual([expect.stringContaining('“WEB01” is folded')]);
});

it('one host alone', () => {
  const other = createHost('o', 'OTHER');
  const { files } = svgOf(designOf([host, other]), [], 'h');
  expect(files[0]?.name).toBe('shop-co-WEB01.svg');
  expect(files[0]?.text).not.toContain('OTHER');
});

it('a long text is cut, and whole in the title', () => {
  const name = 'a name longer than any card has room for';
  const svg = svgOf(designOf([{ ...host, containers: [{ ...web, name }] }])).files[0]?.text ?? '';
  expect(textsIn(svg)).not.toContain(name);
  expect(textsIn(svg).some((text) => text?.startsWith('a name') && text.endsWith('…'))).toBe(true);
  expect(titlesIn(svg).some((title) => title?.startsWith(`Container ${name}\n`))).toBe(true);
});

it('an overlay is joined by its ribbon', () => {
  const member = { swarmId: 'w', swarm: 'worker' } as const;
  const overlay = createNetwork('o', 'mesh', 'overlay');
  const hosts = [createHost('h1', 'A', { ...member, networks: [overlay] }), createHost('h2', 'B', member)];
  const svg = svgOf(designOf(hosts)).files[0]?.text ?? '';
  expect(textsIn(svg)).toContain('VXLAN · mesh');
  expect(textsIn(svg)).toContain('from A');
  expect(svg).toContain('<pattern id="switchyard-overlay"');
});

it('an empty design and places out of this world are drawn', () => {
  expect(svgOf(emptyDesign()).files[0]?.text).toContain('untitled design');
  const far = svgOf(designOf([host], { positions: { h: { x: 1.7e308, y: -1.7e308 } } })).files[0]?.text ?? '';
  expect(far).not.toMatch(/NaN|Infinity/);
});

it('where the order of drawing does not show, it does not matter', () => {
  const nat = createNetwork('m', 'build', 'nat', { switch: 't', options: { a: '1', b: '2' } });
  const two = {
    ...host,
    switches: [...host.switches, createSwitch('t', 'build', 'internal')],
    networks: [lan, nat],
    containers: [web, createContainer('d', 'agent', 'agent', { endpoints: [{ id: 'f', network: 'm' }] })],
  };
  const turned = {
    ...two,
    switches: two.switches.toReversed(),
    networks: [{ ...nat, options: { b: '2', a: '1' } }, lan],
    containers: two.containers.toReversed(),
  };
  const positions = { h: { x: 500, y: 0 }, z: { x: 0, y: 0 } };
  const other = createHost('z', 'OTHER');
  expect(svgOf(designOf([other, turned], { positions }))).toEqual(svgOf(designOf([two, other], { positions })));
});
