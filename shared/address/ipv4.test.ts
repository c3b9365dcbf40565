import * as fc from 'fast-check';
import { IPv4, IPv4CidrRange, type IPv4 as IpNumAddress } from 'ip-num';
import { describe, expect, it } from 'vitest';
import {
  contains,
  containsSubnet,
  formatIpv4,
  formatSubnet,
  isNetworkOrBroadcast,
  maskOf,
  overlaps,
  parseIpv4,
  parseSubnet,
  type Subnet,
  subnetOf,
} from './ipv4.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 300;
/** ip-num takes its time, and a nightly run has it. */
const patient = { timeout: 120_000 };
const check = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: runs });

const address = fc.integer({ min: 0, max: 0xffffffff });
const length = fc.integer({ min: 0, max: 32 });
const octet = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.constantFrom('00', '01', '08', '256', '', '+1', '1e1', '0x1', ' 1'),
);
/** Texts near addresses: what a slip of the pen makes of one. */
const addressText = fc.oneof(
  address.map(formatIpv4),
  fc.array(octet, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('.')),
  fc.string({ maxLength: 20 }),
);

describe('parseIpv4', () => {
  it.each([
    ['0.0.0.0', 0],
    ['255.255.255.255', 0xffffffff],
    ['10.123.174.105', 0x0a7bae69],
    ['128.0.0.1', 0x80000001],
  ])('reads %s', (text, value) => {
    expect(parseIpv4(text)).toBe(value);
    expect(formatIpv4(value)).toBe(text);
  });

  it.each([
    '',
    '10',
    '10.1',
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.00',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '10..0.1',
    '.10.0.0',
    '10.0.0.',
    '+1.0.0.0',
    '-1.0.0.0',
    '1e1.0.0.0',
    '0x0a.0.0.1',
    '10.0.0.1/24',
    '10.0.0.1\n',
    '１0.0.0.1',
  ])('refuses “%s”', (text) => {
    expect(parseIpv4(text)).toBeUndefined();
  });

  it('reads what ip-num reads, to the same value, and nothing else', patient, () => {
    check(
      fc.property(addressText, (text) => {
        expect(parseIpv4(text)).toBe(ipNumAddress(text));
      }),
    );
  });

  it('gives back what formatIpv4 writes', patient, () => {
    check(
      fc.property(address, (value) => {
        expect(parseIpv4(formatIpv4(value))).toBe(value);
        expect(formatIpv4(value)).toBe(new IPv4(BigInt(value)).toString());
      }),
    );
  });
});

describe('parseSubnet', () => {
  it('masks host bits and says that there were some', () => {
    expect(parseSubnet('10.123.175.9/23')).toEqual({
      base: parseIpv4('10.123.174.0'),
      length: 23,
      last: parseIpv4('10.123.175.255'),
      hostBits: true,
    });
    expect(parseSubnet('10.123.174.0/23')?.hostBits).toBe(false);
  });

  it('reads the whole address space and a single address', () => {
    expect(parseSubnet('0.0.0.0/0')).toEqual({ base: 0, length: 0, last: 0xffffffff, hostBits: false });
    expect(parseSubnet('255.255.255.255/32')).toEqual({
      base: 0xffffffff,
      length: 32,
      last: 0xffffffff,
      hostBits: false,
    });
  });

  it.each([
    '10.0.0.0',
    '10.0.0.0/',
    '/24',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/024',
    '10.0.0.0/ 24',
    '10.0.0.0/24 ',
    '10.0.0.0/24/8',
    '10.0.0/24',
    '10.0.0.0/255.255.255.0',
    'fd00::/8',
  ])('refuses “%s”', (text) => {
    expect(parseSubnet(text)).toBeUndefined();
  });

  it('agrees with ip-num about first and last address and length', patient, () => {
    check(
      fc.property(address, length, (value, bits) => {
        const text = `${formatIpv4(value)}/${bits}`;
        const range = IPv4CidrRange.fromCidr(text);
        const subnet = parseSubnet(text);
        expect(subnet).toEqual({
          base: numberOf(range.getFirst()),
          length: Number(range.getPrefix().getValue()),
          last: numberOf(range.getLast()),
          hostBits: numberOf(range.getFirst()) !== value,
        });
      }),
    );
  });

  it(
    'differs from ip-num in two things only: leading zeros in the length are refused, and host bits are not kept',
    patient,
    () => {
      const lengthText = fc.oneof(
        fc.integer({ min: -2, max: 40 }).map(String),
        fc.constantFrom('08', '00', '032', '', ' 8', '8 ', '+8', '1e1', '0x8', '8/8'),
      );
      check(
        fc.property(addressText, lengthText, (host, bits) => {
          const text = `${host}/${bits}`;
          const theirs = ipNumSubnet(text);
          const ours = parseSubnet(text);
          if (/^0\d/.test(bits)) expect(ours).toBeUndefined();
          else expect(ours && formatSubnet(ours)).toBe(theirs);
        }),
      );
      // What the two differences look like: ip-num takes both without a word.
      expect(IPv4CidrRange.fromCidr('10.0.0.0/08').toCidrString()).toBe('10.0.0.0/8');
      expect(IPv4CidrRange.fromCidr('10.0.0.5/24').toCidrString()).toBe('10.0.0.5/24');
    },
  );
});

describe('relations', () => {
  const pair = fc.tuple(near(), near());

  it('agree with ip-num about what lies in what', patient, () => {
    check(
      fc.property(pair, address, ([a, b], value) => {
        const rangeA = IPv4CidrRange.fromCidr(formatSubnet(a));
        const rangeB = IPv4CidrRange.fromCidr(formatSubnet(b));
        const inside = numberOf(rangeA.getFirst()) <= value && value <= numberOf(rangeA.getLast());
        expect(contains(a, value)).toBe(inside);
        expect(containsSubnet(a, b)).toBe(rangeA.isEquals(rangeB) || rangeA.contains(rangeB));
        // ip-num's isOverlapping leaves containment out; one lying in the other overlaps as well.
        const theirs =
          rangeA.isEquals(rangeB) || rangeA.contains(rangeB) || rangeB.contains(rangeA) || rangeA.isOverlapping(rangeB);
        expect(overlaps(a, b)).toBe(theirs);
        expect(overlaps(b, a)).toBe(theirs);
      }),
    );
  });

  it('give a mask of as many ones as the length', patient, () => {
    check(
      fc.property(length, (bits) => {
        expect(maskOf(bits).toString(2).replaceAll('0', '').length).toBe(bits);
        expect(subnetOf(0xffffffff, bits).base).toBe(maskOf(bits));
      }),
    );
  });

  it('know the first and the last address', () => {
    const subnet = subnetOf(parseIpv4('10.1.2.0') ?? 0, 23);
    expect(isNetworkOrBroadcast(subnet, parseIpv4('10.1.2.0') ?? 0)).toBe(true);
    expect(isNetworkOrBroadcast(subnet, parseIpv4('10.1.3.255') ?? 0)).toBe(true);
    expect(isNetworkOrBroadcast(subnet, parseIpv4('10.1.2.255') ?? 0)).toBe(false);
  });
});

/** Subnets that often meet: few bases, every length. */
function near(): fc.Arbitrary<Subnet> {
  const base = fc.oneof(address, fc.integer({ min: 0x0a000000, max: 0x0a000fff }));
  return fc.tuple(base, length).map(([value, bits]) => subnetOf(value, bits));
}

function ipNumAddress(text: string): number | undefined {
  try {
    return numberOf(IPv4.fromString(text));
  } catch {
    return undefined;
  }
}

function ipNumSubnet(text: string): string | undefined {
  try {
    const range = IPv4CidrRange.fromCidr(text);
    return `${range.getFirst().toString()}/${range.getPrefix().getValue()}`;
  } catch {
    return undefined;
  }
}

function numberOf(address: IpNumAddress): number {
  return Number(address.getValue());
}
