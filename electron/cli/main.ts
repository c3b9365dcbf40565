#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { loadLanguage, textsFor } from '../../shared/language/texts.ts';
import { nodeLauncher, shellJobs } from '../host/apply/shellJobs.ts';
import { listContexts } from '../host/discovery/contexts.ts';
import { preflight } from '../host/discovery/preflight.ts';
import { readHost } from '../host/discovery/readHost.ts';
import { localeOf } from '../host/places.ts';
import { run } from './run.ts';
import type { Session } from './session.ts';

/** What shells give for a program that was ended by Ctrl+C. */
const INTERRUPTED = 130;

const locale = localeOf(process.env);
await loadLanguage(locale);

const session: Session = {
  text: textsFor(locale),
  // npm starts scripts in the project's folder; the person stands where they typed.
  folder: (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd(),
  write: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
  async readStandardInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  eyes: { listContexts, preflight, readHost },
  jobs: shellJobs(nodeLauncher()),
  hasPerson: Boolean(process.stdin.isTTY && process.stderr.isTTY),
  async ask(question, signal) {
    if (!session.hasPerson) return undefined;
    const line = createInterface({ input: process.stdin, output: process.stderr });
    // In a terminal that is being read, Ctrl+C is a key like any other.
    line.on('SIGINT', () => {
      if (process.listenerCount('SIGINT') === 0) process.exit(INTERRUPTED);
      process.emit('SIGINT');
    });
    // Ctrl+D, or the end of what was piped in, is no answer.
    const closed = new Promise<undefined>((resolve) => line.once('close', () => resolve(undefined)));
    try {
      return await Promise.race([line.question(question, { ...(signal && { signal }) }), closed]);
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return undefined;
      throw error;
    } finally {
      line.close();
    }
  },
  onInterrupt(listener) {
    process.on('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
  runProgram: (program, args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', shell: false });
      // Ctrl+C reaches the child as well; it decides when it is done.
      process.on('SIGINT', () => undefined);
      process.on('SIGTERM', () => child.kill('SIGTERM'));
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 0));
    }),
};

// `switchyard … | head` closes the pipe early, which is nobody's mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), session);
