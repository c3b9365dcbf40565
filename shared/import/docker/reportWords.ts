import type { Problem } from './problem.ts';
import type { DockerStatement } from './statements.ts';
import type { LexFault } from './tokens/cursor.ts';

/** The longest text a document keeps (schema.ts); docker, too, takes nothing this long for a name or option. */
const LONGEST_TEXT = 4096;

/** What documentation writes in quotes or brackets where a name belongs: `"<NAME>"`, `…interface="<NAME>"`, `[OPTIONS]`, `...`. */
const patternWord = /^(?:\[[A-Z][A-Za-z.\s]{0,40}\]|\.\.\.|…|(?:com\.docker\.[\w.]{1,80}=)?<\p{L}[^<>\n]{0,60}>)$/u;

/**
 * Says what the words of a command show before anything is made of them. False where nothing should be made of them: a
 * quote is open, or the command is a pattern with names to be filled in.
 */
export function reportWords(statement: DockerStatement, problem: (problem: Problem) => void): boolean {
  let usable = true;
  for (const fault of statement.faults) {
    if (fault.kind === 'unclosed') usable = false;
    problem(faultProblem(fault));
  }
  const variables = new Set<string>();
  const placeholders: string[] = [];
  for (const word of statement.words) {
    for (const variable of word.variables) variables.add(variable);
    if (word.placeholder || patternWord.test(word.text)) placeholders.push(word.text);
    if (word.text.length > LONGEST_TEXT) {
      usable = false;
      problem({ code: 'SY906', variant: 'too-long', params: { limit: LONGEST_TEXT }, line: word.line });
    }
  }
  for (const variable of variables) problem({ code: 'SY910', params: { variable: shorten(variable) } });
  if (placeholders.length > 0) {
    usable = false;
    problem({ code: 'SY912', params: { placeholders: shorten(placeholders.join(' ')) } });
  }
  return usable;
}

function faultProblem(fault: LexFault): Problem {
  const repaired = fault.kind === 'unclosed' ? 'error' : 'warning';
  const text = shorten(fault.text);
  return { code: 'SY903', variant: fault.kind, severity: repaired, params: { text }, line: fault.line };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
