/** The name space of the ids that are derived here: a random GUID, the same for ever. */
const NAME_SPACE = '6f2d1c34-8f0b-4c0a-9a55-0e6f5b1d7c21';

/**
 * An id that follows from names alone, so that the same design gives the same bytes: UUID version 5 (RFC 9562), in capitals
 * as HNS writes ids.
 */
export function nameGuid(...names: readonly string[]): string {
  // Names with a NUL are not exported, so it separates.
  return uuid5(NAME_SPACE, names.join('\0')).toUpperCase();
}

export function uuid5(space: string, name: string): string {
  const prefix = (space.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const hash = sha1(Uint8Array.from(prefix.concat(utf8(name))));
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The bytes of well-formed text; half a character becomes the replacement character, as everywhere. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
    else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
  }
  return bytes;
}

/** SHA-1 (RFC 3174), here only because version 5 ids are made with it; nothing is protected by it. */
export function sha1(message: Uint8Array): Uint8Array {
  const words = padded(message);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Uint32Array(80);
  for (let block = 0; block < words.length; block += 16) {
    for (let t = 0; t < 80; t++) {
      schedule[t] =
        t < 16
          ? (words[block + t] ?? 0)
          : rotate(at(schedule, t - 3) ^ at(schedule, t - 8) ^ at(schedule, t - 14) ^ at(schedule, t - 16), 1);
    }
    mix(state, schedule);
  }
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of state.entries()) view.setUint32(index * 4, word);
  return bytes;
}

/** Constants of the four rounds of twenty. */
const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

function mix(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t++) {
    const round = Math.floor(t / 20);
    const next = (rotate(a, 5) + choose(round, b, c, d) + e + (CONSTANTS[round] ?? 0) + at(schedule, t)) >>> 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  // An array of 32-bit numbers drops what overflows.
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
}

function choose(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  return round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

/** The message, a one bit, zeros, and its length in bits, as big-endian words. */
function padded(message: Uint8Array): Uint32Array {
  const length = (((message.length + 8) >>> 6) + 1) * 64;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 4, message.length * 8);
  return Uint32Array.from({ length: length / 4 }, (_, index) => view.getUint32(index * 4));
}

function rotate(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
