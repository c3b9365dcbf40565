import type { ObservedDockerNetwork } from '../../observed/observedHost.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { DEFAULT_NETWORK_NAME } from '../../windows/reserved.ts';
import { isWindowsOwn } from '../../windows/windowsOwn.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import type { Owner } from './change.ts';

const HNS_ID = `${WINDOWSSHIM_PREFIX}hnsid`;
const HNS_OWNED = `${WINDOWSSHIM_PREFIX}hnsowned`;

/** Networks that docker makes for itself, by name. `bridge` and `host` are docker's own only under the drivers of that name. */
export const DOCKERS_OWN: ReadonlySet<string> = new Set([DEFAULT_NETWORK_NAME, 'none', 'ingress', 'docker_gwbridge']);

/** Whether nothing may ever be done to a network: it belongs to Windows (Default Switch, WSL) or to docker itself. */
export function isUntouchable(network: ObservedDockerNetwork): boolean {
  const { name, driver, ingress, options } = network;
  if (ingress === true || DOCKERS_OWN.has(name)) return true;
  if ((driver === 'bridge' || driver === 'host') && name === driver) return true;
  if (driver === 'null' && network.configOnly !== true && network.labels[DESIGN_LABEL] === undefined) return true;
  const id = options[HNS_ID];
  return isWindowsOwn({ type: driver, name, ...(id !== undefined && { id }) });
}

/** Docker offers it, but HNS, PowerShell or Hyper-V made it (dockerd's start, moby daemon_windows.go). */
export function isMadeOutside({ options, labels }: ObservedDockerNetwork): boolean {
  return options[HNS_OWNED] === 'true' || labels[HNS_OWNED] === 'true';
}

/** A design without a name cannot be told from another one, so nothing is known to be its own. */
export function isOwned(labels: Readonly<Record<string, string>>, owner: string): boolean {
  return owner.trim() !== '' && labels[DESIGN_LABEL] === owner;
}

export function ownerOfNetwork(network: ObservedDockerNetwork, owner: string): Owner {
  if (isUntouchable(network)) return 'untouchable';
  return isOwned(network.labels, owner) ? 'switchyard' : 'foreign';
}
