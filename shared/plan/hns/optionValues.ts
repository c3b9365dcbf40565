import type { Network } from '../../design/schema.ts';
import { GO_BOOL_FALSE, GO_BOOL_TRUE, WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import type { HnsObstacle } from './description.ts';

/** Largest value of the 32 bits that docker and HNS give a VLAN or VSID. */
const UINT32_MAX = 2 ** 32 - 1;

const TRUE: ReadonlySet<string> = new Set(GO_BOOL_TRUE);
const FALSE: ReadonlySet<string> = new Set(GO_BOOL_FALSE);

export const VXLAN_IDS = 'com.docker.network.driver.overlay.vxlanid_list';

/** The text of an option by the last part of its key; an empty one says nothing. */
export function windowsshimOption(network: Network, name: string): string | undefined {
  return network.options[`${WINDOWSSHIM_PREFIX}${name}`] || undefined;
}

/** A number as docker reads it: decimal, 32 bits. 0 means none. */
export function idOption(network: Network, name: string): number | undefined | HnsObstacle {
  const text = windowsshimOption(network, name);
  if (text === undefined) return undefined;
  const value = readUint(text);
  if (value === undefined) return { reason: 'hns-number', value: text };
  return value === 0 ? undefined : value;
}

export function readUint(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= UINT32_MAX ? value : undefined;
}

export function boolOption(network: Network, name: string): boolean | HnsObstacle {
  const text = windowsshimOption(network, name);
  if (text === undefined || FALSE.has(text)) return false;
  return TRUE.has(text) ? true : { reason: 'hns-switch', value: text };
}

export function listOption(network: Network, name: string): string[] {
  return splitList(windowsshimOption(network, name) ?? '');
}

/** `a,b` with or without blanks. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
