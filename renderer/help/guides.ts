import { type Guide, readGuide } from '../../shared/help/guide.ts';

/** A guide in the window's language. */
export interface GuideEntry {
  /** Name of its file, without the extension: `change-a-host`. */
  readonly id: string;
  readonly guide: Guide;
}

const ENGLISH = import.meta.glob<string>('../../docs/guides/*.md', { query: '?raw', import: 'default' });
const TRANSLATED = import.meta.glob<string>('../../docs/guides/*/*.md', { query: '?raw', import: 'default' });

/** In the order of the work; what is not named follows. */
const ORDER = ['draw', 'import', 'paths-and-addresses', 'script', 'change-a-host'];

/** All guides, in English where a language has none of its own. */
export async function loadGuides(locale: string): Promise<readonly GuideEntry[]> {
  const guides = await Promise.all(
    Object.entries(ENGLISH).map(async ([path, load]): Promise<GuideEntry> => {
      const file = path.split('/').at(-1) ?? path;
      const translated = TRANSLATED[path.replace(file, `${locale}/${file}`)];
      return { id: file.replace(/\.md$/, ''), guide: readGuide(await (translated ?? load)()) };
    }),
  );
  const place = ({ id }: GuideEntry) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return guides.toSorted((a, b) => place(a) - place(b));
}
