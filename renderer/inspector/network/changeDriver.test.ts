import { expect, test } from 'vitest';
import { countingIds, createHost, createNetwork, createSwitch, emptyDesign } from '../../../shared/design/create.ts';
import { applyEdit } from '../../../shared/design/edits.ts';
import type { Design, Host, Network } from '../../../shared/design/schema.ts';
import { changeDriver } from './changeDriver.ts';
import { chooseSwitch, chosenSwitch, OWN, switchChoices } from './switchChoice.ts';

const VLAN = 'com.docker.network.windowsshim.vlanid';
const DNS = 'com.docker.network.windowsshim.dnsservers';
const UNKNOWN = 'com.docker.network.windowshim.typo';

function hostWith(network: Partial<Network>, more: Partial<Host> = {}): Host {
  return createHost('h', 'H', {
    adapters: [{ id: 'a', name: 'Ethernet' }],
    switches: [createSwitch('s', 'lan', 'external', { adapters: ['a'] })],
    networks: [createNetwork('n', 'lan', 'transparent', { switch: 's', ...network })],
    ...more,
  });
}

function after(host: Host, change: (host: Host, network: Network) => Parameters<typeof applyEdit>[1]): Host {
  const design: Design = { ...emptyDesign(), topology: { swarms: [], hosts: [host] } };
  const [network] = host.networks;
  const [changed] = applyEdit(design, change(host, network as Network)).topology.hosts;
  return changed as Host;
}

const toDriver = (host: Host, driver: string) =>
  after(host, (at, network) => changeDriver(at, network, driver, countingIds()));

test('what both drivers have is kept, what only the old one had goes, what was carried over stays', () => {
  const host = hostWith({
    options: { [VLAN]: '31', [DNS]: '4.4.4.4', [UNKNOWN]: 'x' },
    subnets: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }],
    flags: [{ flag: '--label', value: 'a=b' }],
  });
  const [nat] = toDriver(host, 'nat').networks;
  expect(nat?.options).toEqual({ [DNS]: '4.4.4.4', [UNKNOWN]: 'x' });
  expect(nat?.subnets).toEqual(host.networks[0]?.subnets);
  expect(nat?.flags).toEqual(host.networks[0]?.flags);
  expect(toDriver(host, 'l2bridge').networks[0]?.options).toEqual(host.networks[0]?.options);
});

test('an option that was carried over is not lost on the way to the driver it fits', () => {
  const host = hostWith({ driver: 'nat', options: { [VLAN]: '31' } });
  expect(toDriver(host, 'transparent').networks[0]?.options).toEqual({ [VLAN]: '31' });
});

test('the switch docker made changes its kind, and an internal one lets go of its adapters', () => {
  const [made] = toDriver(hostWith({}), 'nat').switches;
  expect(made).toMatchObject({ id: 's', kind: 'internal', adapters: [] });
  expect(toDriver(hostWith({}), 'l2bridge').switches[0]).toMatchObject({ kind: 'external', adapters: ['a'] });
});

test('a switch of the host stays as it is, and the network gets one of its own', () => {
  const host = hostWith({}, { switches: [createSwitch('s', 'lan', 'external', { origin: 'host', adapters: ['a'] })] });
  const changed = toDriver(host, 'nat');
  expect(changed.switches[0]).toEqual(host.switches[0]);
  expect(changed.switches[1]).toMatchObject({ kind: 'internal', origin: 'docker' });
  expect(changed.networks[0]?.switch).toBe(changed.switches[1]?.id);
});

test('an overlay begins attachable, and the word goes with it', () => {
  const overlay = toDriver(hostWith({}), 'overlay');
  expect(overlay.networks[0]?.attachable).toBe(true);
  expect(toDriver(overlay, 'nat').networks[0]).not.toHaveProperty('attachable');
});

test('a driver nobody knows changes nothing else', () => {
  const host = hostWith({ options: { [UNKNOWN]: 'x' } });
  const changed = toDriver(host, 'bridge');
  expect(changed.switches).toEqual(host.switches);
  expect(changed.networks[0]).toMatchObject({ driver: 'bridge', options: { [UNKNOWN]: 'x' } });
});

test('the switch field: its own, or one of the host that fits', () => {
  const host = hostWith(
    {},
    {
      switches: [
        createSwitch('s', 'lan', 'external', { adapters: ['a'] }),
        createSwitch('x', 'hand', 'external', { origin: 'host' }),
        createSwitch('i', 'inside', 'internal', { origin: 'host' }),
      ],
    },
  );
  const [network] = host.networks as readonly [Network];
  expect(chosenSwitch(host, network)).toBe(OWN);
  expect(switchChoices(host, network).map(({ id }) => id)).toEqual(['x']);
  const moved = after(host, (at, it) => chooseSwitch(at, it, 'x', countingIds()));
  expect(moved.networks[0]?.switch).toBe('x');
  expect(moved.switches.map(({ id }) => id)).toEqual(['x', 'i']);
  expect(chosenSwitch(moved, moved.networks[0] as Network)).toBe('x');
  const back = after(moved, (at, it) => chooseSwitch(at, it, OWN, countingIds()));
  expect(chosenSwitch(back, back.networks[0] as Network)).toBe(OWN);
  expect(back.switches.at(-1)).toMatchObject({ kind: 'external', origin: 'docker' });
});
