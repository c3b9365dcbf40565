import type { YamlScalar } from '../yaml/node.ts';

export type ScalarType = 'null' | 'boolean' | 'number' | 'text';

const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const DECIMAL_INTEGER = /^[-+]?(?:0|[1-9][\d_]*)$/;
// `0x_` has no digit, and is a text.
const OTHER_INTEGER = /^[-+]?0(?:[xX]_*[\da-fA-F][\da-fA-F_]*|[oO]_*[0-7][0-7_]*|[0-7_]+|[bB]_*[01][01_]*)$/;
const FLOAT = /^[-+]?(?:\.\d[\d_]*|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/;

/** What compose (go-yaml) takes a plain scalar for. */
export function scalarType({ text, quoted }: YamlScalar): ScalarType {
  if (quoted) return 'text';
  if (NULL.test(text)) return 'null';
  if (BOOLEAN.test(text)) return 'boolean';
  if (DECIMAL_INTEGER.test(text) || OTHER_INTEGER.test(text) || FLOAT.test(text)) return 'number';
  return 'text';
}

/** The text compose makes of a value where it wants one: `0x10` is 16 and `1.10` is 1.1, as it reads numbers first. */
export function scalarText(scalar: YamlScalar): string {
  const { text } = scalar;
  switch (scalarType(scalar)) {
    case 'null':
      return '';
    case 'boolean':
      return text.toLowerCase();
    case 'number':
      return numberText(text);
    case 'text':
      return text;
  }
}

function numberText(text: string): string {
  const bare = text.replaceAll('_', '').replace(/^\+/, '');
  const sign = bare.startsWith('-') ? '-' : '';
  const digits = bare.slice(sign.length);
  if (DECIMAL_INTEGER.test(text)) return sign + digits;
  if (OTHER_INTEGER.test(text)) return sign + BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits).toString();
  return String(Number(bare));
}
