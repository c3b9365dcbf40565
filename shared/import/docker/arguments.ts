import type { Flag } from '../../windows/dockerFlags.ts';
import type { FlagTable } from './flagTable.ts';
import type { Problem } from './problem.ts';
import type { Token } from './tokens/cursor.ts';

/** One use of a flag. `flag` is missing where docker has none of that name. */
export interface FlagSeen {
  readonly flag: Flag | undefined;
  /** Canonical long name, `--driver`; as written where docker has none. */
  readonly name: string;
  readonly value: string | undefined;
  /** Position of its last word among the arguments. */
  readonly last: number;
}

export interface Positional {
  readonly text: string;
  readonly at: number;
}

export interface Arguments {
  readonly flags: readonly FlagSeen[];
  readonly positionals: readonly Positional[];
}

/** The dashes that typing programs put in place of hyphens. */
const DASHES = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/;
/** Quick look, as nearly every word is an ordinary one. */
const isDash = (code: number) => code === 0x2d || code >= 0x2010;
const typographic = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

/**
 * Parses a command's arguments as docker does (spf13/pflag). With `interspersed` false, flags end at the first positional:
 * what follows the image belongs to the container.
 */
export function parseArguments(
  words: readonly Token[],
  table: FlagTable,
  interspersed: boolean,
  problem: (problem: Problem) => void,
): Arguments {
  const flags: FlagSeen[] = [];
  const positionals: Positional[] = [];
  const rest = (from: number) => {
    for (let at = from; at < words.length; at++) positionals.push({ text: words[at]?.text ?? '', at });
  };
  for (let at = 0; at < words.length; at++) {
    const word = repairDashes(words[at]?.text ?? '', table, problem);
    if (word === '--') {
      rest(at + 1);
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      if (!interspersed) {
        rest(at);
        break;
      }
      positionals.push({ text: word, at });
      continue;
    }
    const read = word.startsWith('--') ? readLong : readShorts;
    at = read({ word, at, words, table, flags, problem });
  }
  return { flags, positionals };
}

interface FlagPlace {
  readonly word: string;
  readonly at: number;
  readonly words: readonly Token[];
  readonly table: FlagTable;
  readonly flags: FlagSeen[];
  readonly problem: (problem: Problem) => void;
}

/** `--flag`, `--flag=value`, `--flag value`. Returns the position of the last word it took. */
function readLong(place: FlagPlace): number {
  const { word, at, words, table, flags, problem } = place;
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const flag = table.byLong.get(name);
  const value = equals < 0 ? undefined : word.slice(equals + 1);
  if (!flag) return readUnknown(place, name, value);
  if (value !== undefined || !flag.takesValue) {
    flags.push({ flag, name: flag.long, value, last: at });
    return at;
  }
  const next = words[at + 1]?.text;
  if (next === undefined) {
    problem({ code: 'SY906', variant: 'no-value', params: { flag: word } });
    return at;
  }
  if (next.startsWith('--') && table.byLong.has(next.split('=')[0] ?? '')) {
    problem({ code: 'SY906', variant: 'flag-as-value', params: { flag: word, value: next } });
  }
  flags.push({ flag, name: flag.long, value: next, last: at + 1 });
  return at + 1;
}

/** `-d`, `-it`, `-p80:80`, `-p=80:80`, `-p 80:80`. */
function readShorts(place: FlagPlace): number {
  const { word, at, words, table, flags, problem } = place;
  for (let index = 1; index < word.length; index++) {
    const name = `-${word[index]}`;
    const flag = table.byShort.get(name);
    if (!flag) return readUnknown(place, index === 1 ? word : name, undefined);
    const tail = word.slice(index + 1);
    if (!flag.takesValue) {
      if (tail.startsWith('=')) {
        flags.push({ flag, name: flag.long, value: tail.slice(1), last: at });
        return at;
      }
      flags.push({ flag, name: flag.long, value: undefined, last: at });
      continue;
    }
    if (tail !== '') {
      flags.push({ flag, name: flag.long, value: tail.startsWith('=') ? tail.slice(1) : tail, last: at });
      return at;
    }
    const next = words[at + 1]?.text;
    if (next === undefined) problem({ code: 'SY906', variant: 'no-value', params: { flag: name } });
    else flags.push({ flag, name: flag.long, value: next, last: at + 1 });
    return at + 1;
  }
  return at;
}

/**
 * A flag docker does not have. It is kept as written. Whether the next word is its value cannot be known; it is taken for
 * one where the flag that was probably meant takes a value.
 */
function readUnknown(place: FlagPlace, name: string, value: string | undefined): number {
  const { at, words, table, flags, problem } = place;
  const suggestion = table.suggest(name);
  const meant = suggestion === undefined ? undefined : table.byLong.get(suggestion);
  const params = { flag: name, command: table.command, suggestion: suggestion ?? '' };
  problem({ code: 'SY902', variant: suggestion === undefined ? undefined : 'suggestion', params });
  const next = words[at + 1]?.text;
  const takesNext = value === undefined && meant?.takesValue === true && next !== undefined && !next.startsWith('-');
  flags.push({ flag: undefined, name, value: takesNext ? next : value, last: takesNext ? at + 1 : at });
  return takesNext ? at + 1 : at;
}

/** Gives a word its plain dashes back: `–network` and `-driver` are what pages make of `--network` and `--driver`. */
function repairDashes(word: string, table: FlagTable, problem: (problem: Problem) => void): string {
  if (!isDash(word.charCodeAt(0)) || (word.startsWith('--') && !isDash(word.charCodeAt(2)))) return word;
  const dashes = DASHES.exec(word)?.[0];
  if (!dashes) return word;
  const name = word.slice(dashes.length);
  const bare = name.split('=')[0] ?? '';
  const long = `--${name}`;
  if (typographic.test(dashes)) {
    const known = table.byLong.has(`--${bare}`);
    const short = !known && table.byShort.has(`-${bare.slice(0, 1)}`) && dashes.length === 1 && bare.length === 1;
    const repaired = short ? `-${name}` : long;
    if (name === '') return word;
    problem({ code: 'SY904', params: { written: word, repaired } });
    return repaired;
  }
  if (dashes === '-' && bare.length > 1 && table.byLong.has(`--${bare}`)) {
    problem({ code: 'SY905', params: { written: `-${bare}`, repaired: `--${bare}` } });
    return long;
  }
  return word;
}
