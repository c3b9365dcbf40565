/** Markup that is finished: text gets into it only through `text` and `element`, which escape it. */
export type Xml = string & { readonly ' xml': true };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that no XML 1.0 document may have, not even as a reference (XML 1.0 §2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it finds
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as markup: what XML cannot hold becomes U+FFFD. */
export function text(value: string): Xml {
  return escaped(value, /[&<>\r]/g) as Xml;
}

function escaped(value: string, special: RegExp): string {
  return value
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(special, (character) => REFERENCES[character] ?? character);
}

/** An element on one line. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const opening = `<${name}${attributesText(attributes)}`;
  return (children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`) as Xml;
}

/** An element with each child on a line of its own, so that two versions of a picture can be compared line by line. */
export function block(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  const inner = children.filter((child) => child !== '');
  if (inner.length === 0) return NOTHING;
  return `<${name}${attributesText(attributes)}>\n${inner.join('\n')}\n</${name}>` as Xml;
}

export const NOTHING = '' as Xml;

function attributesText(attributes: Attributes): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? number(value) : escaped(value, /[&<>"\t\n\r]/g)}"`;
  }
  return text;
}

/** Beyond this nothing is drawn by anybody: readers keep coordinates in 32 bits. */
const FARTHEST = 1e9;

/** A coordinate to a hundredth of a unit, which is finer than any screen or printer. */
export function number(value: number): string {
  const near = Math.min(Math.max(value, -FARTHEST), FARTHEST);
  return String(Math.round(near * 100) / 100 || 0);
}

/** Path data with its numbers cut to hundredths. */
export function pathData(data: string): string {
  return data.replace(/-?\d+\.\d{3,}(?:e[-+]?\d+)?/g, (long) => number(Number(long)));
}
