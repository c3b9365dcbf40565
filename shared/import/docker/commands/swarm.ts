import type { EntityRef } from '../../../design/entities.ts';
import { parseArguments } from '../arguments.ts';
import { asksForHelp, type CommandInput, flagUse } from './command.ts';

/** Reads `docker swarm init`: the host becomes the first manager of a new swarm. */
export function readSwarmInit(input: CommandInput): EntityRef | undefined {
  const { draft, words, table, command, line, problem } = input;
  const args = parseArguments(words, table, true, problem);
  if (asksForHelp(args.flags)) {
    problem({ code: 'SY907', variant: 'help' });
    return undefined;
  }
  const extra = args.positionals.map((positional) => positional.text).join(' ');
  if (extra !== '') problem({ code: 'SY906', variant: 'extra-words', params: { name: command, extra } });
  const member = draft.swarms[0];
  if (member) {
    problem({ code: 'SY911', variant: 'swarm' });
    return { kind: 'swarm', id: member.id };
  }
  const id = draft.ids('swarm');
  draft.swarms.push({ id, name: 'swarm', origin: 'design', flags: args.flags.map(flagUse) });
  draft.membership = { swarm: 'manager', swarmId: id };
  draft.lines.set(id, line);
  return { kind: 'swarm', id };
}

/**
 * Reads `docker swarm join`. The swarm exists elsewhere; whether the host joins as a worker or a manager is in the token,
 * which cannot be told apart and, being a secret, is not kept.
 */
export function readSwarmJoin(input: CommandInput): EntityRef | undefined {
  const { draft, words, line, problem } = input;
  const address = words.at(-1)?.text ?? '';
  if (draft.swarms.length > 0) {
    problem({ code: 'SY911', variant: 'swarm' });
    return undefined;
  }
  const id = draft.ids('swarm');
  const name = /^[\w.[\]:-]+:\d+$/.test(address) ? address : 'swarm';
  draft.swarms.push({ id, name, origin: 'host', flags: [] });
  draft.membership = { swarm: 'worker', swarmId: id };
  draft.lines.set(id, line);
  problem({ code: 'SY907', variant: 'swarm-join' });
  return { kind: 'swarm', id };
}
