import type { Design, Host } from '../schema.ts';

/** The first of `base`, `base 2`, `base 3` … (or with `join` between) that is not taken, ignoring case as Windows does. */
export function freeName(base: string, taken: Iterable<string>, join = ' '): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  if (!used.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const name = `${base}${join}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

export function newHostName(design: Design): string {
  const taken = new Set(design.topology.hosts.map((host) => host.name.toUpperCase()));
  for (let number = 1; ; number++) {
    const name = `HOST${String(number).padStart(2, '0')}`;
    if (!taken.has(name)) return name;
  }
}

/** Windows names adapters `Ethernet`, `Ethernet 2`, … */
export function newAdapterName(host: Host): string {
  return freeName('Ethernet', namesOf(host.adapters));
}

export function newSwitchName(host: Host, base = 'vSwitch'): string {
  return freeName(base, namesOf(host.switches));
}

/** `nat1`, `transparent1`, …: docker reserves the bare name `nat`. */
export function newNetworkName(design: Design, host: Host, driver: string): string {
  const own = namesOf(host.networks);
  const taken = driver === 'overlay' ? design.topology.hosts.flatMap((item) => namesOf(item.networks)) : own;
  return numbered(driver, taken);
}

export function newContainerName(host: Host): string {
  return numbered('container', namesOf(host.containers));
}

function numbered(base: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!used.has(`${base}${number}`)) return `${base}${number}`;
}

function namesOf(items: readonly { readonly name: string }[]): string[] {
  return items.map((item) => item.name);
}
