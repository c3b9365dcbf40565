import { formatSubnet, overlaps, type Subnet } from '../address/ipv4.ts';
import type { Attachment } from './attachment.ts';
import { type Far, leaveByAdapter } from './lan.ts';
import type { Trail } from './trail.ts';
import { hostUplink, type Uplink } from './uplink.ts';
import { addressOf, hostAddress, phrase } from './values.ts';
import type { HostPlace } from './world.ts';

/** Where a packet stands once it has left its sender's network. */
export type Spot =
  /** In the host's own IP stack. `nat` is the network it came out of and whose addresses must be translated to go further. */
  | { readonly at: 'stack'; readonly place: HostPlace; readonly nat?: Attachment | undefined }
  /** On the wire below an adapter. */
  | OnWire
  /** On the physical Hyper-V host of the cloud. */
  | { readonly at: 'cloud'; readonly place: HostPlace };

export interface OnWire {
  readonly at: 'wire';
  readonly uplink: Uplink;
  readonly subnet: Subnet | undefined;
  /** The sender's own gateway, where it is not the adapter's. */
  readonly gateway: number | undefined;
}

/** From the host's stack onto the wire: through WinNAT where the packet came out of a nat network. */
export function leaveStack(trail: Trail, place: HostPlace, nat: Attachment | undefined): OnWire {
  const uplink = hostUplink(place);
  if (nat?.driver?.outbound === 'none') stopClosed(trail, nat);
  else if (nat) {
    const overlap =
      nat.subnet && uplink.prefix && overlaps(nat.subnet.subnet, uplink.prefix) ? uplink.prefix : undefined;
    if (overlap && nat.subnet) stopOverlap(trail, nat, nat.subnet.subnet, overlap);
    translate(trail, place, nat);
  }
  leaveByAdapter(trail, uplink, 'adapter-host-mac');
  return { at: 'wire', uplink, subnet: uplink.prefix, gateway: uplink.router };
}

/** internal and private networks have no way out of their switch. */
export function stopClosed(trail: Trail, { network, driver }: Attachment): void {
  trail.stop('closed-network', { network: network?.name ?? '', driver: driver?.id ?? '' });
}

/** WinNAT, or Internet Connection Sharing, puts the host's address in place of the container's. */
export function translate(trail: Trail, place: HostPlace, nat: Attachment): void {
  const address = hostAddress(hostUplink(place));
  trail.hop(
    nat.driver?.id === 'ics' ? 'ics-out' : 'winnat-out',
    { host: place.host.id, entity: { kind: 'host', id: place.host.id } },
    { host: place.host.name, address: trail.packet['source-address'] ?? addressOf(nat), hostAddress: address },
    { 'source-address': address, 'source-port': phrase('paths.value.port-free') },
  );
}

function stopOverlap(trail: Trail, { network, place }: Attachment, subnet: Subnet, prefix: Subnet): void {
  trail.stop('prefix-overlaps-lan', {
    network: network?.name ?? '',
    host: place.host.name,
    subnet: formatSubnet(subnet),
    prefix: formatSubnet(prefix),
  });
}

/** How far a host's own stack is, seen from the wire. */
export function farHost(place: HostPlace): Far {
  const uplink = hostUplink(place);
  return { uplink, subnet: uplink.prefix };
}
