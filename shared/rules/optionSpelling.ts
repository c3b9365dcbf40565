import { NETWORK_OPTIONS, type NetworkOption, WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { clearlyMeant } from './similar.ts';

/** Options that do something; nobody means to write one that does not, and `dsr` is too short to be recognised. */
const CANDIDATES: ReadonlyMap<string, NetworkOption> = new Map(
  NETWORK_OPTIONS.filter((option: NetworkOption) => option.effect === 'sent' && option.key !== 'dsr').map(
    (option: NetworkOption): [string, NetworkOption] => [option.name, option],
  ),
);

const NAMES = [...CANDIDATES.keys()];

/**
 * The option that an unknown key was meant to be: right name behind a wrong prefix (`windowshim.vlanid`, `vlanid`), or a
 * name with a letter, an underscore or a capital wrong (`dnsserver`, `VlanID`, `enableoutboundnat`).
 */
export function optionMeant(key: string): NetworkOption | undefined {
  const name = clearlyMeant(lastPart(key), NAMES);
  return name === undefined ? undefined : CANDIDATES.get(name);
}

/** Whether a driver makes something of an option. */
export function reads(option: NetworkOption, driver: string): boolean {
  return !option.ignoredBy.some((id) => id === driver);
}

function lastPart(key: string): string {
  return key.startsWith(WINDOWSSHIM_PREFIX)
    ? key.slice(WINDOWSSHIM_PREFIX.length)
    : key.slice(key.lastIndexOf('.') + 1);
}
