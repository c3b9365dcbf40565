import type { SearchHit } from '../../shared/design/search.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { type Command, commandTitle } from '../commands/command.ts';
import { fuzzyMatch } from './fuzzy.ts';

/** A command as it is offered. */
export interface CommandEntry {
  readonly kind: 'command';
  readonly id: string;
  readonly title: string;
  /** `File`, `Canvas`. */
  readonly group: string;
  readonly shortcut: string | undefined;
  /** Why it cannot run now. */
  readonly reason: string | undefined;
  readonly at: readonly number[];
}

export interface ElementEntry {
  readonly kind: 'element';
  readonly id: string;
  readonly hit: SearchHit;
}

export type Entry = CommandEntry | ElementEntry;

/** First part of a command's id: commands are shown in these groups, in this order. */
export const COMMAND_GROUPS = ['file', 'edit', 'canvas', 'host', 'plan', 'drift', 'problems', 'view', 'help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export function groupOf({ id }: Command): CommandGroup {
  const prefix = id.split('.')[0] ?? '';
  return COMMAND_GROUPS.find((group) => group === prefix) ?? 'view';
}

/** A command with what can be said of it now. */
export interface Offered {
  readonly command: Command;
  readonly shortcut: string | undefined;
  readonly reason: string | undefined;
}

/** The commands that answer what was typed, best first; those that cannot run come after those that can. */
export function commandEntries(offered: readonly Offered[], query: string, texts: Texts): CommandEntry[] {
  return offered
    .flatMap(({ command, shortcut, reason }) => {
      const title = commandTitle(command, texts);
      const group = texts(`command.group.${groupOf(command)}`);
      const own = fuzzyMatch(query, title);
      const match = own ?? fuzzyMatch(query, `${group} ${title}`);
      if (!match) return [];
      const score = match.score - (reason === undefined ? 0 : 4) - (own ? 0 : 2);
      return [{ score, entry: { kind: 'command', id: command.id, title, group, shortcut, reason, at: own?.at ?? [] } }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }): CommandEntry => ({ ...entry, kind: 'command' }));
}
