import { expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../../shared/design/create.ts';
import { AS_LINES } from './commandLines.ts';
import { ipSource, showsAliases, showsIp, showsPorts } from './containerFields.ts';

const subnets = [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }];
const network = (driver: string, withSubnet = true) => createNetwork('n', 'n', driver, withSubnet ? { subnets } : {});

test('no address can be fixed where DHCP gives them out, unless one is set already', () => {
  expect(showsIp(network('transparent', false), undefined)).toBe(false);
  expect(showsIp(network('transparent', false), '10.0.0.9')).toBe(true);
  expect(showsIp(network('transparent'), undefined)).toBe(true);
  expect(showsIp(network('nat', false), undefined)).toBe(true);
  expect(showsIp(undefined, undefined)).toBe(true);
});

test('where an address comes from', () => {
  expect(ipSource(network('transparent', false))).toBe('dhcp');
  expect(ipSource(network('nat'))).toBe('hns');
  expect(ipSource(network('overlay'))).toBe('swarm');
  expect(ipSource(network('l2tunnel'))).toBe('plugin');
  expect(ipSource(network('bridge'))).toBe('unknown');
});

test('aliases where docker’s own DNS answers', () => {
  const shown = (driver: string) => showsAliases(network(driver), undefined);
  expect(['nat', 'overlay', 'bridge'].map(shown)).toEqual([true, true, true]);
  expect(['transparent', 'l2bridge', 'l2tunnel'].map(shown)).toEqual([false, false, false]);
  expect(showsAliases(network('transparent'), ['web'])).toBe(true);
});

test('publishing is absent where every network is transparent, and shown where it is done all the same', () => {
  const container = createContainer('c', 'c', 'i');
  expect(showsPorts(container, ['transparent'])).toBe(false);
  expect(showsPorts(container, ['transparent', 'nat'])).toBe(true);
  expect(showsPorts(container, ['l2bridge'])).toBe(true);
  expect(showsPorts(container, [])).toBe(true);
  expect(showsPorts({ ...container, networkMode: 'none' }, [])).toBe(false);
  expect(showsPorts({ ...container, ports: [{ container: '80' }] }, ['transparent'])).toBe(true);
});

test('a command survives being written as lines', () => {
  const command = ['powershell', '-Command', 'Get-Date | Out-File "C:\\x y"', ''];
  expect(AS_LINES.write(AS_LINES.read(command))).toEqual(command);
  expect(AS_LINES.write(undefined)).toBeUndefined();
});
