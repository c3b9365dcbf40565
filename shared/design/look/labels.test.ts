import { describe, expect, it } from 'vitest';
import { createContainer, createNetwork } from '../create.ts';
import { endpointLabel, portLabel, shortImage, subnetLine, vlanOf } from './labels.ts';

const network = (driver: string, ...subnets: string[]) =>
  createNetwork('n', 'n', driver, { subnets: subnets.map((subnet) => ({ subnet })) });

describe('endpoint tabs', () => {
  it.each([
    ['10.1.2.5', network('nat', '10.1.2.0/24'), '.5'],
    ['10.123.174.105', network('transparent', '10.123.174.0/23'), '.174.105'],
    ['10.1.2.5', network('nat', '10.0.0.0/8'), '.2.5'],
    ['10.1.2.5', network('nat'), '.5'],
    ['10.1.2.500', network('nat'), '10.1.2.500'],
  ])('%s', (ip, on, short) => {
    expect(endpointLabel({ id: 'e', network: 'n', ip }, on)).toEqual({ kind: 'address', short, full: ip });
  });

  it('says who gives the address where none is stated', () => {
    const endpoint = { id: 'e', network: 'n' };
    expect(endpointLabel(endpoint, network('transparent')).kind).toBe('dhcp');
    expect(endpointLabel(endpoint, network('transparent', '10.0.0.0/24')).kind).toBe('auto');
    expect(endpointLabel(endpoint, network('nat')).kind).toBe('auto');
    expect(endpointLabel(endpoint, undefined).kind).toBe('auto');
  });
});

describe('card texts', () => {
  it('shortens images', () => {
    expect(shortImage('mcr.microsoft.com/windows/nanoserver:ltsc2022')).toBe('nanoserver:ltsc2022');
    expect(shortImage('host:5000/shop@sha256:0123')).toBe('shop');
    expect(shortImage('iis')).toBe('iis');
  });

  it('shows the first port and how many more', () => {
    const container = (...ports: { host?: string; container: string }[]) => createContainer('c', 'c', 'i', { ports });
    expect(portLabel(container())).toBeUndefined();
    expect(portLabel(container({ host: '8080', container: '80' }))).toBe('8080:80');
    expect(portLabel(container({ container: '80' }, { container: '81' }))).toBe(':80 +1');
  });

  it('reads the VLAN and the subnets of a network', () => {
    const options = { 'com.docker.network.windowsshim.vlanid': '31' };
    expect(vlanOf(createNetwork('n', 'n', 'transparent', { options }))).toBe('31');
    expect(subnetLine(network('nat', '10.0.0.0/24', '10.0.1.0/24'))).toBe('10.0.0.0/24, 10.0.1.0/24');
  });
});
