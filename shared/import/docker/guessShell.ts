import { promptOf } from './prompts.ts';
import type { Shell } from './tokens/cursor.ts';

/** How much of a text is looked at: signs come early, and a guess must not cost more than the reading. */
const LOOKED_AT = 100_000;

const SIGNS: readonly { readonly shell: Shell; readonly weight: number; readonly pattern: RegExp }[] = [
  { shell: 'ps', weight: 3, pattern: /[^\n`]`[ \t]*\r?$/gm },
  { shell: 'ps', weight: 3, pattern: /^[ \t]*(?:\$[A-Za-z_]\w*[ \t]*=|(?:Get|Set|New|Remove|Restart|Write)-[A-Z])/gm },
  { shell: 'ps', weight: 2, pattern: /\$env:\w|\bOut-Null\b|^[ \t]*<#|^[ \t]*&[ \t]/gm },
  { shell: 'ps', weight: 1, pattern: /[“”]/g },
  { shell: 'cmd', weight: 3, pattern: /\^[ \t]*\r?$/gm },
  { shell: 'cmd', weight: 3, pattern: /^[ \t]*(?:@?echo[ \t]+off|@?rem[ \t]|::|@?setlocal|set[ \t]+"?\w+=)/gim },
  { shell: 'cmd', weight: 2, pattern: /%[A-Za-z_]\w*%|^[ \t]*if[ \t]+errorlevel/gim },
  { shell: 'sh', weight: 3, pattern: /[^\n\\]\\\r?$/gm },
  { shell: 'sh', weight: 3, pattern: /^[ \t]*(?:sudo[ \t]|export[ \t]+\w+=|set[ \t]+-[eux])/gm },
  { shell: 'sh', weight: 1, pattern: /'\\''|\/dev\/null/g },
];

/**
 * Says how a text is most probably quoted: by its first line where that says it, else by its prompts, continuation
 * characters, comments and commands. Windows admins live in PowerShell, so that is what an even score means.
 */
export function guessShell(text: string): Shell {
  if (/^#!.*sh/.test(text)) return 'sh';
  if (/^@echo[ \t]+off/i.test(text)) return 'cmd';
  const sample = text.slice(0, LOOKED_AT);
  const score = { ps: 0, cmd: 0, sh: 0 };
  for (const { shell, weight, pattern } of SIGNS) score[shell] += weight * countOf(sample, pattern);
  for (const line of sample.split('\n')) {
    const { shell } = promptOf(line);
    if (shell) score[shell] += 4;
  }
  if (score.cmd > score.ps && score.cmd >= score.sh) return 'cmd';
  return score.sh > score.ps ? 'sh' : 'ps';
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
