import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { BUILT } from './places.ts';
import type { Workplace } from './workplace.ts';

/** A running web shell. */
export interface WebShell {
  /** With the one-time token. */
  readonly url: string;
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts the built web shell on a free port, as `npm start` does on a machine without Electron. */
export async function startWebShell(workplace: Workplace, file?: string): Promise<WebShell> {
  const args = [BUILT.webShell, '--no-open', '--json', ...(file === undefined ? [] : [file])];
  const child = spawn(process.execPath, args, { env: workplace.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The web shell ended with code ${code} before it was ready.`)));
    createInterface(child.stdout).once('line', (line) => resolve(String(JSON.parse(line).url)));
  });
  return {
    url,
    origin: new URL(url).origin,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
