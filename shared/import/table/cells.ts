/** One row of a table as text, and the line it begins in, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = ['\t', ';', ','] as const;

/** What stands between the cells: a tab where it was copied from a spreadsheet, else a semicolon or a comma. */
export function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Reads comma or tab separated text (RFC 4180: a cell in quotes may hold anything, quotes doubled). Empty rows are left out. */
export function parseRows(text: string): Row[] {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(content);
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  while (at < content.length) {
    const { text: cell, next } = readCell(content, at, separator);
    cells.push(cell.trim());
    line += linesIn(content, at, next);
    at = next;
    if (content[at] === separator) {
      at++;
      // A separator at the very end stands before one more cell, which is empty.
      if (at === content.length) cells.push('');
      continue;
    }
    if (at < content.length) {
      at += content.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

function readCell(content: string, from: number, separator: string): { readonly text: string; readonly next: number } {
  if (content[from] !== '"') {
    let end = from;
    while (end < content.length && !isEnd(content[end], separator)) end++;
    return { text: content.slice(from, end), next: end };
  }
  let text = '';
  let at = from + 1;
  for (;;) {
    const quote = content.indexOf('"', at);
    if (quote < 0) return { text: text + content.slice(at), next: content.length };
    text += content.slice(at, quote);
    at = quote + 1;
    if (content[at] !== '"') break;
    text += '"';
    at++;
  }
  let end = at;
  while (end < content.length && !isEnd(content[end], separator)) end++;
  return { text: text + content.slice(at, end), next: end };
}

function isEnd(character: string | undefined, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r';
}

function linesIn(content: string, from: number, to: number): number {
  let count = 0;
  for (let at = content.indexOf('\n', from); at >= 0 && at < to; at = content.indexOf('\n', at + 1)) count++;
  return count;
}
