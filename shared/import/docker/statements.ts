import type { Cursor, LexFault, Shell, Token } from './tokens/cursor.ts';

/** One command of a text: a docker command without the word `docker`, or something else. */
export type Statement = DockerStatement | OtherStatement;

export interface DockerStatement {
  readonly kind: 'docker';
  readonly line: number;
  readonly shell: Shell;
  /** The words after `docker`. */
  readonly words: readonly Token[];
  readonly faults: readonly LexFault[];
  /** Inside the braces or after the `do` of another command, which decides whether and how often it runs. */
  readonly inBlock: boolean;
}

export interface OtherStatement {
  /** `commented`: a docker command behind `#`. `inside`: one within a construct that is not read. */
  readonly kind: 'other' | 'commented' | 'inside';
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
}

/** Takes the commands of a text as they are found. */
export interface Sink {
  add(statement: Statement): void;
  end(): void;
}

const dockerWord = /^(?:.*[\\/])?docker(?:\.exe)?$/i;
const mentionsDocker = /(?:^|[\s({;&|"'`])docker(?:\.exe)?[ \t]+[a-z]/i;

export interface LineStart {
  readonly line: number;
  readonly shell: Shell;
  readonly raw: string;
  /** How many braces of PowerShell are open; counted on. */
  readonly block: { depth: number };
}

/** The commands of one logical line: separated by operators, without what only handles their output. */
export function splitLine(cursor: Cursor, place: LineStart, statements: Sink): void {
  const { line, shell, raw, block } = place;
  // The cursor stands behind the line's end, unless the text ends first.
  const lastLine = Math.max(line, cursor.atEnd && !cursor.text.endsWith('\n') ? cursor.line : cursor.line - 1);
  let words: Token[] = [];
  let operator = '';
  let skipTarget = false;
  let docker = 0;
  /** What is not read of a line is said once, however many pieces of it there are. */
  const told = new Set<OtherStatement['kind']>();
  const finish = () => {
    const command = dockerWords(words, shell);
    if (command) {
      docker++;
      const inBlock = block.depth > 0 || /^(?:do|then|else)$/.test(words[0]?.text ?? '');
      const found = { kind: 'docker', line: command[0]?.line ?? line, words: command.slice(1) } as const;
      statements.add({ ...found, shell, faults: cursor.faults, inBlock });
    } else if (words.length > 0) {
      const kind = otherKind(words, operator, docker);
      if (kind && !told.has(kind)) statements.add(other(kind, line, lastLine, raw));
      if (kind) told.add(kind);
    }
    words = [];
  };
  for (const token of cursor.tokens) {
    if (!token.operator) {
      if (!skipTarget) words.push(token);
      skipTarget = false;
      continue;
    }
    // A redirection takes a target, or names another stream itself (2>&1). Words may follow: they belong to the command.
    if (token.text.includes('>')) {
      skipTarget = !token.text.includes('&');
      continue;
    }
    finish();
    operator = token.text;
    if (operator === '{') block.depth++;
    else if (operator === '}') block.depth = Math.max(0, block.depth - 1);
  }
  finish();
}

/** What a piece is that is no docker command. A pipe or a check behind one handles its output, which is no part of a network. */
function otherKind(words: readonly Token[], operator: string, docker: number): OtherStatement['kind'] | undefined {
  if (mentionsDocker.test(words.map((word) => word.text).join(' '))) return 'inside';
  return docker > 0 && (operator === '|' || operator === '||') ? undefined : 'other';
}

/** The words from `docker` on, without what may stand before it: `sudo`, `call`, `do`, `$id =`, `A=b`. */
function dockerWords(words: readonly Token[], shell: Shell): readonly Token[] | undefined {
  let at = 0;
  const first = words[0]?.text ?? '';
  if (shell === 'ps' && words[1]?.text === '=' && words[0]?.variables.length) at = 2;
  else if (/^(?:sudo|call|@call|winpty|do|then|else)$/i.test(first)) at = 1;
  else if (shell === 'sh') while (/^[A-Za-z_]\w*=/.test(words[at]?.text ?? '')) at++;
  const program = words[at]?.text.replace(/^@/, '');
  return program !== undefined && dockerWord.test(program) ? words.slice(at) : undefined;
}

export function other(kind: OtherStatement['kind'], line: number, lastLine: number, text: string): OtherStatement {
  return { kind, line, lastLine, text };
}
