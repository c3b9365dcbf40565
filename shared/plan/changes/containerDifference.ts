import type { Container } from '../../design/schema.ts';
import type { ObservedContainer } from '../../observed/observedHost.ts';
import { containerSettings, LABEL_PREFIX, SETTINGS_LABEL, unseenFlags } from '../ownership.ts';
import type { Difference } from './change.ts';
import { keyed, valuesOf } from './flagTexts.ts';
import type { Comparison } from './networkDifference.ts';
import { portsText, samePorts } from './portTexts.ts';
import type { SeenHost } from './seen.ts';

/**
 * Compares what a container was made with. Its networks and whether it runs can be changed while it lives, so they are not
 * compared here; but a container that joins another's network, or has none for good, must be made anew to have networks.
 */
export function compareContainer(container: Container, seen: ObservedContainer, host: SeenHost): Comparison {
  const differences: Difference[] = [];
  const differ = (field: Difference['field'], from: string, to: string, key?: string) => {
    if (from !== to) differences.push({ field, from, to, ...(key !== undefined && { key }) });
  };
  const { flags, command, isolation } = container;
  if (!sameImage(container.image, seen.image)) differ('image', seen.image, container.image);
  // Left to the image, docker shows the image's own command.
  if (command !== undefined && command.length > 0) differ('command', seen.command.join(' '), command.join(' '));
  // Where none is asked for, docker writes the daemon's own default there (createContainerOSSpecificSettings).
  const asked = isolation === undefined || isolation === 'default' ? undefined : isolation;
  if (asked && seen.isolation && seen.isolation !== 'default') differ('isolation', seen.isolation, asked);
  differ('network-mode', seenMode(seen, container, host), wantedMode(container, host));
  if (!samePorts(container.ports, seen.ports)) differ('ports', portsText(seen.ports), portsText(container.ports));
  differ('publish-all', String(seen.publishAll === true), String(container.publishAll === true));
  if (container.dns || seen.dns.length > 0) differ('dns', seen.dns.join(', '), (container.dns ?? []).join(', '));
  if (container.dnsSearch || seen.dnsSearch.length > 0) {
    differ('dns-search', seen.dnsSearch.join(', '), (container.dnsSearch ?? []).join(', '));
  }
  let seesVariables = false;
  if (flags.length > 0) {
    const hostname = valuesOf(flags, '--hostname', '-h').at(-1);
    if (hostname !== undefined && seen.hostname !== undefined) differ('hostname', seen.hostname, hostname);
    compareLabels(container, seen, differences);
    seesVariables = compareEnvironment(container, seen, differences);
  }
  const mark = seen.labels[SETTINGS_LABEL];
  const isSame = mark !== undefined && mark === containerSettings(container);
  return {
    differences,
    // A drawing that was read from a host has only what could be seen there, and so never fits the mark.
    otherSettings: mark !== undefined && !isSame && container.origin !== 'host',
    unchecked: isSame ? [] : unseenFlags(container).filter((flag) => !(seesVariables && VARIABLES.has(flag))),
  };
}

/** docker reads a name without a tag as `:latest`, and one without a registry as Docker Hub's. */
function sameImage(a: string, b: string): boolean {
  return a === b || fullImage(a) === fullImage(b);
}

function fullImage(image: string): string {
  const [name = '', digest] = image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '').split('@');
  if (digest !== undefined) return `${name}@${digest}`;
  return /:[^/]*$/.test(name) ? name : `${name}:latest`;
}

/** How the container gets its network: `networks` where it is on some of its own, or can be put on them. */
function wantedMode({ networkMode, endpoints }: Container, host: SeenHost): string {
  if (networkMode === undefined) return endpoints.length > 0 ? 'networks' : 'none';
  return sharedWith(networkMode, host);
}

function seenMode(seen: ObservedContainer, wanted: Container, host: SeenHost): string {
  const { networkMode } = seen;
  if (networkMode !== undefined) return sharedWith(networkMode, host);
  // One that is on networks can leave them all; what is left is the same as being on none.
  const wantsNone = wantedMode(wanted, host) === 'none';
  if (wantsNone) return 'none';
  return 'networks';
}

/** docker writes `container:` with the id of the other one, whatever it was called when it was asked for. */
function sharedWith(mode: string, host: SeenHost): string {
  const partner = partnerOf(mode);
  if (partner === undefined) return mode;
  return `container:${host.container(partner)?.name ?? partner}`;
}

/** The container whose network this one shares, as written: its name or its id. */
export function partnerOf(networkMode: string | undefined): string | undefined {
  return networkMode?.startsWith('container:') ? networkMode.slice('container:'.length) : undefined;
}

function compareLabels(container: Container, { labels }: ObservedContainer, differences: Difference[]): void {
  const texts = valuesOf(container.flags, '--label', '-l');
  // Nearly always each is there, and nothing has to be taken apart to see it.
  if (texts.every((text) => isThere(text, labels))) return;
  for (const [key, to] of Object.entries(keyed(texts))) {
    if (key.startsWith(LABEL_PREFIX) || labels[key] === to) continue;
    differences.push({ field: 'label', key, from: labels[key] ?? '', to });
  }
}

function isThere(text: string, labels: Readonly<Record<string, string>>): boolean {
  const at = text.indexOf('=');
  return at >= 0 && labels[text.slice(0, at)] === text.slice(at + 1);
}

const VARIABLES: ReadonlySet<string> = new Set(['--env', '-e']);

/**
 * Values of variables are not shown: they may be secrets.
 * @returns whether all of them could be compared. Readers of docker's answers never keep them, so an empty list says nothing.
 */
function compareEnvironment(container: Container, seen: ObservedContainer, differences: Difference[]): boolean {
  const texts = valuesOf(container.flags, ...VARIABLES);
  if (texts.length === 0 || seen.env.length === 0) return false;
  const has = new Map(Object.entries(keyed(seen.env)));
  for (const [key, value] of Object.entries(keyed(texts.filter((text) => text.includes('='))))) {
    if (has.get(key) !== value) differences.push({ field: 'environment', key, from: '', to: '' });
  }
  return texts.every((text) => text.includes('='));
}
