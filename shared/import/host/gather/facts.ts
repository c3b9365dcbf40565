import { formatSubnet, parseSubnet } from '../../../address/ipv4.ts';
import type { Platform } from '../../../design/schema.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { PATCHES } from '../../../windows/patches.ts';
import { RELEASES } from '../../../windows/releases.ts';
import type { Problem } from '../../docker/problem.ts';
import type { Gathered, SystemRow } from '../gathered.ts';
import type { AssembledAdapters } from './adapters.ts';

/** What is known of the host itself. What nothing tells stays unknown. */
export function assembleFacts(gathered: Gathered, adapters: AssembledAdapters): ObservedHost['facts'] {
  const { system, facts } = gathered;
  const release = releaseOf(system);
  const platform = platformOf(system);
  const kbs = kbsOf(system, facts.kbs);
  const ipv6 = ipv6Of(system);
  const routes = routesOf(gathered, adapters);
  return {
    ...facts,
    ...(system.name !== undefined && { name: system.name }),
    ...(release !== undefined && { release }),
    ...(system.build !== undefined && { build: system.build }),
    ...(platform !== undefined && { platform }),
    ...(kbs && { kbs }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...serviceFacts(system),
    ...(routes && { routes }),
  };
}

/** Server and client share builds; only the kind of product tells them apart. */
function releaseOf({ build, productType, caption }: SystemRow): string | undefined {
  const server = productType !== undefined ? productType !== 1 : caption && /server/i.test(caption);
  if (build === undefined || server === undefined) return undefined;
  const kind = server ? 'server' : 'client';
  return RELEASES.find((release) => release.build === build && release.kind === kind)?.id;
}

/** Azure gives its machines this asset tag, so that they can tell where they run; Hyper-V gives them none. */
const AZURE_ASSET_TAG = '7783-7084-3265-9085-8269-3286-77';

const OTHER_CLOUDS = /amazon|\bec2\b|google|alibaba|openstack|digitalocean|oracle ?cloud/i;
const OTHER_MACHINES = /virtual|kvm|qemu|xen|bochs|parallels|nutanix/i;

function platformOf({ manufacturer = '', model = '', assetTag }: SystemRow): Platform | undefined {
  if (manufacturer === '' && model === '') return undefined;
  if (assetTag?.trim() === AZURE_ASSET_TAG) return 'azure-vm';
  if (/microsoft/i.test(manufacturer) && /virtual machine/i.test(model)) {
    // Without the tag it may still be Azure.
    return assetTag === undefined ? undefined : 'hyperv-vm';
  }
  if (/vmware/i.test(manufacturer) || /vmware/i.test(model)) return 'vmware-vm';
  const both = `${manufacturer} ${model}`;
  if (OTHER_CLOUDS.test(both)) return 'cloud-vm';
  return OTHER_MACHINES.test(both) ? undefined : 'physical';
}

/** Updates are cumulative: the revision behind the build says which are in, also where none is listed by its number. */
function kbsOf({ build, revision }: SystemRow, listed: readonly string[] | undefined): string[] | undefined {
  if (listed === undefined && revision === undefined) return undefined;
  const contained = PATCHES.filter(
    (patch) => patch.build === build && revision !== undefined && revision >= patch.revision,
  );
  return [...new Set([...(listed ?? []), ...contained.map(({ id }) => id)])];
}

/** Bit 0x10 switches IPv6 off on every interface but tunnels and loopback; 0x20 only prefers IPv4 (KB929852). */
function ipv6Of({ disabledComponents }: SystemRow): boolean | undefined {
  if (disabledComponents === undefined) return undefined;
  return disabledComponents === null || (disabledComponents & 0x10) === 0;
}

function serviceFacts({ services, servicesAsked }: SystemRow): ObservedHost['facts'] {
  if (!services) return {};
  const states = (name: string) => servicesAsked || services.has(name);
  return {
    ...(states('vfpext') && { vfpext: services.has('vfpext') }),
    ...(states('dns') && { dnsServerRole: services.get('dns') === 'Running' }),
  };
}

/** Docker refuses to start without them (daemon_windows.go, checkSystem). */
const NEEDED_SERVICES = ['hns', 'vmcompute'];

export function reportMissingServices(
  { services, servicesAsked }: SystemRow,
  report: (problem: Problem) => void,
): void {
  const missing = servicesAsked && services ? NEEDED_SERVICES.filter((name) => !services.has(name)) : [];
  if (missing.length > 0) report({ code: 'SY029', params: { services: missing.join(', ') } });
}

/** Prefixes behind routers, and those on the wire of a card that are not its own. Switches of HNS make routes of their own. */
function routesOf({ routes }: Gathered, adapters: AssembledAdapters): string[] | undefined {
  if (!routes) return undefined;
  const own = new Set((adapters.list ?? []).flatMap(({ addresses }) => addresses.map(prefixOf)));
  const found = routes.filter(({ destination, nextHop, ...on }) => {
    const subnet = parseSubnet(destination);
    if (!subnet || subnet.length === 0 || subnet.length === 32 || isSpecial(destination)) return false;
    const routed = nextHop !== undefined && nextHop !== '0.0.0.0';
    return routed || (adapters.isCard(on) && !own.has(formatSubnet(subnet)));
  });
  return [...new Set(found.map(({ destination }) => destination))];
}

function prefixOf(address: string): string {
  const subnet = parseSubnet(address);
  return subnet ? formatSubnet(subnet) : '';
}

/** Multicast, loopback and link-local, which every interface has. */
function isSpecial(destination: string): boolean {
  return /^(?:22[4-9]|23\d|127|255)\.|^169\.254\./.test(destination);
}
