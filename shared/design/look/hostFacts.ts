import type { TextKey } from '../../language/texts.ts';
import { platformById } from '../../windows/platforms.ts';
import { releaseById } from '../../windows/releases.ts';
import type { Host } from '../schema.ts';

/** What the title bar says of a host besides its name: its release and platform, as far as they are stated. */
export function factsLine(host: Host, texts: (key: TextKey) => string): string {
  const release = host.release === undefined ? undefined : (releaseById.get(host.release)?.name ?? host.release);
  const platform = host.platform && platformById.has(host.platform) && texts(`canvas.platform.${host.platform}`);
  // Every host runs Windows; the width is better spent on the version.
  return [release?.replace(/^Windows Server/, 'Server'), platform].filter(Boolean).join(' · ');
}
