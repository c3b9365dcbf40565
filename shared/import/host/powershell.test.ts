import { describe, expect, it } from 'vitest';
import { formattedAt } from './powershellFormatted.ts';
import { isCutOff } from './powershellTruncation.ts';
import { booleanOf, integerOf, itemsOf, memberOf } from './powershellValues.ts';

describe('lists', () => {
  it.each([
    ['as one', [1, 2], [1, 2]],
    ['as its only item', { a: 1 }, [{ a: 1 }]],
    ['as nothing', null, []],
    ['as Windows PowerShell 5.1 wraps it', { value: [1, 2], Count: 2 }, [1, 2]],
    [
      'as an object that only looks wrapped',
      { value: [1], Count: 1, Name: 'x' },
      [{ value: [1], Count: 1, Name: 'x' }],
    ],
  ])('%s', (_, value, items) => {
    expect(itemsOf(value)).toEqual(items);
  });
});

describe('what -Depth cut off', () => {
  it.each([
    '@{AddressPrefix=10.0.0.0/16; GatewayAddress=10.0.0.1}',
    '@{A=1} @{A=2}',
    'System.Object[]',
    'System.Object[] System.Object[]',
    'System.Collections.Hashtable',
    'Microsoft.HyperV.PowerShell.VMSwitchExtension[]',
    'MSFT_NetAdapter (CreationClassName = "MSFT_NetAdapter", DeviceID = "{1}")',
  ])('%s', (text) => {
    expect(isCutOff(text)).toBe(true);
  });

  it.each(['', 'Ethernet', 'System', '@home', 'Intel(R) X722', 'Microsoft Hyper-V Network Adapter', '10.0.0.0/16'])(
    'not %s',
    (text) => {
      expect(isCutOff(text)).toBe(false);
    },
  );

  it('is told quickly', () => {
    const before = process.cpuUsage();
    isCutOff(`System${'.A'.repeat(100_000)}!`);
    isCutOff(`@{${'}'.repeat(100_000)}x`);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
});

describe('values', () => {
  it('are numbers, written as such or as text', () => {
    expect([17763, '17763', ' 4 ', 1.5, 'x', null, '99999999999999999999'].map(integerOf)).toEqual([
      17763,
      17763,
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are true or false, written as such or as text', () => {
    expect([true, 'False', 'TRUE', 1, null].map(booleanOf)).toEqual([true, false, true, undefined, undefined]);
  });

  it('are of an enumeration, by number or by name', () => {
    const kinds = { 0: 'private', 1: 'internal', 2: 'external' };
    expect([2, '2', 'External', 'EXTERNAL', 7, 'extern'].map((value) => memberOf(value, kinds))).toEqual([
      'external',
      'external',
      'external',
      'external',
      undefined,
      undefined,
    ]);
  });
});

describe('outputs for people', () => {
  const list = [
    '',
    'Name       : LAN',
    'SwitchType : External',
    'Extensions : {Microsoft Windows Filtering Platform,',
    '             Microsoft NDIS Capture}',
    '',
    'Name       : Lab',
    'PS C:\\>',
  ];

  it('are lists, whose values go on in further lines', () => {
    expect(formattedAt(list, 1)).toEqual({
      kind: 'list',
      properties: ['Name', 'SwitchType', 'Extensions', 'Name'],
      lines: 6,
    });
    expect(formattedAt(list, 0)).toBeUndefined();
  });

  it('are tables, whose headings stand above lines of dashes', () => {
    const table = [
      'Name       InterfaceDescription   ifIndex',
      '----       --------------------   -------',
      'Ethernet   Intel(R) X722                4',
      '',
    ];
    expect(formattedAt(table, 0)).toEqual({
      kind: 'table',
      properties: ['Name', 'InterfaceDescription', 'ifIndex'],
      lines: 3,
    });
  });

  it('are not prose with a colon or two', () => {
    expect(formattedAt(['Note : one', 'Text : two', 'and so on'], 0)).toBeUndefined();
  });
});
