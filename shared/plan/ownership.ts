import type { Container, FlagUse, Network } from '../design/schema.ts';
import { RUN_ONLY_FLAGS } from '../windows/dockerFlags/runOnly.ts';
import { sha256 } from './changes/sha256.ts';
import { canonicalSubnet } from './changes/subnetText.ts';
import { compareText } from './order.ts';

/** Labels that Switchyard puts on what it makes. Everything without them is somebody else's. */
export const LABEL_PREFIX = 'io.switchyard.';
/** Which design made it: a design never touches another one's things unasked. */
export const DESIGN_LABEL = `${LABEL_PREFIX}design`;
/**
 * Digest of the settings it was made with. docker does not show all of them afterwards, so without it a change of, say,
 * `--memory` in the design could not be noticed on the host.
 */
export const SETTINGS_LABEL = `${LABEL_PREFIX}settings`;

export type Labels = Readonly<Record<string, string>>;

/** The labels of a new thing. `owner` names the design. */
export function ownershipLabels(owner: string, settings: string): Labels {
  return { [DESIGN_LABEL]: owner, [SETTINGS_LABEL]: settings };
}

/** Whether a flag as written is one of Switchyard's own labels, as a drawing read from a host has them. */
export function isOwnLabel({ flag, value }: FlagUse): boolean {
  return (flag === '--label' || flag === '-l') && value?.startsWith(LABEL_PREFIX) === true;
}

/** Enough digits that two settings never have the same by accident. */
const DIGITS = 16;

const containers = new WeakMap<Container, string>();

/** What a container is made with, but for its networks: those can be changed while it lives. */
export function containerSettings(container: Container): string {
  const known = containers.get(container);
  if (known !== undefined) return known;
  const { image, command, isolation, ports, publishAll, dns, dnsSearch, networkMode, flags } = container;
  const settings = digest([
    image,
    command ?? [],
    isolation === 'default' ? undefined : isolation,
    ports.map((port) => [port.hostIp, port.host, port.container, port.protocol]),
    publishAll === true,
    dns ?? [],
    dnsSearch ?? [],
    networkMode,
    flags.filter((use) => !NOT_SETTINGS.has(use.flag) && !isOwnLabel(use)).map((use) => [use.flag, use.value]),
  ]);
  containers.set(container, settings);
  return settings;
}

/** Flags that say how the docker command behaves, and nothing about the container. */
const NOT_SETTINGS: ReadonlySet<string> = new Set(
  RUN_ONLY_FLAGS.flatMap((flag): string[] => ('short' in flag ? [flag.short, flag.long] : [flag.long])),
);

/** @param options the network's options together with the interface that is drawn. */
export function networkSettings(network: Network, options: readonly (readonly [string, string])[]): string {
  const { driver, subnets, attachable, flags } = network;
  return digest([
    driver,
    subnets
      .map(({ subnet, gateway }) => [canonicalSubnet(subnet), gateway])
      .sort(([a], [b]) => compareText(a ?? '', b ?? '')),
    options,
    attachable === true,
    flags.filter((use) => !isOwnLabel(use)).map((use) => [use.flag, use.value]),
  ]);
}

function digest(value: readonly unknown[]): string {
  return sha256(JSON.stringify(value)).slice(0, DIGITS);
}
