import type { Container, FlagUse, Network } from '../design/schema.ts';
import { RUN_ONLY_FLAGS } from '../windows/dockerFlags/runOnly.ts';
import { sha256 } from './changes/sha256.ts';

/** Labels that Switchyard puts on what it makes. Everything without them is somebody else's. */
export const LABEL_PREFIX = 'io.switchyard.';
/** Which design made it: a design never touches another one's things unasked. */
export const DESIGN_LABEL = `${LABEL_PREFIX}design`;
/**
 * Digest of those settings it was made with that docker does not show afterwards: without it a change of, say, `--memory` in
 * the design could not be noticed on the host. What docker shows is not in it, so that a drawing can follow the host.
 */
export const SETTINGS_LABEL = `${LABEL_PREFIX}settings`;

export type Labels = Readonly<Record<string, string>>;

/** The labels of a new thing. `owner` names the design. */
export function ownershipLabels(owner: string, settings: string): Labels {
  const isLast = last[DESIGN_LABEL] === owner && last[SETTINGS_LABEL] === settings;
  if (!isLast) last = { [DESIGN_LABEL]: owner, [SETTINGS_LABEL]: settings };
  return last;
}

/** Most things of a design have the same ones, one after the other. */
let last: Labels = {};

/** Whether a flag as written is one of Switchyard's own labels, as a drawing read from a host has them. */
export function isOwnLabel({ flag, value }: FlagUse): boolean {
  return (flag === '--label' || flag === '-l') && value?.startsWith(LABEL_PREFIX) === true;
}

/** Enough digits that two settings never have the same by accident. */
const DIGITS = 16;

/** Digest of what cannot be seen of a container: which of the image's own settings it overrides, and most flags. */
export function containerSettings(container: Container): string {
  const { command, isolation, flags } = container;
  return digest([
    command !== undefined && command.length > 0,
    isolation !== undefined && isolation !== 'default',
    flags.some(({ flag }) => flag === '--hostname' || flag === '-h'),
    flags.filter(({ flag }) => !SHOWN_OF_CONTAINER.has(flag)).map(({ flag, value }) => [flag, value]),
  ]);
}

/** Flags whose effect docker shows, and those that only say how the docker command behaves. */
const SHOWN_OF_CONTAINER: ReadonlySet<string> = new Set([
  '--label',
  '-l',
  '--hostname',
  '-h',
  ...RUN_ONLY_FLAGS.flatMap((flag): string[] => ('short' in flag ? [flag.short, flag.long] : [flag.long])),
]);

/** Digest of what cannot be seen of a network. */
export function networkSettings({ flags }: Network): string {
  return digest(flags.filter(({ flag }) => !SHOWN_OF_NETWORK.has(flag)).map(({ flag, value }) => [flag, value]));
}

/** Flags of `network create` whose effect docker shows. */
export const SHOWN_OF_NETWORK: ReadonlySet<string> = new Set([
  '--label',
  '--attachable',
  '--internal',
  '--ingress',
  '--scope',
  '--config-only',
  '--config-from',
]);

/** Flags of a container that docker does not show, each once. */
export function unseenFlags({ flags }: Pick<Container, 'flags'>): string[] {
  return [...new Set(flags.map(({ flag }) => flag).filter((flag) => !SHOWN_OF_CONTAINER.has(flag)))];
}

/** Few things have settings of their own kind; a host with ten thousand containers has a handful of digests. */
const digests = new Map<string, string>();
const MOST_REMEMBERED = 1000;

function digest(value: readonly unknown[]): string {
  const text = JSON.stringify(value);
  const known = digests.get(text);
  if (known !== undefined) return known;
  const made = sha256(text).slice(0, DIGITS);
  if (digests.size >= MOST_REMEMBERED) digests.clear();
  digests.set(text, made);
  return made;
}
