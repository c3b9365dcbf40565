import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork } from '../../design/create.ts';
import type { Container, Endpoint, Host, Network } from '../../design/schema.ts';
import { designOf, hostWith, mesh, nat, SHIM, write } from './testing/designs.ts';

/** What is said of a host, one line each; the line about the drawing, which is always there, left out. */
function said(networks: readonly Network[], containers: readonly Container[] = [], rest: Partial<Host> = {}) {
  const { losses } = write(designOf([hostWith(networks, containers, rest)]), 'hns-json');
  expect(losses.at(-1)).toMatch(/stay in the design file|Put the id into/);
  return losses.join('\n');
}

const on = (network: string, rest: Partial<Endpoint> = {}): Endpoint => ({ id: `e-${network}`, network, ...rest });
const container = (rest: Partial<Container>) => createContainer('c', 'web', 'iis', { endpoints: [on('n')], ...rest });
const optioned = (options: Network['options']) => ({ ...nat, options });

describe('a loss is named where there is one, and only there', () => {
  const transparent = createNetwork('t', 'lab', 'transparent');
  test.each<[string, RegExp, string, string]>([
    [
      'a container without an endpoint',
      /without an endpoint: web/,
      said([nat], [container({ endpoints: [] })]),
      said([nat], [container({})]),
    ],
    [
      'an alias',
      /aliases [^\n]*: web/,
      said([nat], [container({ endpoints: [on('n', { aliases: ['db'] })] })]),
      said([nat], [container({ endpoints: [on('n', { aliases: [] })] })]),
    ],
    [
      'a flag of a connection',
      /settings of connections [^\n]*: web/,
      said([nat], [container({ endpoints: [on('n', { flags: [{ flag: '--driver-opt', value: 'a=b' }] })] })]),
      said([nat], [container({ endpoints: [on('n', { flags: [] })] })]),
    ],
    [
      'a published port that no network forwards',
      /Published ports [^\n]*: web/,
      said([transparent], [container({ endpoints: [on('t')], ports: [{ host: '80', container: '80' }] })]),
      said([nat], [container({ ports: [{ host: '80', container: '80' }] })]),
    ],
    [
      'a flag of a network',
      /Labels[^\n]*: devnat/,
      said([{ ...nat, flags: [{ flag: '--label', value: 'a=b' }] }]),
      said([nat]),
    ],
    [
      'a name that docker alone uses',
      /the name that docker has [^\n]*: devnat/,
      said([optioned({ [`${SHIM}networkname`]: 'front' })]),
      said([nat]),
    ],
    ['an option of docker’s', /no place in HNS [^\n]*: encrypted/, said([optioned({ encrypted: '' })]), said([nat])],
    [
      'a VSID on a nat network',
      /no VLAN and no VSID [^\n]*: devnat/,
      said([optioned({ [`${SHIM}vsid`]: '5000' })]),
      said([optioned({ [`${SHIM}vsid`]: '0', [`${SHIM}vlanid`]: '0' })]),
    ],
    ['a swarm', /The swarm is docker’s/, said([nat], [], { swarmId: 's' }), said([nat])],
  ])('%s', (_what, sentence, lost, kept) => {
    expect(lost).toMatch(sentence);
    expect(kept).not.toMatch(sentence);
  });

  test('an overlay’s VXLAN id has its place in HNS; on another network it has none', () => {
    const { options } = mesh;
    expect(said([mesh])).not.toContain('vxlanid_list');
    expect(said([{ ...nat, options }])).toContain('vxlanid_list');
  });

  test('of what the host has already nothing is lost, for nothing is made', () => {
    const flagged = { ...nat, flags: [{ flag: '--label', value: 'a=b' }], options: { encrypted: '' } };
    expect(said([{ ...flagged, origin: 'host' }])).not.toMatch(/Labels|no place in HNS/);
  });

  test('an endpoint that is refused is not said to be made', () => {
    const refused = container({ endpoints: [on('n', { ip: '10.61.0.9', mac: 'no address' })] });
    const { losses, problems } = write(designOf([hostWith([nat], [refused])]), 'hns-json');
    expect(problems).not.toEqual([]);
    expect(losses.join('\n')).not.toContain('Endpoints are made for web');
  });
});

describe('C037: nat networks made without docker are gone at a restart from Windows Server 2019 on', () => {
  const restarts = (rest: Partial<Host>) => /gone when the host restarts[^\n]*: devnat/.test(said([nat], [], rest));

  test('whatever tells the release: its name, its build, or nothing', () => {
    expect(restarts({ release: 'WS2019' })).toBe(true);
    expect(restarts({ release: 'WS2016' })).toBe(false);
    expect(restarts({ release: 'WS2016', build: 17763 })).toBe(true);
    expect(restarts({ release: 'WS2019', build: 17762 })).toBe(false);
    const { release: _, ...unknown } = createHost('h', 'WEB01', { networks: [nat] });
    expect(write(designOf([unknown]), 'hns-json').losses.join('\n')).toContain('gone when the host restarts');
  });
});
