import { createSwitch, type IdSource } from '../../../design/create.ts';
import type { VSwitch } from '../../../design/schema.ts';
import type { ObservedHnsNetwork, ObservedHost, ObservedSwitch } from '../../../observed/observedHost.ts';
import { driverById } from '../../../windows/drivers.ts';
import { isWindowsOwn } from '../../../windows/windowsOwn.ts';
import type { AdoptedAdapters } from './adapters.ts';
import { HNS_OWNED, INTERFACE } from './options.ts';
import type { NetworkPair } from './pairs.ts';

/** The switches of a host: those somebody made, and those that came with a network. */
export class AdoptedSwitches {
  private readonly adapters: AdoptedAdapters;
  private readonly ids: IdSource;
  private readonly seen: readonly ObservedSwitch[];
  private readonly byKey = new Map<string, ObservedSwitch>();
  private readonly drawn = new Map<ObservedSwitch, VSwitch>();
  /** Of networks whose switch was not seen; overlays on the same adapters share one. */
  private readonly made: VSwitch[] = [];
  private readonly shared = new Map<string, VSwitch>();
  private readonly dockerLooked: boolean;

  constructor(
    observed: ObservedHost,
    windowsOwn: readonly ObservedHnsNetwork[],
    adapters: AdoptedAdapters,
    ids: IdSource,
  ) {
    this.adapters = adapters;
    this.ids = ids;
    this.dockerLooked = observed.dockerNetworks !== undefined;
    const foreign = new Set(windowsOwn.flatMap((item) => keysOf(item)));
    this.seen = (observed.switches ?? []).filter(
      (item) => !isWindowsOwn(item) && !foreign.has(`id:${item.id?.toLowerCase()}`),
    );
    for (const item of this.seen)
      for (const key of switchKeys(item)) if (!this.byKey.has(key)) this.byKey.set(key, item);
  }

  /** The switch a network stands on; undefined for a driver that has none, and for one that nothing is known about. */
  below({ docker, hns }: NetworkPair, name: string, driver: string): VSwitch | undefined {
    if (docker?.configOnly) return undefined;
    const names = adapterNames({ ...(docker && { docker }), ...(hns && { hns }) }, this.adapters);
    const seen = this.find({ ...(docker && { docker }), ...(hns && { hns }) }, names);
    if (seen) return this.draw(seen, docker, hns, driver);
    const kind = driverById.get(driver)?.switchKind ?? (names.length > 0 ? 'external' : undefined);
    if (!kind) return undefined;
    const bound = kind === 'external' ? names.map((item) => this.adapters.named(item).id) : [];
    const key = driver === 'overlay' ? `overlay:${bound.join(',')}` : '';
    const existing = key ? this.shared.get(key) : undefined;
    if (existing) return existing;
    const vswitch = createSwitch(this.ids('switch'), hns?.switchName ?? name, kind, { adapters: bound });
    this.made.push(vswitch);
    if (key) this.shared.set(key, vswitch);
    return vswitch;
  }

  /** All of them, once every network has its own: first those that were seen, in their order. */
  all(): VSwitch[] {
    for (const item of this.seen)
      if (!this.drawn.has(item)) this.drawHandMade(item, this.dockerLooked ? false : undefined);
    return [...this.seen.flatMap((item) => this.drawn.get(item) ?? []), ...this.made];
  }

  private find({ docker, hns }: NetworkPair, names: readonly string[]): ObservedSwitch | undefined {
    const keys = [
      ...(hns ? keysOf(hns) : []),
      ...names.map((name) => `adapter:${name.toLowerCase()}`),
      ...(docker ? [`name:${docker.id.toLowerCase()}`, `name:${docker.name.toLowerCase()}`] : []),
    ];
    for (const key of keys) {
      const found = this.byKey.get(key);
      if (found) return found;
    }
    return undefined;
  }

  private draw(seen: ObservedSwitch, docker: NetworkPair['docker'], hns: NetworkPair['hns'], driver: string): VSwitch {
    const known = this.drawn.get(seen);
    if (known) return known;
    if (isHandMade(seen, docker, hns, driver)) return this.drawHandMade(seen, docker !== undefined || undefined);
    // HNS calls it by docker's id of the network, which tells people nothing.
    const isId = docker !== undefined && seen.name.toLowerCase() === docker.id.toLowerCase();
    return this.add(seen, isId ? { name: docker.name } : {});
  }

  private drawHandMade(seen: ObservedSwitch, seenByDocker: boolean | undefined): VSwitch {
    const external = seen.kind === 'external' && seenByDocker !== undefined;
    return this.add(seen, { origin: 'host', ...(external && { seenByDocker }) });
  }

  private add(seen: ObservedSwitch, rest: Partial<VSwitch>): VSwitch {
    const { name, kind, allowManagementOS, teamingMode, loadBalancing } = seen;
    const vswitch = createSwitch(this.ids('switch'), name, kind, {
      adapters: seen.adapters.map((item) => this.adapters.named(item).id),
      ...(allowManagementOS === false && kind === 'external' && { allowManagementOS }),
      ...(teamingMode && { teamingMode }),
      ...(loadBalancing && { loadBalancing }),
      ...rest,
    });
    this.drawn.set(seen, vswitch);
    return vswitch;
  }
}

/**
 * A transparent network that has the name of its switch is how docker offers an external switch that was there before it
 * (seed of 2017); docker then marks it as owned by HNS. Without docker's word, the safe answer is that somebody made it.
 */
function isHandMade(
  seen: ObservedSwitch,
  docker: NetworkPair['docker'],
  hns: NetworkPair['hns'],
  driver: string,
): boolean {
  if (seen.kind !== 'external' || driver !== 'transparent') return false;
  const name = (hns?.name ?? docker?.name ?? '').toLowerCase();
  if (name !== seen.name.toLowerCase()) return false;
  return docker === undefined || docker.options[HNS_OWNED] === 'true' || docker.labels[HNS_OWNED] === 'true';
}

/** Names of the adapters a network was put on, by docker or HNS. */
function adapterNames({ docker, hns }: NetworkPair, adapters: AdoptedAdapters): string[] {
  const asked = hns?.adapter ?? docker?.options[INTERFACE];
  if (asked) return adapters.find(asked) ? [asked] : asked.split(',').filter((item) => item !== '');
  const managed = hns?.managementIp === undefined ? undefined : adapters.withAddress(hns.managementIp);
  return managed ? [managed.name] : [];
}

/** What a network's switch is looked up by, the surest first. HNS gives its switches the network's id or name. */
function keysOf(hns: ObservedHnsNetwork): string[] {
  const keys = [`id:${hns.id.toLowerCase()}`];
  if (hns.switchId !== undefined) keys.unshift(`id:${hns.switchId.toLowerCase()}`);
  if (hns.switchName !== undefined) keys.push(`name:${hns.switchName.toLowerCase()}`);
  keys.push(`name:${hns.name.toLowerCase()}`);
  return keys;
}

function switchKeys(item: ObservedSwitch): string[] {
  const keys = [`name:${item.name.toLowerCase()}`];
  if (item.id !== undefined) keys.push(`id:${item.id.toLowerCase()}`);
  if (item.kind === 'external') keys.push(...item.adapters.map((name) => `adapter:${name.toLowerCase()}`));
  return keys;
}
