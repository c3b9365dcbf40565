import { appendFileSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createTurns } from '../turns.ts';
import { withoutSecrets } from './withoutSecrets.ts';

const LEVELS = ['error', 'warning', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** Facts about an event: codes, counts and messages. Texts are freed of secrets before they are kept. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** What Switchyard notes for whoever has to find out why something went wrong. One JSON object a line. */
export interface Log {
  write(level: Level, event: string, fields?: Fields): void;
  /** Like `write`, and in the file when it returns: the process is about to end. */
  fatal(event: string, fields?: Fields): void;
  /** The newest lines, oldest of them first. */
  tail(lines: number): Promise<string[]>;
  /** When everything written so far is in the file. */
  settled(): Promise<void>;
}

export interface LogOptions {
  readonly level?: Level;
  /** A file that is larger becomes `….1`. */
  readonly maxBytes?: number;
  /** How many older files are kept. */
  readonly keep?: number;
  readonly now?: () => Date;
}

const LIMITS = { bytes: 512 * 1024, keep: 3, text: 4000 } as const;

/**
 * A log in a file. Never throws and never waits: where it cannot write, because the disk is full or the folder is gone, work
 * goes on without it.
 */
export function createLog(path: string, options: LogOptions = {}): Log {
  const { level = 'info', maxBytes = LIMITS.bytes, keep = LIMITS.keep, now = () => new Date() } = options;
  const least = LEVELS.indexOf(level);
  const inTurn = createTurns();

  async function append(line: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size > 0 && size + line.length > maxBytes) await rotate(path, keep);
    await appendFile(path, line, { mode: 0o600 });
  }

  return {
    write(at, event, fields) {
      if (LEVELS.indexOf(at) > least) return;
      const line = lineOf(now(), at, event, fields);
      void inTurn(path, () => append(line)).catch(() => undefined);
    },
    fatal(event, fields) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        appendFileSync(path, lineOf(now(), 'error', event, fields), { mode: 0o600 });
      } catch {
        // There is nobody left to be told.
      }
    },
    async tail(lines) {
      await inTurn(path, async () => undefined);
      const texts = await Promise.all([`${path}.1`, path].map((file) => readFile(file, 'utf8').catch(() => '')));
      return texts
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .slice(-lines);
    },
    settled: () => inTurn(path, async () => undefined),
  };
}

function lineOf(at: Date, level: Level, event: string, fields: Fields = {}): string {
  const safe = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' ? withoutSecrets(value.slice(0, LIMITS.text)) : value,
  ]);
  return `${JSON.stringify({ at: at.toISOString(), level, event, ...Object.fromEntries(safe) })}\n`;
}

/** `log` becomes `log.1`, `log.1` becomes `log.2`; the oldest goes. */
async function rotate(path: string, keep: number): Promise<void> {
  await rm(`${path}.${keep}`, { force: true });
  for (let number = keep - 1; number >= 1; number--) {
    await rename(`${path}.${number}`, `${path}.${number + 1}`).catch(() => undefined);
  }
  if (keep >= 1) await rename(path, `${path}.1`);
  else await rm(path);
}
