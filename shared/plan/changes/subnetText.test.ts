import { expect, test } from 'vitest';
import { canonicalSubnet, gatewayOf, isAnySubnet, sameSubnets, subnetsText } from './subnetText.ts';

test('a subnet in one spelling; what is none stays as it is', () => {
  expect([' 10.61.0.9/24 ', ' x '].map(canonicalSubnet)).toEqual(['10.61.0.0/24', 'x']);
});

test('how docker writes that it does not know a subnet or a gateway', () => {
  expect(['', '0.0.0.0/0', '10.0.0.0/8'].map(isAnySubnet)).toEqual([true, true, false]);
  const gateways = [undefined, '', '0.0.0.0', '10.61.0.1'];
  expect(gateways.map((gateway) => gatewayOf({ subnet: 'x', gateway }))).toEqual([
    undefined,
    undefined,
    undefined,
    '10.61.0.1',
  ]);
});

test('several subnets are the same in any order and spelling', () => {
  const seen = [{ subnet: '10.2.0.0/24' }, { subnet: '0.0.0.0/0' }, { subnet: '10.1.0.0/24', gateway: '10.1.0.1' }];
  expect(sameSubnets(['10.1.0.7/24', '10.2.0.0/24'], seen)).toBe(true);
  expect(sameSubnets(['10.1.0.0/24'], seen)).toBe(false);
  expect(sameSubnets(['10.1.0.0/24', '10.3.0.0/24'], seen)).toBe(false);
  expect(subnetsText(seen.filter(({ subnet }) => !isAnySubnet(subnet)))).toBe('10.1.0.0/24 (10.1.0.1), 10.2.0.0/24');
});
