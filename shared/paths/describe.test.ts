import { describe, expect, test } from 'vitest';
import type { Design } from '../design/schema.ts';
import { textsFor } from '../language/texts.ts';
import { changeText, endText, hopText, verdictText } from './describe.ts';
import { end, goldenDesign } from './testing/designs.ts';
import { tracePath } from './trace.ts';

const texts = textsFor('en');

describe('what happens to addresses', () => {
  const changes = (design: Design, from: string, to: string) =>
    tracePath(design, end(from), end(to)).hops.flatMap((hop) =>
      hop.changes.map((change) => `${hop.kind}: ${changeText(texts, change)}`),
    );
  test('WinNAT takes the host’s address', () => {
    expect(changes(goldenDesign('nat', 'WS2022'), 'a1', 'out')).toEqual([
      'container: source address: 172.16.1.10',
      'container: destination address: an address outside',
      'container: source MAC address: the MAC address of “a1”',
      'management-vnic: destination MAC address: the MAC address of “vEthernet (n1)”',
      'winnat: source address: 172.16.1.10 → 10.31.1.1',
      'winnat: source port: a free port',
      'adapter: source MAC address: the MAC address of “a1” → the MAC address of “Ethernet”',
      'router: source MAC address: the MAC address of “Ethernet” → the MAC address of the router',
    ]);
  });
  test('a published port becomes the container’s', () => {
    expect(changes(goldenDesign('nat', 'WS2022'), 'out', 'H1:8080')).toContain(
      'winnat: destination address: 10.31.1.1 → 172.16.1.11',
    );
    expect(changes(goldenDesign('nat', 'WS2022'), 'out', 'H1:8080')).toContain('winnat: destination port: 8080 → 80');
  });
  test('transparent changes nothing before the router', () => {
    expect(changes(goldenDesign('transparent', 'WS2022'), 'a1', 'a2')).toEqual([
      'container: source address: 10.31.2.30',
      'container: destination address: 10.31.2.50',
      'container: source MAC address: the MAC address of “a1”',
    ]);
  });
  test('l2bridge takes the host’s MAC address and leaves the IP address', () => {
    const said = changes(goldenDesign('l2bridge', 'WS2022'), 'a1', 'a2');
    expect(said).toContain('vfp: source MAC address: the MAC address of “a1” → the MAC address of “Ethernet 2”');
    expect(said).toContain('vfp: destination MAC address: the MAC address of “a2”');
    expect(said.filter((line) => /(source|destination) address: .* →/.test(line))).toEqual([]);
  });
  test('an overlay wraps the frame between the provider addresses, and takes the wrapping off', () => {
    const vni = { 'com.docker.network.driver.overlay.vxlanid_list': '4096,4097' };
    const design = goldenDesign('overlay', 'WS2022', { network: { options: vni } });
    const said = changes(design, 'a1', 'c2');
    expect(said).toContain('vfp: encapsulation: VXLAN VNI 4097 from 10.31.1.1 to 10.31.1.2, UDP 4789');
    expect(said).toContain('vfp: encapsulation: VXLAN VNI 4097 from 10.31.1.1 to 10.31.1.2, UDP 4789, taken off');
  });
});

describe('sentences', () => {
  test('name what is in the design', () => {
    const design = goldenDesign('nat', 'WS2022');
    const path = tracePath(design, end('a1'), end('out'));
    expect(verdictText(texts, design, path)).toBe('“a1” on H1 reaches the outside.');
    const hop = path.hops.find(({ kind }) => kind === 'management-vnic');
    expect(hop && hopText(texts, hop)).toBe(
      '“vEthernet (n1)”, the host’s own vNIC on this switch, is the default gateway (172.16.1.1): the host takes the packet.',
    );
  });
  test('WS2016 has one vNIC for all nat networks', () => {
    const { hops } = tracePath(goldenDesign('nat', 'WS2016'), end('a1'), end('out'));
    expect(hops.map((hop) => hopText(texts, hop)).join(' ')).toContain('vEthernet (HNS Internal NIC)');
  });
  test('say why, and what to do', () => {
    const design = goldenDesign('nat', 'WS2022');
    expect(verdictText(texts, design, tracePath(design, end('a1'), end('a2')))).toBe(
      '“a1” on H1 does not reach “a2” on H2: nobody outside “H2” knows the addresses of nat network “n1”. Publish the port on “H2” with -p.',
    );
    expect(verdictText(texts, design, tracePath(design, end('out'), end('b1')))).toBe(
      'The outside reaches “b1” on H1, but only through port 8080 of H1 (“b1”).',
    );
  });
  test('ends that are gone have a name too', () => {
    expect(endText(texts, goldenDesign('nat', 'WS2022'), end('z9'))).toBe('something that is not in the design');
  });
});
