import { describe, expect, test } from 'vitest';
import type { PublishedPort } from '../../design/schema.ts';
import { portsText, samePorts } from './portTexts.ts';

const http: PublishedPort = { host: '8080', container: '80' };

describe('published ports are the same', () => {
  test.each<[string, readonly PublishedPort[], readonly PublishedPort[]]>([
    ['as they are written', [http], [http]],
    ['with the protocol that is meant', [http], [{ ...http, protocol: 'tcp' }]],
    ['in capitals', [{ ...http, protocol: 'UDP' }], [{ ...http, protocol: 'udp' }]],
    ['on every address', [{ ...http, hostIp: '0.0.0.0' }], [{ ...http, hostIp: '::' }]],
    ['on an empty one', [{ ...http, hostIp: '' }], [http]],
    ['on one address', [{ ...http, hostIp: '10.0.0.5' }], [{ ...http, hostIp: '10.0.0.5' }]],
    [
      'as a range',
      [{ host: '80-81', container: '90-91' }],
      [
        { host: '81', container: '91' },
        { host: '80', container: '90' },
      ],
    ],
    ['where any port of the host will do', [{ container: '80' }], [http]],
    ['where it is empty', [{ host: '', container: '80' }], [http]],
    [
      'where one is wanted and another left open, the wanted one first',
      [{ container: '80' }, http],
      [
        { host: '8080', container: '80' },
        { host: '60001', container: '80' },
      ],
    ],
    [
      'as words that are no numbers',
      [{ host: 'x', container: '80' }],
      [{ container: '80', host: 'x', protocol: 'TCP' }],
    ],
    ['none', [], []],
  ])('%s', (_, wanted, seen) => {
    expect(samePorts(wanted, seen)).toBe(true);
  });
});

describe('they are not', () => {
  test.each<[string, readonly PublishedPort[], readonly PublishedPort[]]>([
    ['on another port of the host', [http], [{ ...http, host: '8081' }]],
    ['of another port', [http], [{ ...http, container: '81' }]],
    ['of another protocol', [http], [{ ...http, protocol: 'udp' }]],
    ['on one address only', [http], [{ ...http, hostIp: '10.0.0.5' }]],
    ['on another address', [{ ...http, hostIp: '10.0.0.6' }], [{ ...http, hostIp: '10.0.0.5' }]],
    ['one more', [http], [http, { container: '443' }]],
    ['one less', [http, { container: '443' }], [http]],
    ['published once for twice', [{ container: '80' }, { container: '80' }], [http, { container: '81' }]],
    ['where docker chose and a port is wanted', [http], [{ container: '80' }]],
    ['a range that is shifted', [{ host: '80-81', container: '90-91' }], [{ host: '81-82', container: '90-91' }]],
  ])('%s', (_, wanted, seen) => {
    expect(samePorts(wanted, seen)).toBe(false);
  });
});

test('as text: in one order, each with its protocol, and its address where it has one', () => {
  expect(
    portsText([
      { container: '53', protocol: 'UDP' },
      { ...http, hostIp: '10.0.0.5' },
      { ...http, hostIp: '0.0.0.0' },
      { container: '90', hostIp: '10.0.0.5' },
    ]),
  ).toBe('10.0.0.5:8080→80/tcp, 10.0.0.5:→90/tcp, 53/udp, 8080→80/tcp');
});
