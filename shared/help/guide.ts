/**
 * The guides of `docs/guides`, read for the window. They are written in a small part of Markdown; what is not in it stays
 * the text it is, so that nothing in a guide can become anything but words, lists, code and links.
 */
export interface Guide {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: readonly GuideWords[] }
  | { readonly kind: 'paragraph'; readonly words: readonly GuideWords[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly GuideWords[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** A run of words of one look. */
export interface GuideWords {
  readonly look: 'plain' | 'strong' | 'emphasis' | 'code' | 'link';
  readonly text: string;
  /** Where a link leads: an address, or a file beside the guide. */
  readonly to?: string;
}

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(-|\d+\.) (.+)$/;
const FENCE = '```';

export function readGuide(markdown: string): Guide {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const blocks: GuideBlock[] = [];
  let title = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      at++;
    } else if (line.startsWith(FENCE)) {
      const end = lines.indexOf(FENCE, at + 1);
      const last = end === -1 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else if (heading) {
      const [, marks = '', text = ''] = heading;
      if (marks.length === 1) title = text;
      else blocks.push({ kind: 'heading', level: marks.length === 2 ? 2 : 3, words: wordsOf(text) });
      at++;
    } else {
      const end = endOfBlock(lines, at);
      blocks.push(textBlock(lines.slice(at, end)));
      at = end;
    }
  }
  return { title, blocks };
}

function endOfBlock(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at > from && (line.trim() === '' || line.startsWith(FENCE)));
  return end === -1 ? lines.length : end;
}

/** A list, whose items may go on in indented lines, or a paragraph. */
function textBlock(lines: readonly string[]): GuideBlock {
  const ordered = /^\d/.test(lines[0] ?? '');
  if (!ITEM.test(lines[0] ?? '')) return { kind: 'paragraph', words: wordsOf(lines.join(' ')) };
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line)?.[2];
    if (item !== undefined) items.push(item);
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered, items: items.map(wordsOf) };
}

const INLINE =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*|\[(?<link>[^\]]+)\]\((?<to>[^)\s]+)\)/g;

function wordsOf(text: string): readonly GuideWords[] {
  const words: GuideWords[] = [];
  const plain = (from: number, to: number) => {
    if (to > from) words.push({ look: 'plain', text: text.slice(from, to) });
  };
  let end = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(INLINE)) {
    plain(end, index);
    const { code, strong, emphasis, link = '', to = '' } = groups;
    if (code !== undefined) words.push({ look: 'code', text: code });
    else if (strong !== undefined) words.push({ look: 'strong', text: strong });
    else if (emphasis !== undefined) words.push({ look: 'emphasis', text: emphasis });
    else words.push({ look: 'link', text: link, to });
    end = index + whole.length;
  }
  plain(end, text.length);
  return words;
}

/** The words of a block as one text, for searching. */
export function blockText(block: GuideBlock): string {
  if (block.kind === 'code') return block.text;
  const runs = block.kind === 'list' ? block.items : [block.words];
  return runs.map((words) => words.map(({ text }) => text).join('')).join(' ');
}

/** Whether a guide has every word of a search somewhere. */
export function guideHas(guide: Guide, search: string): boolean {
  const text = [guide.title, ...guide.blocks.map(blockText)].join(' ').toLowerCase();
  return wordsIn(search).every((word) => text.includes(word));
}

/** Index of the first block in which a search is met: what has all its words, else what has one of them. */
export function placeIn(guide: Guide, search: string): number | undefined {
  const words = wordsIn(search);
  if (words.length === 0) return undefined;
  const texts = guide.blocks.map((block) => blockText(block).toLowerCase());
  const all = texts.findIndex((text) => words.every((word) => text.includes(word)));
  const at = all !== -1 ? all : texts.findIndex((text) => words.some((word) => text.includes(word)));
  return at === -1 ? undefined : at;
}

const wordsIn = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);
