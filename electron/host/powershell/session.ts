import type { ChildProcess } from 'node:child_process';
import {
  type AnswerLine,
  asciiLine,
  LANGUAGE_MARK,
  readAnswerLine,
} from '../../../shared/plan/apply/powershell/protocol.ts';
import { endTree } from '../process/endTree.ts';
import { startProgram } from '../process/runProgram.ts';
import type { PowerShellCommand } from './command.ts';
import { sessionScript } from './script.ts';

/** Most characters that one answer may have: the endpoints of thousands of containers are a tenth of it. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** How much of what was printed beside the answers is kept, to say why a process ended. */
const KEPT_BESIDE = 2000;

/** How a session ended, and the last words of the process. */
export interface SessionEnd {
  readonly why: 'ended' | 'too-much' | 'broken' | 'constrained';
  readonly words: string;
}

export interface SessionEvents {
  answer(line: AnswerLine): void;
  /** Comes once, and nothing after it. */
  end(end: SessionEnd): void;
}

/** One process of PowerShell: lines go in, answers come out, until it ends. */
export class Session {
  private readonly child: ChildProcess;
  private readonly events: SessionEvents;
  private readonly decoder = new TextDecoder();
  private open = '';
  private beside = '';
  private over = false;

  /** Throws a ProgramFault where it cannot be started. */
  constructor({ argv, folder }: PowerShellCommand, events: SessionEvents) {
    this.events = events;
    // PowerShell finds its modules by itself; what another one left in the environment may lead to another version's.
    const env = { PSModulePath: undefined };
    this.child = startProgram(argv, { env, stdin: 'pipe', ...(folder !== undefined && { folder }) });
    this.child.stdin?.on('error', () => undefined);
    this.child.stdout?.on('data', (chunk: Buffer) => this.read(this.decoder.decode(chunk, { stream: true })));
    this.child.stderr?.on('data', (chunk: Buffer) => this.keep(chunk.toString()));
    this.child.once('error', (error) => this.finish('ended', String(error)));
    this.child.once('close', () => this.finish('ended'));
    this.send(asciiLine({ script: sessionScript() }));
  }

  send(line: string): void {
    this.child.stdin?.write(line);
  }

  /** Ends the process with all it has started, at once. */
  kill(): void {
    if (!this.over) endTree(this.child);
  }

  /** Lets the process end by itself: its input is over. Gives whether it did in time; else it is killed. */
  async close(patience: number): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.stdin?.end();
    const timer = setTimeout(() => this.kill(), patience);
    await gone;
    clearTimeout(timer);
  }

  private read(text: string): void {
    if (this.over) return;
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      this.readLine(this.open + line);
      this.open = '';
    }
    this.open += last;
    if (this.open.length > LONGEST_ANSWER) this.finish('too-much');
  }

  private readLine(line: string): void {
    if (this.over) return;
    const answer = readAnswerLine(line);
    if (answer === 'broken') this.finish('broken', line.slice(0, KEPT_BESIDE));
    else if (answer) this.events.answer(answer);
    else if (line.startsWith(LANGUAGE_MARK)) this.finish('constrained', line.slice(LANGUAGE_MARK.length).trim());
    else this.keep(`${line}\n`);
  }

  private keep(text: string): void {
    this.beside = (this.beside + text).slice(-KEPT_BESIDE);
  }

  private finish(why: SessionEnd['why'], words = this.beside.trim()): void {
    if (this.over) return;
    // An answer without its end is none.
    if (why !== 'ended') this.kill();
    this.over = true;
    this.events.end({ why, words });
  }
}
