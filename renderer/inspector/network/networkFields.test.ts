import { expect, test } from 'vitest';
import { createNetwork } from '../../../shared/design/create.ts';
import { DRIVER_IDS, DRIVERS } from '../../../shared/windows/drivers.ts';
import { NETWORK_OPTIONS, networkOptionByKey } from '../../../shared/windows/networkOptions.ts';
import {
  buildOf,
  canAddSubnet,
  carriedOver,
  driverChoices,
  gatewayIsOptional,
  optionFields,
  showsAttachable,
  withoutSubnets,
} from './networkFields.ts';

const names = (driver: string) => optionFields(driver).map((option) => option.name);
const key = (name: string) => [...networkOptionByKey.keys()].find((item) => item.endsWith(`.${name}`)) ?? name;

test.each([
  ['nat', ['networkname', 'dnssuffix', 'dnsservers', 'macpool', 'disable_gatewaydns']],
  ['transparent', ['networkname', 'vlanid', 'dnssuffix', 'dnsservers', 'macpool']],
  [
    'l2bridge',
    [
      'networkname',
      'vlanid',
      'vsid',
      'dnssuffix',
      'dnsservers',
      'macpool',
      'enable_outboundnat',
      'outboundnat_exceptions',
    ],
  ],
  ['l2tunnel', ['networkname', 'vsid', 'dnssuffix', 'dnsservers', 'macpool']],
  ['overlay', ['networkname', 'vxlanid_list']],
  ['bridge', []],
  ['', []],
])('the option fields of %s', (driver, expected) => {
  expect(names(driver)).toEqual(expected);
});

test('no field is offered that its driver ignores, or that is drawn instead', () => {
  for (const driver of DRIVER_IDS) {
    for (const option of optionFields(driver)) {
      const row = networkOptionByKey.get(option.key);
      expect(row?.ignoredBy, `${driver} ${option.name}`).not.toContain(driver);
      expect(row?.documentedUnsupported, `${driver} ${option.name}`).not.toContain(driver);
      expect(row?.drawn).toBe(false);
    }
  }
});

test('every editable option of a network is a field of some driver', () => {
  const offered = new Set<string>(DRIVER_IDS.flatMap((driver) => names(driver)));
  const editable = NETWORK_OPTIONS.filter((option) => option.editable).map((option) => option.name);
  expect(editable.filter((name) => !offered.has(name))).toEqual([]);
});

test('an option is a field or carried over, never both and never neither', () => {
  const options = Object.fromEntries(NETWORK_OPTIONS.map((option) => [option.key, '1']));
  for (const driver of [...DRIVER_IDS, 'bridge']) {
    const carried = carriedOver({ driver, options });
    const fields = optionFields(driver).map((option) => option.key as string);
    expect([...carried, ...fields].sort()).toEqual(Object.keys(options).sort());
  }
});

test('a misspelt key and a VLAN on nat are carried over', () => {
  const options = {
    [key('vlanid')]: '11',
    'com.docker.network.windowshim.dnsserver': '4.4.4.4',
    [key('dnssuffix')]: 'a.b',
  };
  expect(carriedOver({ driver: 'nat', options })).toEqual([key('vlanid'), 'com.docker.network.windowshim.dnsserver']);
  expect(carriedOver({ driver: 'transparent', options })).toEqual(['com.docker.network.windowshim.dnsserver']);
});

test('the five supported drivers are offered; another one only where it is set', () => {
  expect(driverChoices('nat').map((choice) => choice.id)).toEqual([
    'nat',
    'transparent',
    'overlay',
    'l2bridge',
    'l2tunnel',
  ]);
  expect(driverChoices('ics').at(-1)).toEqual({ id: 'ics', label: 'ICS' });
  expect(driverChoices('bridge').at(-1)).toEqual({ id: 'bridge', label: 'bridge' });
  expect(driverChoices('').at(-1)).toEqual({ id: '', label: '' });
});

test('what no subnet means', () => {
  const meaning = (driver: keyof typeof DRIVERS) => withoutSubnets(DRIVERS[driver]);
  expect(meaning('nat')).toBe('hns');
  expect(meaning('transparent')).toBe('dhcp');
  expect(meaning('overlay')).toBe('swarm');
  expect(meaning('l2bridge')).toBe('needed');
  expect(meaning('l2tunnel')).toBe('needed');
  expect(withoutSubnets(undefined)).toBe('unknown');
});

test('a second subnet only where the driver and the Windows build know it', () => {
  expect(canAddSubnet(DRIVERS.nat, 0, undefined)).toBe(true);
  expect(canAddSubnet(DRIVERS.nat, 1, 26100)).toBe(false);
  expect(canAddSubnet(DRIVERS.l2bridge, 1, 20347)).toBe(false);
  expect(canAddSubnet(DRIVERS.l2bridge, 1, 20348)).toBe(true);
  expect(canAddSubnet(DRIVERS.l2bridge, 1, undefined)).toBe(true);
  expect(canAddSubnet(undefined, 1, 26100)).toBe(false);
});

test('whether a gateway may be left out', () => {
  expect(['nat', 'overlay', 'bridge'].map(gatewayIsOptional)).toEqual([true, true, true]);
  expect(['transparent', 'l2bridge', 'l2tunnel'].map(gatewayIsOptional)).toEqual([false, false, false]);
});

test('the build that is stated counts before the release', () => {
  expect(buildOf({ release: 'WS2019' })).toBe(17763);
  expect(buildOf({ release: 'WS2019', build: 17800 })).toBe(17800);
  expect(buildOf({})).toBeUndefined();
});

test('attachable is a matter of overlays, and shown wherever it is set', () => {
  expect(showsAttachable(createNetwork('n', 'n', 'overlay'))).toBe(true);
  expect(showsAttachable(createNetwork('n', 'n', 'nat'))).toBe(false);
  expect(showsAttachable(createNetwork('n', 'n', 'nat', { attachable: true }))).toBe(true);
});
