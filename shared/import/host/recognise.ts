/**
 * Telling a text by names that only one kind of output has. Cheap, because it is asked at every key that is pressed: the text
 * is only searched, never parsed.
 */
const keys = (...names: readonly string[]) => ({
  json: new RegExp(`"(?:${names.join('|')})"\\s*:`),
  /** Of Format-List: recognised as well, to say what to paste instead. */
  listed: new RegExp(`^(?:${names.join('|')}) *: `, 'm'),
  /** Of the heading of Format-Table. */
  heading: new RegExp(`(?:^|\\s)(?:${names.join('|')})(?:\\s|$)`),
});

const DOCKER = keys('IPAM', 'HostConfig', 'NetworkSettings', 'ServerVersion', 'Scope', 'Names');
const WINDOWS = keys(
  'InterfaceDescription',
  'PrefixLength',
  'DestinationPrefix',
  'ServerAddresses',
  'NlMtu',
  'SwitchType',
  'TeamingMode',
  'InternalIPInterfaceAddressPrefix',
  'BuildNumber',
  'UBR',
  'HotFixID',
  'SMBIOSAssetTag',
  'DisabledComponents',
  'Manufacturer',
);

const HNS = keys(
  'ActivityId',
  'AddressPrefix',
  'IpAddressPrefix',
  'HostComputeNetwork',
  'VirtualNetwork',
  'VirtualNetworkName',
  'NetworkAdapterName',
  'MaxConcurrentEndpoints',
  'MacPools',
  'Ipams',
);

const COLLECTED = /"schema"\s*:\s*"switchyard\.(?:host|observed)\/\d+"/;
/** Our own exports to HNS and HCN. */
const REQUESTS = /^\uFEFF?\s*\{\s*"networks"\s*:\s*\[/;
const DOCKER_TABLE = /^(?:NETWORK ID +NAME +DRIVER +SCOPE|CONTAINER ID +IMAGE +COMMAND +CREATED +STATUS)/m;
const JSON_BEGINS = /^[ \t\uFEFF]*[{[]/m;

/** A file of the collector script, or an observation that was saved. */
function isCollected(text: string): boolean {
  return COLLECTED.test(text);
}

export function recognisesInspect(text: string): boolean {
  return !isCollected(text) && ((JSON_BEGINS.test(text) && DOCKER.json.test(text)) || DOCKER_TABLE.test(text));
}

export function recognisesHnsText(text: string): boolean {
  if (isCollected(text)) return false;
  return (JSON_BEGINS.test(text) && HNS.json.test(text)) || REQUESTS.test(text) || HNS.listed.test(text);
}

export function recognisesHost(text: string): boolean {
  if (JSON_BEGINS.test(text) && (isCollected(text) || WINDOWS.json.test(text))) return true;
  return WINDOWS.listed.test(text) || hasTable(text);
}

/** A table of PowerShell, or the one that netsh prints of port ranges, whose headings are translated. */
function hasTable(text: string): boolean {
  for (const { index, 0: rule } of text.matchAll(/^[ \t]*-+(?: +-+)+[ \t]*\r?$/gm)) {
    const above = text.slice(text.lastIndexOf('\n', index - 2) + 1, Math.max(index - 1, 0));
    if (above.length < 1000 && WINDOWS.heading.test(above)) return true;
    if (/^\s*\d+ +\d+/.test(text.slice(index + rule.length, index + rule.length + 200))) return true;
  }
  return false;
}
