import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFreeAddress, nextFreeSubnet, spanOf } from './allocate.ts';
import { containsSubnet, formatIpv4, formatSubnet, overlaps, parseIpv4, parseSubnet, type Subnet } from './ipv4.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 300;

function subnet(text: string): Subnet {
  const parsed = parseSubnet(text);
  if (!parsed) throw new Error(`${text} is not a subnet`);
  return parsed;
}

function ip(text: string): number {
  return parseIpv4(text) ?? -1;
}

function free(block: string, taken: readonly string[], preferred?: string): string | undefined {
  const used = new Set(taken.map(ip));
  const found = nextFreeAddress(
    subnet(block),
    (address) => used.has(address),
    preferred === undefined ? undefined : ip(preferred),
  );
  return found === undefined ? undefined : formatIpv4(found);
}

describe('nextFreeAddress', () => {
  it('takes the preferred address, or the next one', () => {
    expect(free('10.61.0.0/24', [], '10.61.0.10')).toBe('10.61.0.10');
    expect(free('10.61.0.0/24', ['10.61.0.10', '10.61.0.11'], '10.61.0.10')).toBe('10.61.0.12');
    expect(free('10.61.0.0/24', ['10.61.0.1'])).toBe('10.61.0.2');
  });

  it('wraps round at the end, and never gives the first or last address', () => {
    expect(free('10.61.0.0/29', ['10.61.0.6'], '10.61.0.6')).toBe('10.61.0.1');
    expect(free('10.61.0.0/24', [], '10.61.0.255')).toBe('10.61.0.1');
    expect(free('10.61.0.0/24', [], '10.61.0.0')).toBe('10.61.0.1');
  });

  it('begins at the start where the preferred address is elsewhere', () => {
    expect(free('10.61.0.0/24', [], '192.168.0.9')).toBe('10.61.0.1');
  });

  it('gives nothing where nothing is left', () => {
    expect(free('10.61.0.0/30', ['10.61.0.1', '10.61.0.2'])).toBeUndefined();
    expect(free('10.61.0.0/31', [])).toBeUndefined();
    expect(free('10.61.0.0/32', [])).toBeUndefined();
  });

  it('works at the top of the address space', () => {
    expect(free('255.255.255.248/29', ['255.255.255.249'])).toBe('255.255.255.250');
  });
});

function freeSubnet(length: number, within: readonly string[], taken: readonly string[], after?: string) {
  const found = nextFreeSubnet({
    length,
    within: within.map(subnet),
    taken: taken.map((text) => spanOf(subnet(text))),
    ...(after !== undefined && { after: ip(after) }),
  });
  return found && formatSubnet(found);
}

describe('nextFreeSubnet', () => {
  it('takes the first that is free', () => {
    expect(freeSubnet(24, ['172.16.0.0/12'], ['172.16.0.0/24', '172.16.2.0/24'])).toBe('172.16.1.0/24');
  });

  it('looks behind an address first, then from the beginning', () => {
    expect(freeSubnet(24, ['10.0.0.0/8'], ['10.5.0.0/24'], '10.5.1.0')).toBe('10.5.1.0/24');
    expect(freeSubnet(24, ['10.0.0.0/23'], ['10.0.1.0/24'], '10.0.2.0')).toBe('10.0.0.0/24');
  });

  it('jumps over a large span in one step, and keeps to multiples of its size', () => {
    expect(freeSubnet(16, ['10.0.0.0/8'], ['10.0.0.0/9', '10.128.7.0/24'])).toBe('10.129.0.0/16');
  });

  it('goes on to the next block', () => {
    expect(freeSubnet(16, ['192.168.0.0/16', '10.0.0.0/8'], ['192.168.1.0/24'])).toBe('10.0.0.0/16');
  });

  it('never gives what is in use, also where it is one address', () => {
    expect(freeSubnet(32, ['10.0.0.0/30'], ['10.0.0.0/32'])).toBe('10.0.0.1/32');
    expect(freeSubnet(31, ['10.0.0.0/29'], ['10.0.0.1/32', '10.0.0.2/31'])).toBe('10.0.0.4/31');
  });

  it('gives nothing where nothing fits', () => {
    expect(freeSubnet(16, ['10.0.0.0/24'], [])).toBeUndefined();
    expect(freeSubnet(24, ['10.0.0.0/24'], ['10.0.0.128/25'])).toBeUndefined();
    expect(freeSubnet(24, ['255.255.255.0/24'], ['255.255.255.255/32'])).toBeUndefined();
  });

  it('agrees with trying every candidate', { timeout: 60_000 }, () => {
    const block = subnet('10.0.0.0/20');
    const part = fc
      .tuple(fc.integer({ min: 0, max: 4095 }), fc.integer({ min: 21, max: 28 }))
      .map(([offset, length]) => subnet(formatSubnet(subnet(`${formatIpv4(block.base + offset)}/${length}`))));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 20, max: 26 }), (taken, length) => {
        const found = nextFreeSubnet({ length, within: [block], taken: taken.map(spanOf) });
        const size = 2 ** (32 - length);
        let expected: Subnet | undefined;
        for (let base = block.base; base <= block.last && !expected; base += size) {
          const candidate = subnet(`${formatIpv4(base)}/${length}`);
          if (containsSubnet(block, candidate) && !taken.some((item) => overlaps(item, candidate)))
            expected = candidate;
        }
        expect(found && formatSubnet(found)).toBe(expected && formatSubnet(expected));
      }),
      { numRuns: runs },
    );
  });
});
