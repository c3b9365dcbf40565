import type { TextKey, Texts } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';

/**
 * One thing a user can do. Menu, toolbar, shortcut, context menu and palette are views of these objects; no handler lives
 * anywhere else.
 */
export interface Command {
  /** `area.verb`, also what the shell's menu sends. */
  readonly id: string;
  readonly title: TextKey;
  /** What stands in the title where it has places for it. */
  readonly titleParams?: MessageParams;
  /** Shortcuts in tinykeys form, `$mod+KeyZ`; the first is shown. */
  readonly keys?: readonly string[];
  /** The system's own event carries the shortcut out, as for copy and paste; it is only shown. */
  readonly native?: boolean;
  /** Whether a key press is meant for this command, where the key is first of all something else's; left out, it always is. */
  readonly means?: (event: KeyboardEvent) => boolean;
  /** Whether a shortcut also works while typing in a field. */
  readonly inFields?: boolean;
  /** Why it cannot run now; undefined when it can. */
  readonly disabled?: () => TextKey | undefined;
  readonly run: () => void | Promise<void>;
}

/** What a command is called in the window's language. */
export function commandTitle({ title, titleParams }: Command, texts: Texts): string {
  return texts(title, titleParams);
}
