import { expect, test } from 'vitest';
import { addressPlan } from '../../addressPlan/plan.ts';
import { countingIds } from '../create.ts';
import { labDesign, steadyJson } from '../testing/lab.ts';
import { planSeveral, type SeveralRequest } from './addSeveral.ts';
import { patternAfter } from './namePattern.ts';
import { portsText } from './portPattern.ts';

/** What adding several containers to a design with one of everything would be; written anew by `vitest run shared/design -u`. */
const lab = labDesign();
const model = lab.topology.hosts[0]?.containers[0];
const BASE: SeveralRequest = { host: 'h1', count: 2, name: 'web', start: 1, image: ' iis ', ports: '' };
const REQUESTS: Readonly<Record<string, Partial<SeveralRequest>>> = {
  'nothing but names': {},
  'one, as it is called': { count: 1, name: 'web' },
  'names that are taken': { name: ' WEB{n} ', start: 0, count: 3 },
  'numbers of one width': { name: '{n:03}-job', start: 9 },
  'on a network, wherever': { network: 'n-nat' },
  'with the first free addresses': { network: 'n-nat', from: ' ' },
  'with addresses from one on': { network: 'n-nat', from: ' 172.20.0.9 ', count: 3 },
  'with addresses that are none': { network: 'n-nat', from: '172.20.0' },
  'with addresses of another subnet': { network: 'n-nat', from: '10.0.0.1' },
  'with addresses of a network that gives none': { network: 'n-lan', from: '' },
  'with addresses of no network': { network: 'gone', from: '' },
  'more than there is room for': { network: 'n-nat', from: '172.20.0.250', count: 6 },
  'the last there is room for': { network: 'n-nat', from: '172.20.0.250', count: 5 },
  'on an overlay, whose hosts take addresses too': { network: 'n-mesh', from: '10.9.0.252', count: 3 },
  'on an overlay, one less': { network: 'n-mesh', from: '10.9.0.252', count: 2 },
  'like another, on its networks': { model },
  'like another, on one network more': { model, network: 'n-mesh', from: '' },
  'like another, on one of its own': { model, network: 'n-nat' },
  'like another, on a host that has not its networks': { model, host: 'h2' },
  'ports that go up': { ports: '8079:80' },
  'ports by number, docker’s choice, and UDP': { ports: '90{n:02}:80/TCP; 443, 53:53/udp' },
  'ranges of ports': { ports: '8080-8081:80-81' },
  'ports that end': { ports: '65535:80' },
  'ports that are none': { ports: '8080:80 0:80' },
  'container ports that are none': { ports: '80:70000' },
  'ranges that go down': { ports: '90-80:80' },
  'too many': { count: 10_001 },
  'none at all': { count: 0 },
  'half a container': { count: 1.5, start: 0.5 },
  'a number too large': { start: 1_000_000_001 },
  'the largest number': { start: 1_000_000_000, count: 1, name: '{n}' },
};

test('what adding several would be', async () => {
  const said = Object.entries(REQUESTS).map(([what, request]) => {
    const { faults, containers, skipped, edit } = planSeveral(
      lab,
      addressPlan(lab),
      { ...BASE, ...request },
      countingIds(),
    );
    const { model: _, ...asked } = request;
    expect(edit?.values ?? []).toEqual(containers);
    return [
      `${what}: ${steadyJson(asked)}`,
      ...faults.map((fault) => `   no, ${steadyJson(fault)}`),
      ...containers.map((container) => `   ${steadyJson(container)}`),
      skipped > 0 ? `   ${skipped} passed over` : [],
    ]
      .flat()
      .join('\n');
  });
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('said/several.txt');
});

test.each([
  [
    [
      { host: '8080', container: '80' },
      { container: '53', protocol: 'udp' },
    ],
    '8080:80, 53/udp',
  ],
  [[], ''],
])('ports %j are written %s', (ports, text) => {
  expect(portsText(ports)).toBe(text);
});

test.each([
  ['web', 'web-{n}', 2],
  ['web-7', 'web-{n}', 8],
  ['web09', 'web{n:02}', 10],
  ['', '-{n}', 2],
  ['1234567890', '1{n}', 234567891],
])('after “%s” come “%s” from %i', (name, pattern, start) => {
  expect(patternAfter(name)).toEqual({ pattern, start });
});
