import type { Arguments, Positional } from '../arguments.ts';
import { splitAtFirst } from '../ports.ts';
import type { Problem } from '../problem.ts';

export const INTERFACE_OPTION = 'com.docker.network.windowsshim.interface';

/**
 * Repairs an option whose list was torn apart by the shell. Microsoft's own example of a SET team, `…interface="Ethernet 2",
 * "Ethernet 3" TeamedNet`, reaches docker as the value `Ethernet 2,` and two names; `…interface=Ethernet 2 MyNet` likewise.
 * The words that directly follow the option, except one for the network's name, go back into its value.
 */
export function rejoinLists(args: Arguments, problem: (problem: Problem) => void): Arguments {
  if (args.positionals.length < 2) return args;
  const left = new Map(args.positionals.map((positional) => [positional.at, positional]));
  const flags = args.flags.map((seen) => {
    if (seen.name !== '--opt' || seen.value === undefined) return seen;
    const [key] = splitAtFirst(seen.value, '=');
    const pieces = takePieces(seen.value, seen.last + 1, left, key === INTERFACE_OPTION);
    if (pieces.length === 1) return seen;
    const value = pieces.join('');
    const params = { option: key, value: splitAtFirst(value, '=')[1] };
    if (key === INTERFACE_OPTION) problem({ code: 'SY052', params });
    else problem({ code: 'SY906', variant: 'list-torn', params });
    return { ...seen, value };
  });
  return { flags, positionals: [...left.values()] };
}

/**
 * A value and the words right behind it that were torn off. One word is always left, for the network's name. Without
 * `blanksToo`, only words at a comma are taken.
 */
function takePieces(value: string, from: number, left: Map<number, Positional>, blanksToo: boolean): string[] {
  const pieces = [value];
  let before = value;
  for (let at = from; left.size > 1; at++) {
    const text = left.get(at)?.text;
    if (text === undefined) break;
    const atComma = before.endsWith(',') || text.startsWith(',');
    if (!atComma && !blanksToo) break;
    pieces.push(atComma ? text : ` ${text}`);
    before = text;
    left.delete(at);
  }
  return pieces;
}

/**
 * The adapters an interface option names. A blank around a comma is part of a name for HNS, which then finds no such adapter.
 * `known` says whether the whole text is one adapter's name.
 */
export function adapterNames(value: string, known: boolean, problem: (problem: Problem) => void): string[] {
  if (known || !value.includes(',')) return value === '' ? [] : [value];
  const parts = value.split(',');
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (names.join(',') !== value) {
    problem({ code: 'SY052', variant: 'blanks', params: { option: INTERFACE_OPTION, value: names.join(',') } });
  }
  return names;
}
