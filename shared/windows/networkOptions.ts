import { DAEMON_OPTIONS } from './networkOptionsDaemon.ts';
import { GENERIC_OPTIONS } from './networkOptionsGeneric.ts';
import { IGNORED_OPTIONS } from './networkOptionsIgnored.ts';
import { OVERLAY_OPTIONS } from './networkOptionsOverlay.ts';
import { WINDOWSSHIM_OPTIONS } from './networkOptionsWindowsshim.ts';
import type { NetworkOption } from './networkOptionTypes.ts';

export { IGNORED_OPTION_PREFIXES } from './networkOptionsIgnored.ts';
export type { NetworkOption, OptionEffect, OptionValueType } from './networkOptionTypes.ts';

/** Spellings that Go's strconv.ParseBool reads; any other text is an error. */
export const GO_BOOL_TRUE = ['1', 't', 'T', 'true', 'TRUE', 'True'] as const;
export const GO_BOOL_FALSE = ['0', 'f', 'F', 'false', 'FALSE', 'False'] as const;

export const WINDOWSSHIM_PREFIX = 'com.docker.network.windowsshim.';

/** Every key of `docker network create -o` that means something, or is commonly believed to, on Windows. */
export const NETWORK_OPTIONS = [
  ...WINDOWSSHIM_OPTIONS,
  ...OVERLAY_OPTIONS,
  ...DAEMON_OPTIONS,
  ...GENERIC_OPTIONS,
  ...IGNORED_OPTIONS,
] as const;

export type NetworkOptionKey = (typeof NETWORK_OPTIONS)[number]['key'];
export type NetworkOptionName = (typeof NETWORK_OPTIONS)[number]['name'];

export const networkOptionByKey: ReadonlyMap<string, NetworkOption> = new Map(
  NETWORK_OPTIONS.map((option): [string, NetworkOption] => [option.key, option]),
);
