import type { Arguments, FlagSeen, Positional } from '../arguments.ts';
import { splitAtFirst } from '../ports.ts';
import type { Problem } from '../problem.ts';

export const INTERFACE_OPTION = 'com.docker.network.windowsshim.interface';

/**
 * Repairs an option whose list was torn apart by the shell. Microsoft's own example of a SET team, `…interface="Ethernet 2",
 * "Ethernet 3" TeamedNet`, reaches docker as the value `Ethernet 2,` and two names; `…interface=Ethernet 2 MyNet` likewise.
 * The words that directly follow the option, except one for the network's name, go back into its value.
 */
export function rejoinLists(args: Arguments, problem: (problem: Problem) => void): Arguments {
  let { positionals } = args;
  if (positionals.length < 2) return args;
  const flags = args.flags.map((seen) => {
    if (seen.name !== '--opt' || seen.value === undefined) return seen;
    const [key] = splitAtFirst(seen.value, '=');
    const torn = following(positionals, seen, key === INTERFACE_OPTION);
    if (torn.length === 0) return seen;
    positionals = positionals.filter((positional) => !torn.includes(positional));
    const value = join(seen.value, torn);
    const params = { option: key, value: splitAtFirst(value, '=')[1] };
    if (key === INTERFACE_OPTION) problem({ code: 'SY052', params });
    else problem({ code: 'SY906', variant: 'list-torn', params });
    return { ...seen, value };
  });
  return { flags, positionals };
}

/** The positionals right behind a flag's value that belong to it; one is always left for the network's name. */
function following(positionals: readonly Positional[], seen: FlagSeen, blanksToo: boolean): Positional[] {
  const torn: Positional[] = [];
  let end = seen.last;
  let text = seen.value ?? '';
  for (const positional of positionals) {
    if (positional.at !== end + 1 || positionals.length - torn.length < 2) continue;
    const atComma = text.endsWith(',') || positional.text.startsWith(',');
    if (!atComma && !blanksToo) break;
    torn.push(positional);
    end = positional.at;
    text = positional.text;
  }
  return torn;
}

function join(value: string, torn: readonly Positional[]): string {
  let joined = value;
  for (const { text } of torn) joined += joined.endsWith(',') || text.startsWith(',') ? text : ` ${text}`;
  return joined;
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
