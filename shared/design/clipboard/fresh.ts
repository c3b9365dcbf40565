import { nextFreeAddress, nextFreeSubnet, type Span, spanOf } from '../../address/allocate.ts';
import { contains, formatIpv4, formatSubnet, type Ipv4, parseIpv4, parseSubnet, subnetOf } from '../../address/ipv4.ts';
import { parseMac } from '../../address/mac.ts';
import type { Design, Host, SubnetEntry } from '../schema.ts';

/** `web` becomes `web-2`, `web1` becomes `web2`, `HOST01` becomes `HOST02`: the next that nobody has, whatever the case. */
export function nextName(name: string, taken: Set<string>): string {
  const [, stem = '', digits = ''] = /^(.*?)(\d*)$/su.exec(name) ?? [];
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number++) {
    const next = digits === '' ? `${name}-${number}` : `${stem}${String(number).padStart(digits.length, '0')}`;
    if (!taken.has(next.toLowerCase())) return keep(taken, next);
  }
}

/** The name itself where nobody has it, else the next. */
export function freshName(name: string, taken: Set<string>): string {
  return taken.has(name.toLowerCase()) ? nextName(name, taken) : keep(taken, name);
}

function keep(taken: Set<string>, name: string): string {
  taken.add(name.toLowerCase());
  return name;
}

/** Values in use anywhere in a design, and new ones beside them. What it gives out counts as in use. */
export class FreshValues {
  private readonly spans: Span[] = [];
  private readonly ips = new Set<Ipv4>();
  private readonly macs = new Set<string>();

  constructor({ topology }: Design) {
    for (const host of topology.hosts) this.note(host);
  }

  /** Counts what a host has as in use. */
  note(host: Host): void {
    const prefixes = [
      ...host.adapters.map(({ ipv4 }) => ipv4),
      ...(host.netNat ?? []),
      ...(host.routes ?? []),
      ...host.networks.flatMap(({ subnets }) => subnets.map(({ subnet }) => subnet)),
    ];
    for (const text of prefixes) {
      const subnet = parseSubnet(text ?? '');
      // A default route takes nothing.
      if (subnet && subnet.length > 0) this.spans.push(spanOf(subnet));
    }
    for (const { ipv4, gateway, mac } of host.adapters) this.noteAddress(ipv4?.split('/')[0], gateway, mac);
    for (const { subnets } of host.networks) for (const { gateway } of subnets) this.noteAddress(gateway);
    for (const { endpoints } of host.containers) {
      for (const { ip, actualIp, mac } of endpoints) {
        this.noteAddress(ip, actualIp, mac);
      }
    }
  }

  private noteAddress(...texts: readonly (string | undefined)[]): void {
    for (const text of texts) {
      const ip = parseIpv4(text ?? '');
      if (ip !== undefined) this.ips.add(ip);
      const mac = parseMac(text ?? '');
      if (mac !== undefined) this.macs.add(mac);
    }
  }

  /**
   * Another block of the same size near the old one, with the gateway at the same place in it. What cannot be read, or has
   * no room left, is left out: docker then chooses.
   */
  subnet({ subnet: text, gateway }: SubnetEntry): SubnetEntry | undefined {
    const old = parseSubnet(text);
    if (!old || old.length < 8) return undefined;
    const near = subnetOf(old.base, Math.max(8, old.length - 8));
    const found = nextFreeSubnet({
      length: old.length,
      within: [near, ...PRIVATE],
      taken: this.spans,
      after: old.last + 1,
    });
    if (!found) return undefined;
    this.spans.push(spanOf(found));
    const own = parseIpv4(gateway ?? '');
    const moved = own !== undefined && contains(old, own) ? formatIpv4(found.base + (own - old.base)) : undefined;
    this.noteAddress(moved);
    return { subnet: formatSubnet(found), ...(moved !== undefined && { gateway: moved }) };
  }

  /** A free address of a network for a container that had `ip` there, or in the subnet of the same place in `before`. */
  address(ip: string | undefined, before: readonly SubnetEntry[], now: readonly SubnetEntry[]): string | undefined {
    const old = parseIpv4(ip ?? '');
    if (old === undefined) return undefined;
    const index = before.findIndex(({ subnet }) => {
      const parsed = parseSubnet(subnet);
      return parsed !== undefined && contains(parsed, old);
    });
    const from = parseSubnet(before[index]?.subnet ?? '');
    const to = parseSubnet(now[index]?.subnet ?? '');
    if (!from || !to) return undefined;
    const free = nextFreeAddress(to, (address) => this.ips.has(address), to.base + (old - from.base));
    if (free === undefined) return undefined;
    this.ips.add(free);
    return formatIpv4(free);
  }

  /** The next MAC nobody has. */
  mac(text: string | undefined): string | undefined {
    const old = parseMac(text ?? '');
    if (old === undefined) return undefined;
    const prefix = old.slice(0, 9);
    let number = Number.parseInt(old.slice(9).replaceAll('-', ''), 16);
    for (let tries = 0; tries < 2 ** 24; tries++) {
      number = (number + 1) % 2 ** 24;
      const pairs = number.toString(16).toUpperCase().padStart(6, '0').match(/../g) ?? [];
      const mac = prefix + pairs.join('-');
      if (this.macs.has(mac)) continue;
      this.macs.add(mac);
      return mac;
    }
    return undefined;
  }
}

/** RFC 1918. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => parseSubnet(text) ?? []);
