import { describe, expect, test } from 'vitest';
import type { Design } from '../design/schema.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import { reachability } from './matrix.ts';
import { end, type GoldenDriver, type GoldenOptions, goldenDesign } from './testing/designs.ts';
import { tracePath } from './trace.ts';

/** The golden design with another address for “a1”. */
function withAddress(driver: GoldenDriver, ip: string, options: GoldenOptions = {}): Design {
  const network = driver === 'overlay' ? 'n1' : 'n1-1';
  return goldenDesign(driver, 'WS2019', { ...options, container: { endpoints: [{ id: 'a1-end', network, ip }] } });
}

function stop(design: Design, from: string, to: string) {
  const { result } = tracePath(design, end(from), end(to));
  return result.outcome === 'reaches' ? 'reaches' : `${result.outcome} ${result.stop.id} ${result.stop.rule ?? ''}`;
}

const codes = (design: Design) => new Set(createJudge(RULES)(design).findings.map(({ code }) => code));

describe('an address that two endpoints have', () => {
  test('on one network of a host', () => {
    const design = withAddress('nat', '172.16.1.11');
    expect(codes(design)).toContain('SY097');
    for (const to of ['b1', 'out', 'H1']) expect(stop(design, 'a1', to)).toBe('unknown address-twice SY097');
    expect(stop(design, 'c1', 'out')).toBe('reaches');
    // The second host’s nat network is another one.
    expect(stop(design, 'a2', 'b2')).toBe('reaches');
  });

  test('on an overlay, whichever hosts they are on', () => {
    const design = withAddress('overlay', '10.64.0.50');
    expect(codes(design)).toContain('SY098');
    expect(stop(design, 'b1', 'a2')).toBe('unknown address-twice-hosts SY098');
    expect(stop(design, 'b1', 'b2')).toBe('reaches');
  });

  test('on the physical network of two hosts, and only there', () => {
    const design = withAddress('transparent', '10.31.2.50');
    expect(codes(design)).toContain('SY098');
    expect(stop(design, 'b1', 'a1')).toBe('unknown address-twice-hosts SY098');
    const apart = withAddress('transparent', '10.31.2.50', { apart: true });
    expect(codes(apart)).not.toContain('SY098');
    expect(stop(apart, 'b1', 'a1')).toBe('reaches');
  });

  test('is said in the matrix as well', () => {
    const matrix = reachability(withAddress('nat', '172.16.1.11'));
    const at = (name: string) => matrix.members.findIndex((member) => member.name === name);
    expect(matrix.outbound(at('a1'))).toMatchObject({ outcome: 'unknown', stop: 'address-twice' });
    expect(matrix.outbound(at('c1'))).toMatchObject({ outcome: 'reaches' });
  });
});

describe('a reason that a rule gives as well', () => {
  test('an l2bridge subnet without a host endpoint: SY093', () => {
    const design = goldenDesign('l2bridge', 'WS2019', {
      network: { subnets: [{ subnet: '10.99.0.0/24', gateway: '10.99.0.2' }] },
      container: { endpoints: [{ id: 'e', network: 'n1-1', ip: '10.99.0.10' }] },
    });
    expect(codes(design)).toContain('SY093');
    for (const to of ['out', 'H1']) expect(stop(design, 'a1', to)).toBe('blocked no-host-endpoint SY093');
  });

  test('the same of a transparent network is its gateway: SY088', () => {
    const design = goldenDesign('transparent', 'WS2019', {
      network: { subnets: [{ subnet: '10.99.0.0/24', gateway: '10.99.0.2' }] },
      container: { endpoints: [{ id: 'e', network: 'n1-1', ip: '10.99.0.10' }] },
      facts: { adapters: [{ id: 'nic1-2', name: 'Ethernet 2', ipv4: '10.31.2.1/24', gateway: '10.31.2.254' }] },
    });
    expect(codes(design)).toContain('SY088');
    expect(stop(design, 'a1', 'out')).toBe('blocked not-the-lan SY088');
    expect(stop(design, 'a1', 'H1')).toBe('blocked not-the-lan SY088');
  });

  test('ports that were not published before 1709: SY130', () => {
    const design = goldenDesign('nat', 'WS2016');
    const { result } = tracePath(design, end('b1'), end('a1'), { port: 80 });
    expect(result).toMatchObject({ outcome: 'blocked', stop: { id: 'inbound-denied', rule: 'SY130' } });
    const { caveats } = tracePath(design, end('b1'), end('a1'));
    expect(caveats).toContainEqual(expect.objectContaining({ id: 'inbound-denied', rule: 'SY130' }));
  });
});
