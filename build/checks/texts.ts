// Finds texts for people that stand in the code instead of in the language catalogues. It reads JSX with patterns, not a
// parser: it may miss something, and what it finds is worth looking at.

export interface Hardcoded {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties whose values people see or hear. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];
const LABELS = ['label', 'message', 'detail', 'buttonLabel', 'tooltip', 'content', 'subText', 'hint', 'description'];

/** Names that are the same in every language. */
const SAME_EVERYWHERE = new Set([
  'Switchyard',
  'VLAN',
  'SET',
  'VXLAN',
  'VFP',
  'NAT',
  'MAC',
  'DNS',
  'MTU',
  'TCP',
  'UDP',
  'ICMP',
  'IPv4',
  'IPv6',
  'CSV',
  'SVG',
  'PNG',
  // Values and names of Windows and PowerShell, and a folder of macOS.
  'LanguageMode',
  'Not Present',
  'Wireless WAN',
  'Application Support',
]);

const attribute = new RegExp(
  `\\s(?:${[...SPOKEN, ...LABELS].join('|')})=(?:"([^"]*)"|\\{\\s*(['\`])([^'\`]*)\\2\\s*\\})`,
  'g',
);
const property = new RegExp(`\\b(?:${['title', ...LABELS].join('|')}):\\s*(['\`])([^'\`\\n]*)\\1`, 'g');
/** Several words that begin like a sentence, wherever they stand. */
const words = /(?<=[\s(,=:?[{])(['`])(\p{Lu}[\p{L}’]+(?:[,:;]? (?:\p{L}[\p{L}’.…]*|[“(]?\$\{[^}`]*\}[”)]?))+[.…]?)\1/gu;
/** What a programmer gets to see, never a user. */
const fault = /\bnew \w*Error\($/;
/** Filters of tasklist and taskkill; names with a dot in them. */
const forPrograms = /^[A-Z]+ eq\b|^\w+(?:\.\w+)+$/;
/** Text between tags; what is in braces is code. */
const element = /(?<=[\w"'})\]/]>|<>)([^<>{}=;]*?\p{L}[^<>{}=;]*?)(?=<\/?[A-Za-z>]|\{)/gu;

/** Every text for people that a file has in itself. */
export function hardcodedTexts(path: string, source: string): Hardcoded[] {
  const code = withoutComments(source);
  const found: Hardcoded[] = [];
  const report = (at: number, text: string) => {
    if (isForPeople(text)) found.push({ path, line: code.slice(0, at).split('\n').length, text: text.trim() });
  };
  for (const match of code.matchAll(property)) report(match.index, match[2] ?? '');
  for (const match of code.matchAll(words)) {
    if (!fault.test(code.slice(0, match.index))) report(match.index, match[2] ?? '');
  }
  if (!path.endsWith('.tsx')) return once(found);
  for (const match of code.matchAll(attribute)) report(match.index, match[1] ?? match[3] ?? '');
  for (const match of code.matchAll(element)) report(match.index, match[1] ?? '');
  return once(found);
}

/** In the order of the lines; what two patterns find is one. */
function once(found: readonly Hardcoded[]): Hardcoded[] {
  const unique = new Map(found.map((item) => [`${item.line} ${item.text}`, item]));
  return [...unique.values()].sort((a, b) => a.line - b.line);
}

/** Keys, ids, class names and numbers are for the program; what has a blank or begins with a capital is for people. */
function isForPeople(text: string): boolean {
  const plain = text.replace(/\$\{[^}]*\}/g, '').trim();
  if (SAME_EVERYWHERE.has(plain) || forPrograms.test(plain) || !/\p{L}{2}/u.test(plain)) return false;
  return /\p{L}\s+\p{L}/u.test(plain) || /^\p{Lu}\p{Ll}/u.test(plain) || /\p{Lo}/u.test(plain);
}

/** Blanks in place of comments, so that lines keep their numbers. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{(,])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
