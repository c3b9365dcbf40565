import type { Texts } from '../language/texts.ts';
import type { JsonExpectation } from './jsonFault.ts';
import type { ValueFault } from './valueFaults.ts';

/** Why a text is not a design that can be opened: what, and where. */
export type FileFault =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'not-json';
      readonly line: number;
      readonly column: number;
      readonly expected: JsonExpectation;
      /** The character that stands there instead. */
      readonly found: string;
    }
  /** It begins well and ends in the middle. */
  | { readonly kind: 'truncated'; readonly line: number }
  /** JSON, but not a design of ours. */
  | { readonly kind: 'foreign' }
  /** Written by a newer version of the program. */
  | { readonly kind: 'too-new'; readonly version: number; readonly known: number }
  | { readonly kind: 'invalid'; readonly faults: readonly [ValueFault, ...ValueFault[]] }
  | { readonly kind: 'broken-reference'; readonly path: string; readonly target: ReferenceTarget; readonly id: string }
  | { readonly kind: 'duplicate-id'; readonly id: string; readonly path: string; readonly firstPath: string }
  | { readonly kind: 'too-large'; readonly measure: 'size' | 'elements' | 'depth'; readonly limit: number };

export type ReferenceTarget = 'adapter' | 'switch' | 'network' | 'swarm';

/** What is wrong with a file, where, and what was expected, as one or two sentences. */
export function fileFaultText(texts: Texts, fault: FileFault): string {
  switch (fault.kind) {
    case 'empty':
    case 'foreign':
      return texts(`file.fault.${fault.kind}`);
    case 'not-json': {
      const { line, column, found } = fault;
      return texts('file.fault.not-json', { line, column, found, expected: texts(`json.expected.${fault.expected}`) });
    }
    case 'truncated':
      return texts('file.fault.truncated', { line: fault.line });
    case 'too-new':
      return texts('file.fault.too-new', { version: fault.version, known: fault.known });
    case 'invalid': {
      const [first, ...others] = fault.faults;
      const text = texts('file.fault.invalid', { fault: valueFaultText(texts, first) });
      return others.length === 0 ? text : `${text} ${texts('file.fault.invalid-more', { count: others.length })}`;
    }
    case 'broken-reference': {
      const target = texts(`file.fault.target.${fault.target}`);
      return texts('file.fault.broken-reference', { path: fault.path, id: fault.id, target });
    }
    case 'duplicate-id':
      return texts('file.fault.duplicate-id', { id: fault.id, path: fault.path, firstPath: fault.firstPath });
    case 'too-large':
      return texts(`file.fault.too-large.${fault.measure}`, { limit: fault.limit });
  }
}

/** One wrong value as a sentence: where it stands, and what should stand there. */
export function valueFaultText(texts: Texts, fault: ValueFault): string {
  const path = fault.path === '' ? texts('value.expected.top') : fault.path;
  return texts(`value.expected.${fault.expected}`, { ...fault.params, path });
}
