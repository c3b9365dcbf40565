import { containsSubnet, formatSubnet } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { knownSubnets } from './addressBook.ts';
import type { HostContext } from './context.ts';
import { physicalPrefixes } from './physicalPrefix.ts';

/**
 * The physical network that containers of a network are neighbours on, as text that is the same for all networks on it;
 * undefined where they are behind the host, or where it is not known. Hosts with the same subnet and VLAN are taken to be
 * on the same wire, which is an inference.
 */
export function lanOf(network: Network, context: HostContext): string | undefined {
  const [first] = knownSubnets(network, context);
  if (!first) return undefined;
  const vlan = network.options[`${WINDOWSSHIM_PREFIX}vlanid`] ?? '0';
  const lan = `${formatSubnet(first.subnet)} ${vlan}`;
  if (network.driver === 'transparent') return lan;
  if (network.driver !== 'l2bridge' && network.driver !== 'l2tunnel') return undefined;
  // Such a network may also have a subnet of its own behind the host, so only what its adapter is in counts.
  const physical = physicalPrefixes(context, network).find((item) => containsSubnet(item.subnet, first.subnet));
  return physical && `${formatSubnet(physical.subnet)} ${vlan}`;
}
