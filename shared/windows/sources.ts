import { DOCKER_SOURCES } from './sourcesDocker.ts';
import { MICROSOFT_SOURCES } from './sourcesMicrosoft.ts';
import type { Source } from './sourceTypes.ts';

export type { Source } from './sourceTypes.ts';

/** Every document the tables and rules name, by its tag in the domain reference. */
export const SOURCES = { ...MICROSOFT_SOURCES, ...DOCKER_SOURCES } as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** A source id, a GitHub thread (`gh:moby/moby#30342`), or 'INF': an engineering inference, of lower confidence. */
export type SourceRef = SourceId | `gh:${string}` | 'INF';

export interface SourceLink {
  /** As it was published, and in English where it was read. */
  readonly title: string;
  /** Of a page that was read in Korean: its own title and the date it bears, for a window to say in its language. */
  readonly korean?: { readonly title: string; readonly date: string };
  readonly url?: string;
}

const thread = /^gh:([\w.-]+\/[\w.-]+)#(\d+)$/;

/** The title and, where one is known, the https address to show for a reference. */
export function sourceLink(ref: SourceRef): SourceLink {
  if (ref === 'INF') return { title: 'Engineering inference' };
  const github = thread.exec(ref);
  if (github) return { title: `${github[1]}#${github[2]}`, url: `https://github.com/${github[1]}/issues/${github[2]}` };
  if (!Object.hasOwn(SOURCES, ref)) return { title: ref };
  const source: Source = SOURCES[ref as SourceId];
  const { title, korean: date } = source;
  if (date !== undefined) return { title: `${title} (Korean page, dated ${date})`, korean: { title, date } };
  return source.url === undefined ? { title: source.title } : { title: source.title, url: source.url };
}
