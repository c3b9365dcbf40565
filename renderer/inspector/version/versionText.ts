import type { Host } from '../../../shared/design/schema.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import type { VersionFact } from '../../../shared/rules/difference.ts';
import { PLATFORMS } from '../../../shared/windows/platforms.ts';
import { releaseById } from '../../../shared/windows/releases.ts';

/** A changed fact in a few words: “Windows Server 2016 → Windows Server 2019”. */
export function versionText(texts: Texts, fact: VersionFact, before: Host, after: Host): string {
  const from = factValue(texts, fact, before);
  const to = factValue(texts, fact, after);
  return texts(`inspector.version.${fact}`, { from, to });
}

function factValue(texts: Texts, fact: VersionFact, host: Host): string {
  const none = texts('inspector.not-stated');
  switch (fact) {
    case 'release':
      return host.release === undefined ? none : (releaseById.get(host.release)?.name ?? host.release);
    case 'build':
      return host.build === undefined ? none : String(host.build);
    case 'engine':
      return host.engine ?? none;
    case 'kbs':
      return host.kbs === undefined ? none : host.kbs.join(', ') || texts('inspector.version.no-updates');
    case 'platform': {
      const platform = host.platform === undefined ? undefined : PLATFORMS.find(({ id }) => id === host.platform);
      return platform ? texts(platform.label) : none;
    }
  }
}
