/** A YAML document as a reader of it needs it: what there is, and on which line, from 1. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** Without quotes and escapes; a plain scalar as it is written, so `0x10` and `~` are still to be understood. */
  readonly text: string;
  /** Always a string, whatever it looks like. */
  readonly quoted: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  /** Line of the key. */
  readonly line: number;
  readonly value: YamlNode;
}

const YAML_FAULTS = [
  /** Not YAML; `text` says what the parser saw. */
  'syntax',
  /** A key stands twice in one mapping. */
  'duplicate',
  /** More text than is read. */
  'too-large',
  /** Nested deeper than any real file. */
  'too-deep',
  /** Aliases that would make a small text into a huge one. */
  'bomb',
  /** An alias inside what it stands for. */
  'cycle',
  /** A key that is a list or a mapping. */
  'key',
  /** A merge key (`<<`) of something that is no mapping. */
  'merge',
  /** Several documents in one text. */
  'documents',
] as const;
export type YamlFaultKind = (typeof YAML_FAULTS)[number];

export interface YamlFault {
  readonly kind: YamlFaultKind;
  readonly line: number;
  readonly text: string;
}

/** The document, or why there is none. */
export type YamlReading = { readonly root: YamlNode } | { readonly faults: readonly [YamlFault, ...YamlFault[]] };

export function plainScalar(text: string, line: number): YamlScalar {
  return { kind: 'scalar', line, text, quoted: false };
}
