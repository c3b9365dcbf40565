import type { Inline } from './inline.ts';

/** Lines of a document; blocks are separated by an empty line. */
export type Block = readonly string[];

export function heading(level: 2 | 3, text: Inline): Block {
  return [`${'#'.repeat(level)} ${text}`];
}

/** A GFM table. Pipes in cells are escaped here, because only in a cell does the escape mean that. */
export function table(heads: readonly Inline[], rows: readonly (readonly Inline[])[]): Block {
  return [row(heads), row(heads.map(() => '---' as Inline)), ...rows.map(row)];
}

function row(cells: readonly Inline[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Text kept exactly. The fence is longer than any run of backticks in it, so that nothing in it ends it. */
export function fenced(text: string, language: string): Block {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return [`${fence}${language}`, ...lines, fence];
}

export function list(items: readonly Inline[]): Block {
  return items.map((item) => `- ${item}`);
}

export function documentOf(blocks: readonly Block[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
