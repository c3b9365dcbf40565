import type { Host, Network } from '../../../shared/design/schema.ts';
import { type Driver, driverById, SUPPORTED_DRIVER_IDS } from '../../../shared/windows/drivers.ts';
import { NETWORK_OPTIONS, type NetworkOption } from '../../../shared/windows/networkOptions.ts';
import { releaseById } from '../../../shared/windows/releases.ts';

/** Which fields a network has: read from the tables of shared/windows, so that a new option needs no code here. */

type OptionRow = (typeof NETWORK_OPTIONS)[number];

/** Options a network of this driver has a field for. A driver that is not known has none. */
export function optionFields(driver: string): readonly OptionRow[] {
  return NETWORK_OPTIONS.filter((option) => option.editable && appliesTo(option, driver));
}

function appliesTo(option: NetworkOption, driver: string): boolean {
  const among = (drivers: readonly string[]) => drivers.includes(driver);
  return option.scope === 'network' && !option.drawn && among(option.drivers) && !among(option.ignoredBy);
}

/** Keys of options that are set although this driver has no field for them: an import's, or another driver's. */
export function carriedOver(network: Pick<Network, 'driver' | 'options'>): readonly string[] {
  const fields = new Set<string>(optionFields(network.driver).map((option) => option.key));
  return Object.keys(network.options).filter((key) => !fields.has(key));
}

/** The table's row of an option, with its texts, where the key is known. */
export function optionRow(key: string): OptionRow | undefined {
  return NETWORK_OPTIONS.find((option) => option.key === key);
}

/** Drivers to choose from, and the current one where it is none of them. */
export function driverChoices(current: string): readonly { readonly id: string; readonly label: string }[] {
  const offered = SUPPORTED_DRIVER_IDS.map((id) => ({ id: id as string, label: driverById.get(id)?.label ?? id }));
  if (offered.some((driver) => driver.id === current)) return offered;
  return [...offered, { id: current, label: driverById.get(current)?.label ?? current }];
}

/** What an empty list of subnets means, by driver: the key of a sentence. */
export function withoutSubnets(driver: Driver | undefined): 'dhcp' | 'hns' | 'swarm' | 'needed' | 'unknown' {
  if (!driver) return 'unknown';
  if (driver.subnet === 'required') return 'needed';
  if (driver.subnet === 'swarm') return 'swarm';
  return driver.dhcp ? 'dhcp' : 'hns';
}

/** Whether another subnet can be added: the first one always, more only where the driver and the Windows build know it. */
export function canAddSubnet(driver: Driver | undefined, count: number, build: number | undefined): boolean {
  if (count === 0) return true;
  const since = driver?.multipleSubnetsSince;
  return since !== undefined && (build === undefined || build >= since);
}

/** The build that is stated, or the one the release implies. */
export function buildOf(host: Pick<Host, 'build' | 'release'>): number | undefined {
  return host.build ?? (host.release === undefined ? undefined : releaseById.get(host.release)?.build);
}

/** Only networks that span a swarm can be made attachable. One that says so all the same keeps the field. */
export function showsAttachable(network: Pick<Network, 'driver' | 'attachable'>): boolean {
  return driverById.get(network.driver)?.scope === 'global' || network.attachable === true;
}

/** Only an l2bridge lives among the machines of the LAN with addresses that docker gives. */
export function showsLanReserved(network: Pick<Network, 'driver' | 'lanReserved'>): boolean {
  return network.driver === 'l2bridge' || network.lanReserved === true;
}

/** Whether a subnet may go without a gateway: somebody else chooses one then. */
export function gatewayIsOptional(driver: string): boolean {
  const rule = driverById.get(driver)?.gateway ?? 'optional';
  return rule === 'optional' || rule === 'swarm';
}
