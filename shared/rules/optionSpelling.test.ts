import { describe, expect, it } from 'vitest';
import { NETWORK_OPTIONS, networkOptionByKey } from '../windows/networkOptions.ts';
import { optionMeant } from './optionSpelling.ts';

describe('optionMeant', () => {
  it.each([
    ['com.docker.network.windowsshim.dnsserver', 'dnsservers'],
    ['com.docker.network.windowsshim.dns_servers', 'dnsservers'],
    ['com.docker.network.windowsshim.dnssufix', 'dnssuffix'],
    ['com.docker.network.windowshim.vlanid', 'vlanid'],
    ['windowsshim.vlanid', 'vlanid'],
    ['vlanid', 'vlanid'],
    ['com.docker.network.windowsshim.VlanID', 'vlanid'],
    ['com.docker.network.windowsshim.enableoutboundnat', 'enable_outboundnat'],
    ['com.docker.network.windowsshim.outbound_nat_exceptions', 'outboundnat_exceptions'],
    ['com.docker.network.windowsshim.interfaces', 'interface'],
    ['com.docker.network.windowsshim.network_name', 'networkname'],
    ['com.docker.network.overlay.vxlanid_list', 'vxlanid_list'],
  ])('takes %s for %s', (key, name) => {
    expect(optionMeant(key)?.name).toBe(name);
  });

  it.each([
    'colour',
    'com.example.owner',
    'com.docker.network.windowsshim.',
    '',
    'mac',
    'com.docker.network.windowsshim.mtu',
  ])('does not guess at “%s”', (key) => {
    expect(optionMeant(key)).toBeUndefined();
  });

  it('finds every option that does something behind a wrong prefix', () => {
    for (const { key, name, effect } of NETWORK_OPTIONS) {
      if (effect !== 'sent' || name === 'dsr') continue;
      expect(optionMeant(`com.docker.windows.${name}`), name).toBe(networkOptionByKey.get(key));
    }
  });
});
