import { type AddressFault, addressFault, subnetFault } from '../../shared/address/explain.ts';
import { parseMac } from '../../shared/address/mac.ts';
import { parsePortRange } from '../../shared/address/ports.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';
import type { OptionValueType } from '../../shared/windows/networkOptions.ts';
import { PORT_RANGE } from '../../shared/windows/reserved.ts';

/** What is wrong with a text while it is typed; the words are in the language catalogue. */
export interface Fault {
  readonly key: TextKey;
  readonly params?: MessageParams;
}

/** Judges the text of a field. An empty text is judged only where the field must not be empty. */
export type Judge = (text: string) => Fault | undefined;

export const required: Judge = (text) => (text.trim() === '' ? { key: 'inspector.fault.empty' } : undefined);

/** One IPv4 address. */
export const ipv4: Judge = (text) => (text === '' ? undefined : worded(addressFault(text), 'address'));

/** A subnet in canonical form. */
export const subnet: Judge = (text) => worded(subnetFault(text), 'subnet');

/** The address of an adapter, with its prefix length: host bits belong there. */
export const interfaceAddress: Judge = (text) => {
  const fault = text === '' ? undefined : subnetFault(text);
  return fault?.kind === 'host-bits' ? undefined : worded(fault, 'interface');
};

export const mac: Judge = (text) =>
  text === '' || parseMac(text) !== undefined ? undefined : { key: 'inspector.fault.mac', params: { text } };

/** A port or a range of ports, `80` or `8000-8010`. */
export const ports: Judge = (text): Fault | undefined => {
  if (text === '') return undefined;
  const range = parsePortRange(text);
  if (!range) return { key: 'inspector.fault.port', params: { text } };
  if (range.first < PORT_RANGE.min || range.last > PORT_RANGE.max) {
    return { key: 'inspector.fault.port-range', params: { min: PORT_RANGE.min, max: PORT_RANGE.max } };
  }
  return range.last < range.first ? { key: 'inspector.fault.port-order' } : undefined;
};

const wholeNumber: Judge = (text) =>
  /^\d+$/.test(text) ? undefined : { key: 'inspector.fault.whole-number', params: { text } };

const macPool: Judge = (text) => {
  const tokens = text.split(',');
  return firstFault(tokens, mac) ?? (tokens.length % 2 === 1 ? { key: 'inspector.fault.mac-pairs' } : undefined);
};

const BY_TYPE: { readonly [T in OptionValueType]?: Judge } = {
  uint: wholeNumber,
  addressList: (text) => firstFault(text.split(','), ipv4),
  cidrList: (text) => firstFault(text.split(','), subnet),
  intList: (text) => firstFault(text.split(','), wholeNumber),
  macPool,
};

/** Judges the text of a network option by its type. An option that is not set is not judged. */
export function optionFault(type: OptionValueType, text: string): Fault | undefined {
  return text === '' ? undefined : BY_TYPE[type]?.(text);
}

function firstFault(tokens: readonly string[], judge: Judge): Fault | undefined {
  for (const token of tokens) {
    if (token !== token.trim()) return { key: 'inspector.fault.blank-in-list' };
    if (token === '') return { key: 'inspector.fault.empty-in-list' };
    const fault = judge(token);
    if (fault) return fault;
  }
  return undefined;
}

function worded(fault: AddressFault | undefined, what: 'address' | 'subnet' | 'interface'): Fault | undefined {
  switch (fault?.kind) {
    case 'host-bits':
      return { key: 'inspector.fault.host-bits', params: { canonical: fault.canonical } };
    case 'malformed':
      return { key: `inspector.fault.malformed.${what}` };
    default:
      return fault && { key: `inspector.fault.${fault.kind}` };
  }
}
