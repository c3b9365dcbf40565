import type { Host, VSwitch } from '../schema.ts';

/** Whether an adapter could be named and is not. What overlays stand on follows from the swarm, not from an option. */
export function isAdapterUnnamed(host: Host, vswitch: VSwitch): boolean {
  if (vswitch.kind !== 'external' || vswitch.adapters.length > 0) return false;
  const carried = host.networks.filter((network) => network.switch === vswitch.id);
  return carried.length === 0 || carried.some((network) => network.driver !== 'overlay');
}
