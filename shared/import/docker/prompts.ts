import type { Shell } from './tokens/cursor.ts';

/** A prompt at the start of a line: how long it is, and which shell shows it where that is plain. */
export interface Prompt {
  readonly length: number;
  readonly shell: Shell | undefined;
}

const PROMPTS: readonly { readonly shell: Shell | undefined; readonly pattern: RegExp }[] = [
  // PS>  PS C:\Users\x>  [WEB01]: PS C:\>
  { shell: 'ps', pattern: /^[ \t]*(?:\[[^\]\n]{1,80}\]:[ \t]*)?PS(?:[ \t]+[^>\n"']{0,260})?>[ \t]*/i },
  // C:\>  C:\Users\x>  \\server\share>
  { shell: 'cmd', pattern: /^[ \t]*(?:[A-Za-z]:\\|\\\\)[^>|<"\n]{0,260}>[ \t]*/ },
  // user@host:~$  [root@host ~]#  $
  { shell: 'sh', pattern: /^[ \t]*\[?[\w.-]{1,60}@[\w.-]{1,60}[ :][^$#\n]{0,260}\]?[$#][ \t]+/ },
  { shell: 'sh', pattern: /^[ \t]*[$%][ \t]+/ },
  // a quoted block, or a bare prompt
  { shell: undefined, pattern: /^[ \t]*>{1,3}(?:[ \t]+|$)/ },
];

const rootPrompt = /^[ \t]*#[ \t]+(?=(?:sudo[ \t]+)?docker[ \t])/;
const NO_PROMPT: Prompt = { length: 0, shell: undefined };

/** Finds the prompts (a page may quote a prompt: `> C:\>`) in front of a line's command. */
export function promptOf(line: string): Prompt {
  // Most lines have none, and all of these characters are needed by one.
  if (!/[>$%#]/.test(line)) return NO_PROMPT;
  let length = 0;
  let shell: Shell | undefined;
  for (let nested = 0; nested < 3; nested++) {
    const rest = line.slice(length);
    const found = PROMPTS.map(({ shell: of, pattern }) => ({ of, match: pattern.exec(rest)?.[0] })).find(
      ({ match }) => match,
    );
    if (!found?.match) break;
    length += found.match.length;
    shell = found.of ?? shell;
  }
  return { length, shell };
}

/** Length of `# ` before a docker command: the root prompt, or a command that is commented out. */
export function rootPromptLength(line: string): number {
  return rootPrompt.exec(line)?.[0].length ?? 0;
}
