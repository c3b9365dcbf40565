import type { MessageParams } from '../../rules/rule.ts';
import { visible } from '../quote/visible.ts';

/** Markdown that is finished: text gets into it only through `code` and `plain`, which keep it text. */
export type Inline = string & { readonly ' markdown': true };

/** Longest text of the design that a document repeats; the next is marked as cut. */
const LONGEST = 500;

/**
 * Text of the design as a code span: the one place in Markdown where nothing is a link, HTML, emphasis, a mention or a
 * formula, in every dialect. Characters that cannot be seen are written as their numbers.
 */
export function code(value: string): Inline {
  const text = visible(value, LONGEST);
  // In a table cell `\|` is a pipe, so a backslash cannot stand right before one: two spans with nothing between them.
  return text
    .split(/(?<=\\)(?=\|)/)
    .map(codeSpan)
    .join('<!---->') as Inline;
}

function codeSpan(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space at both ends is taken away again, so it is added where it would be, and where a backtick would join the fence.
  const isPadded = /^`|`$/.test(text) || (/^ .* $/s.test(text) && /[^ ]/.test(text));
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Text of the product itself. Every character that Markdown could take for its own is escaped. */
export function plain(text: string): Inline {
  return text
    .replace(/[\\`*_[\]<>~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+#])/, '$1\\$2') as Inline;
}

/** A text of the product with values of the design in it. Quotation marks around a value give way to its code span. */
export function sentence(template: string, params: MessageParams = {}): Inline {
  const parts = template.replace(/[“‘](\{\w+\})[”’]/g, '$1').split(/\{(\w+)\}/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return plainPart(part, index === 0);
      const value = params[part];
      if (value === undefined) return plain(`{${part}}`);
      return typeof value === 'number' ? String(value) : code(value);
    })
    .join('') as Inline;
}

/** Only what begins a line can be taken for a list or a heading. */
function plainPart(text: string, first: boolean): string {
  return first ? plain(text) : plain(`x${text}`).slice(1);
}

export function joined(parts: readonly (Inline | undefined)[], separator: string): Inline {
  return parts.filter((part) => part !== undefined && part !== '').join(separator) as Inline;
}

export const NOTHING = '' as Inline;
