import type {
  PowerShellAnswer,
  PowerShellFault,
  PowerShellFaultCode,
} from '../../../shared/plan/apply/powershell/answer.ts';
import { type AnswerLine, answerOf, requestLine } from '../../../shared/plan/apply/powershell/protocol.ts';
import { PowerShellRequest } from '../../../shared/plan/apply/powershell/requests.ts';
import { ProgramFault } from '../process/programFault.ts';
import { type PowerShellCommand, windowsPowerShell } from './command.ts';
import { Session, type SessionEnd } from './session.ts';
import type { AskOptions, PowerShell } from './types.ts';

/** How long a request may take where nobody says otherwise, in milliseconds. */
const REQUEST_TIME = 60_000;
/** How long PowerShell may need until it answers at all: cold, with a virus scanner that reads every module. */
const START_TIME = 90_000;
/** How long it may take to end by itself. */
const CLOSING_TIME = 2000;

export interface OpenOptions {
  /** Another program that speaks the same protocol: tests have no Windows. */
  readonly command?: PowerShellCommand;
  readonly startTime?: number;
}

/** One PowerShell for many requests. No process is started before the first one; a process that ended is replaced. */
export function openPowerShell(options: OpenOptions = {}): PowerShell {
  return new Client(options);
}

type Outcome = { readonly line: AnswerLine } | { readonly fault: PowerShellFault };

class Client implements PowerShell {
  private readonly command: PowerShellCommand;
  private readonly startTime: number;
  private session: Session | undefined;
  private waiting: { readonly id: number; readonly settle: (outcome: Outcome) => void } | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  private closed = false;

  constructor({ command, startTime }: OpenOptions) {
    this.command = command ?? windowsPowerShell();
    this.startTime = startTime ?? START_TIME;
  }

  ask(request: PowerShellRequest, options: AskOptions = {}): Promise<PowerShellAnswer> {
    const checked = PowerShellRequest.safeParse(request);
    if (!checked.success) return Promise.resolve(failed('failed', checked.error.message));
    const answer = this.turn.then(() => this.askNow(checked.data, options));
    this.turn = answer;
    return answer;
  }

  async close(): Promise<void> {
    this.closed = true;
    const { session } = this;
    this.session = undefined;
    this.settle({ fault: { code: 'cancelled', message: '' } });
    await session?.close(CLOSING_TIME);
  }

  private async askNow(request: PowerShellRequest, options: AskOptions): Promise<PowerShellAnswer> {
    const { signal, timeLimit = REQUEST_TIME } = options;
    if (this.closed || signal?.aborted) return failed('cancelled');
    if (!this.session) {
      const started = await this.start(signal);
      if (started) return { ok: false, fault: started };
    }
    const id = ++this.lastId;
    const outcome = await this.exchange(id, timeLimit, signal, () => this.session?.send(requestLine(id, request)));
    return 'line' in outcome ? answerOf(request, outcome.line) : { ok: false, fault: outcome.fault };
  }

  /** Starts a process and waits until it is ready; gives a fault where it does not come to that. */
  private async start(signal: AbortSignal | undefined): Promise<PowerShellFault | undefined> {
    let missing: PowerShellFault | undefined;
    const outcome = await this.exchange(0, this.startTime, signal, () => {
      try {
        this.begin();
      } catch (error) {
        if (!(error instanceof ProgramFault)) throw error;
        missing = { code: 'missing', message: error.message };
        this.settle({ fault: missing });
      }
    });
    if (missing) return missing;
    if ('line' in outcome) return undefined;
    const { code, message } = outcome.fault;
    return code === 'cancelled' ? outcome.fault : { code: 'not-ready', message };
  }

  private begin(): void {
    const session = new Session(this.command, {
      answer: (line) => {
        if (this.session === session && line.id === this.waiting?.id) this.settle({ line });
      },
      end: (end) => {
        if (this.session !== session) return;
        this.session = undefined;
        this.settle({ fault: endFault(end) });
      },
    });
    this.session = session;
  }

  /** Does something that an answer with this id must follow, and waits for it; whatever comes instead ends the process. */
  private exchange(
    id: number,
    timeLimit: number,
    signal: AbortSignal | undefined,
    begin: () => void,
  ): Promise<Outcome> {
    return new Promise((resolve) => {
      const giveUp = (code: PowerShellFaultCode) => {
        const { session } = this;
        this.session = undefined;
        session?.kill();
        this.settle({ fault: { code, message: '' } });
      };
      const cancel = () => giveUp('cancelled');
      const timer = setTimeout(() => giveUp('timed-out'), timeLimit);
      signal?.addEventListener('abort', cancel, { once: true });
      this.waiting = {
        id,
        settle: (outcome) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          resolve(outcome);
        },
      };
      begin();
    });
  }

  private settle(outcome: Outcome): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.settle(outcome);
  }
}

function failed(code: PowerShellFaultCode, message = ''): PowerShellAnswer {
  return { ok: false, fault: { code, message } };
}

function endFault({ why, words }: SessionEnd): PowerShellFault {
  if (why === 'too-much') return { code: 'too-much', message: '' };
  return { code: 'died', message: why === 'constrained' ? `LanguageMode ${words}` : words };
}
