/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits. Here because this room has neither Node's crypto nor
 * the browser's, whose digest would make everything that plans asynchronous; proven against Node's in sha256.test.ts.
 */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const hash = new Uint32Array(START);
  const words = new Uint32Array(64);
  for (let at = 0; at < bytes.length; at += 64) block(bytes, at, words, hash);
  let digits = '';
  for (const word of hash) digits += word.toString(16).padStart(8, '0');
  return digits;
}

function block(bytes: Uint8Array, at: number, words: Uint32Array, hash: Uint32Array): void {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4;
    words[i] =
      ((byte(bytes, j) << 24) | (byte(bytes, j + 1) << 16) | (byte(bytes, j + 2) << 8) | byte(bytes, j + 3)) >>> 0;
  }
  for (let i = 16; i < 64; i++) {
    const early = word(words, i - 15);
    const late = word(words, i - 2);
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (word(words, i - 16) + low + word(words, i - 7) + high) >>> 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + word(words, i)) >>> 0;
    const other = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (other + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) >>> 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) >>> 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) hash[i] = word(hash, i) + (sums[i] ?? 0);
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

const byte = (bytes: Uint8Array, at: number) => bytes[at] ?? 0;
const word = (words: Uint32Array, at: number) => words[at] ?? 0;

/** The bytes, padded as the standard says: a one bit, zeros, and the length in bits, to a multiple of 64 bytes. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    // Half a surrogate pair is no character; UTF-8 encoders write U+FFFD for it.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  const { length } = bytes;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(bytes);
  padded[length] = 0x80;
  const bits = length * 8;
  const end = padded.length;
  const high = Math.floor(bits / 2 ** 32);
  for (let i = 0; i < 4; i++) {
    padded[end - 1 - i] = (bits >>> (8 * i)) & 255;
    padded[end - 5 - i] = (high >>> (8 * i)) & 255;
  }
  return padded;
}

/** The first 32 bits of the fractional parts of the cube roots (rounds) and square roots (start) of the first primes. */
const PRIMES = firstPrimes(64);
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
