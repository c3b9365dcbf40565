import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../design/create.ts';
import type { Container } from '../design/schema.ts';
import {
  containerSettings,
  DESIGN_LABEL,
  isOwnLabel,
  networkSettings,
  ownershipLabels,
  SETTINGS_LABEL,
  unseenFlags,
} from './ownership.ts';

describe('labels of what a design made', () => {
  test('name the design and the settings, also when another one asked before', () => {
    expect(ownershipLabels('shop', 'a1')).toEqual({ [DESIGN_LABEL]: 'shop', [SETTINGS_LABEL]: 'a1' });
    expect(ownershipLabels('lab', 'a1')).toEqual({ [DESIGN_LABEL]: 'lab', [SETTINGS_LABEL]: 'a1' });
    expect(ownershipLabels('lab', 'b2')).toEqual({ [DESIGN_LABEL]: 'lab', [SETTINGS_LABEL]: 'b2' });
  });

  test.each([
    ['--label', `${DESIGN_LABEL}=shop`, true],
    ['-l', `${SETTINGS_LABEL}=a1`, true],
    ['--label', 'com.example=io.switchyard.design', false],
    ['--label', undefined, false],
    ['-e', `${DESIGN_LABEL}=shop`, false],
  ])('%s %s is one of them: %s', (flag, value, own) => {
    expect(isOwnLabel({ flag, ...(value !== undefined && { value }) })).toBe(own);
  });
});

describe('the digest of what docker does not show of a container', () => {
  const of = (rest: Partial<Omit<Container, 'id'>>) => containerSettings(createContainer('c', 'web', 'iis:1', rest));
  const plain = of({});

  test.each<[string, Partial<Omit<Container, 'id'>>]>([
    ['a command', { command: ['x'] }],
    ['an isolation', { isolation: 'hyperv' }],
    ['a host name', { flags: [{ flag: '--hostname', value: 'w' }] }],
    ['a host name in short', { flags: [{ flag: '-h', value: 'w' }] }],
    ['memory', { flags: [{ flag: '--memory', value: '1g' }] }],
  ])('changes with %s', (_, rest) => {
    expect(of(rest)).not.toBe(plain);
  });

  test.each<[string, Partial<Omit<Container, 'id'>>]>([
    ['an empty command', { command: [] }],
    ['the isolation that is the default', { isolation: 'default' }],
    ['labels', { flags: [{ flag: '--label', value: 'a=b' }] }],
    ['how the command runs', { flags: [{ flag: '-d' }] }],
    ['its image', { image: 'iis:2' }],
  ])('does not change with %s', (_, rest) => {
    expect(of(rest)).toBe(plain);
  });

  test('tells values and the order of flags apart, but not names of the host', () => {
    const memory = (value: string) => of({ flags: [{ flag: '--memory', value }] });
    expect(memory('1g')).not.toBe(memory('2g'));
    const host = (value: string) => of({ flags: [{ flag: '--hostname', value }] });
    expect(host('a')).toBe(host('b'));
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
  });

  test('flags it stands for are named once each', () => {
    const flags = ['--memory', '--label', '--memory', '-h', '--cpus'].map((flag) => ({ flag, value: 'x' }));
    expect(unseenFlags({ flags })).toEqual(['--memory', '--cpus']);
  });
});

test('the digest of a network changes with flags that docker does not show, and with no others', () => {
  const of = (flag: string, value?: string) =>
    networkSettings(createNetwork('n', 'n', 'nat', { flags: [{ flag, ...(value !== undefined && { value }) }] }));
  const plain = networkSettings(createNetwork('n', 'n', 'nat'));
  for (const flag of [
    '--label',
    '--attachable',
    '--internal',
    '--ingress',
    '--scope',
    '--config-only',
    '--config-from',
  ])
    expect(of(flag, 'x')).toBe(plain);
  expect(of('--ipam-opt', 'a=b')).not.toBe(plain);
  expect(of('--ipam-opt', 'a=b')).not.toBe(of('--ipam-opt', 'a=c'));
});
