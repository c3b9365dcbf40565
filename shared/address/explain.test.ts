import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, isIpv6, subnetFault } from './explain.ts';
import { dockerMac, parseMac } from './mac.ts';

describe('addressFault', () => {
  it('finds nothing wrong with an address', () => {
    expect(addressFault('10.61.0.10')).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['fd00::10', 'ipv6'],
    ['10.61.0.0/24', 'prefix-unexpected'],
    ['10.61.0.256', 'malformed'],
    ['10.61.0', 'malformed'],
    [' 10.61.0.10', 'malformed'],
    ['router', 'malformed'],
  ])('says of “%s”: %s', (text, kind) => {
    expect(addressFault(text)?.kind).toBe(kind);
  });
});

describe('subnetFault', () => {
  it('finds nothing wrong with a canonical subnet', () => {
    expect(subnetFault('10.123.174.0/23')).toBeUndefined();
  });

  it('names the network that host bits hide', () => {
    expect(subnetFault('10.123.175.9/23')).toEqual({ kind: 'host-bits', canonical: '10.123.174.0/23' });
  });

  it.each([
    ['', 'empty'],
    ['10.61.0.0', 'prefix-missing'],
    ['10.61.0.0/33', 'malformed'],
    ['10.61.0.0/024', 'malformed'],
    ['fd00::/64', 'ipv6'],
    ['lab', 'prefix-missing'],
  ])('says of “%s”: %s', (text, kind) => {
    expect(subnetFault(text)?.kind).toBe(kind);
  });
});

describe('isIpv6', () => {
  it.each([
    '::',
    '::1',
    'fd00::53',
    'fe80::1%12',
    'fe80::1%12/64',
    '2001:db8::/32',
    '1:2:3:4:5:6:7:8',
    '::ffff:10.0.0.1',
    '1:2:3:4:5:6:10.0.0.1',
  ])('knows %s', (text) => {
    expect(isIpv6(text)).toBe(true);
  });

  it('knows every address there is', () => {
    fc.assert(fc.property(fc.ipV6(), isIpv6));
  });

  it.each([
    '10.0.0.1',
    'a:b',
    '00:15:5d:00:00:01',
    ':',
    ':::',
    '',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::3:4:5:6:7:8:9',
    '12345::',
    '10.0.0.1::',
    '::10.0.0.256',
    'fd00::/129',
    'fd00::/',
    'fd00::/64/64',
  ])('does not take “%s” for one', (text) => {
    expect(isIpv6(text)).toBe(false);
  });
});

describe('MAC addresses', () => {
  it.each(['00:15:5d:01:02:0a', '00-15-5D-01-02-0A', ' 00:15:5D:01:02:0a '])('reads %s', (text) => {
    expect(parseMac(text)).toBe('00-15-5D-01-02-0A');
  });

  it.each(['', '00:15:5d:01:02', '00:15-5d:01-02:0a', '00:15:5d:01:02:0g', '00:15:5d:01:02:0a:0b:0c'])(
    'refuses “%s”',
    (text) => {
      expect(parseMac(text)).toBeUndefined();
    },
  );

  it('writes the form of the docker command line', () => {
    expect(dockerMac('00-15-5D-01-02-0A')).toBe('00:15:5d:01:02:0a');
  });
});
