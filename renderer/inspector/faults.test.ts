import { expect, test } from 'vitest';
import { interfaceAddress, ipv4, type Judge, mac, optionFault, ports, required, subnet } from './faults.ts';

const keyOf = (judge: Judge, text: string) => judge(text)?.key.replace('inspector.fault.', '');

test.each([
  ['10.31.8.20', undefined],
  ['', undefined],
  ['10.31.8', 'malformed.address'],
  ['10.31.8.300', 'malformed.address'],
  ['10.31.8.20/24', 'prefix-unexpected'],
  ['fe80::1', 'ipv6'],
])('one address: %j', (text, expected) => {
  expect(keyOf(ipv4, text)).toBe(expected);
});

test.each([
  ['10.31.8.0/22', undefined],
  ['10.31.8.0', 'prefix-missing'],
  ['10.31.8.5/22', 'host-bits'],
  ['10.31.8.0/33', 'malformed.subnet'],
  ['fd00::/8', 'ipv6'],
  ['', 'empty'],
])('a subnet: %j', (text, expected) => {
  expect(keyOf(subnet, text)).toBe(expected);
});

test('host bits are named with the network that was probably meant', () => {
  expect(subnet('10.123.174.5/23')).toEqual({
    key: 'inspector.fault.host-bits',
    params: { canonical: '10.123.174.0/23' },
  });
});

test('the address of an adapter has host bits and needs its prefix length', () => {
  expect(keyOf(interfaceAddress, '10.31.8.5/22')).toBeUndefined();
  expect(keyOf(interfaceAddress, '10.31.8.5')).toBe('prefix-missing');
  expect(keyOf(interfaceAddress, '10.31.8.5/')).toBe('malformed.interface');
  expect(keyOf(interfaceAddress, '')).toBeUndefined();
});

test('MAC addresses in both spellings', () => {
  expect(['00-15-5D-61-00-20', '00:15:5d:61:00:20', ''].map((text) => keyOf(mac, text))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(keyOf(mac, '00-15-5D-61-00')).toBe('mac');
});

test.each([
  ['80', undefined],
  ['8000-8010', undefined],
  ['0', 'port-range'],
  ['65536', 'port-range'],
  ['90-80', 'port-order'],
  ['http', 'port'],
])('ports: %j', (text, expected) => {
  expect(keyOf(ports, text)).toBe(expected);
});

test.each([
  ['uint', '31', undefined],
  ['uint', '-1', 'whole-number'],
  ['addressList', '4.4.4.4,8.8.8.8', undefined],
  ['addressList', '4.4.4.4, 8.8.8.8', 'blank-in-list'],
  ['addressList', '4.4.4.4,', 'empty-in-list'],
  ['addressList', '4.4.4', 'malformed.address'],
  ['cidrList', '10.0.0.0/8,10.1.0.0', 'prefix-missing'],
  ['intList', '4096,4097', undefined],
  ['intList', '4096,x', 'whole-number'],
  ['macPool', '00-15-5D-61-00-00,00-15-5D-61-0F-FF', undefined],
  ['macPool', '00-15-5D-61-00-00', 'mac-pairs'],
  ['text', 'anything at all', undefined],
  ['uint', '', undefined],
] as const)('an option of type %s: %j', (type, text, expected) => {
  expect(optionFault(type, text)?.key.replace('inspector.fault.', '')).toBe(expected);
});

test('what must not be empty', () => {
  expect(keyOf(required, '  ')).toBe('empty');
  expect(keyOf(required, 'x')).toBeUndefined();
});
