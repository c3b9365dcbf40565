import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../design/create.ts';
import type { Container, Network, PublishedPort } from '../../design/schema.ts';
import {
  adapter,
  bodiesOf,
  designOf,
  front,
  hostWith,
  nat,
  reasonsOf,
  SHIM,
  textOf,
  vswitch,
  write,
} from './testing/designs.ts';

describe('what HNS has no word for is refused, never changed', () => {
  const on = (network: Network, more: Partial<Container> = {}) =>
    createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: network.id }], ...more });

  test.each<[string, Partial<Network>, string, string]>([
    ['a driver of Linux', { driver: 'bridge' }, 'hns-driver', 'bridge'],
    ['no driver', { driver: '' }, 'hns-driver', ''],
    ['Internet Connection Sharing', { driver: 'ics' }, 'hns-ics', 'x'],
    ['no name', { name: '' }, 'hns-no-name', ''],
    ['a name of Windows itself', { name: 'default switch' }, 'hns-windows-own', 'default switch'],
    ['a pattern', { flags: [{ flag: '--config-only' }] }, 'hns-config-only', 'x'],
    ['settings from another', { flags: [{ flag: '--config-from', value: 'y' }] }, 'hns-config-from', 'x'],
    ['a VLAN in words', { driver: 'l2bridge', options: { [`${SHIM}vlanid`]: 'ten' } }, 'hns-number', 'ten'],
    ['half a MAC pool', { options: { [`${SHIM}macpool`]: '00-15-5D-00-00-00' } }, 'hns-mac-pool', '00-15-5D-00-00-00'],
    ['a gateway alone', { subnets: [{ subnet: '', gateway: '10.0.0.1' }] }, 'hns-gateway-alone', '10.0.0.1'],
    ['an overlay without subnets', { driver: 'overlay' }, 'hns-overlay-subnets', 'x'],
    ['an overlay without ids', { driver: 'overlay', subnets: [{ subnet: '10.0.0.0/24' }] }, 'hns-overlay-ids', ''],
    ['a control character', { name: 'a\u0007' }, 'control', 'a\u0007'],
    ['a line break in an option', { options: { [`${SHIM}dnssuffix`]: 'a\nb' } }, 'line-break', 'a\nb'],
    ['text turned around', { name: 'a\u202eb' }, 'text-direction', 'a\u202eb'],
  ])('%s, and what rests on it', (_, change, reason, value) => {
    const network = { ...createNetwork('n', 'x', 'nat'), ...change };
    const design = designOf([hostWith([network], [on(network)])]);
    for (const id of ['hns-json', 'hns-ps1']) {
      expect(reasonsOf(design, id)).toEqual([
        [reason, network.name, value],
        ['needs', 'web', network.name],
      ]);
    }
    expect(bodiesOf(design, 'hns-json')).toEqual({ networks: [], endpoints: [] });
    expect(textOf(design, 'hns-ps1')).not.toMatch(/^(?:New|Assert)-/m);
    expect(textOf(design, 'hns-ps1', true)).not.toMatch(/^Remove-/m);
    for (const { message } of write(design, 'hns-json').problems)
      expect(message).not.toMatch(/(?<!\\u)\{\w+\}|undefined/);
  });

  test.each<[string, PublishedPort, string, string]>([
    ['an address of the host', { hostIp: '127.0.0.1', host: '80', container: '80' }, 'hns-port-address', '127.0.0.1'],
    ['another protocol', { container: '80', protocol: 'sctp' }, 'hns-port-protocol', 'sctp'],
    ['a name', { container: 'http' }, 'hns-port', 'http'],
    ['too high a port', { host: '70000', container: '80' }, 'hns-port', '70000'],
    ['a choice of ports', { host: '8000-8010', container: '80' }, 'hns-port-range', '8000-8010'],
  ])('a port with %s', (_, port, reason, value) => {
    expect(reasonsOf(designOf([hostWith([nat], [on(nat, { ports: [port] })])]))).toEqual([[reason, 'web', value]]);
  });

  test('any address of the host is what HNS does', () => {
    const design = designOf([hostWith([nat], [on(nat, { ports: [{ hostIp: '0.0.0.0', container: '80' }] })])]);
    expect(reasonsOf(design)).toEqual([]);
  });

  test('a second one of a name, in whatever letters', () => {
    const twin = createNetwork('n2', 'DEVNAT', 'nat');
    const again = { ...on(nat), id: 'c2', name: 'Web', endpoints: [{ id: 'e2', network: 'n' }] };
    const design = designOf([hostWith([nat, twin], [on(nat), again])]);
    expect(reasonsOf(design)).toEqual([
      ['hns-name-taken', 'devnat', 'devnat'],
      ['needs', 'Web', 'devnat'],
      ['hns-name-taken', 'web', 'web'],
    ]);
    expect(reasonsOf(designOf([hostWith([nat], [on(nat), again])]))).toEqual([['hns-name-taken', 'web', 'web']]);
  });

  test('an adapter whose name HNS would tear', () => {
    const host = hostWith([front], [], { adapters: [{ ...adapter, name: 'Port 1, left' }], switches: [vswitch] });
    expect(reasonsOf(designOf([host]))).toEqual([['hns-adapter-comma', 'front', 'Port 1, left']]);
  });
});
