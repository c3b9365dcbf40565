import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { switches } from '../app/electronApp.ts';
import type { Workplace } from '../app/workplace.ts';
import type { Package } from './pack.ts';

/** The packaged application, driven from outside: its fuses let nothing into its main process. */
export interface PackagedApp {
  readonly page: Page;
  readonly child: ChildProcess;
  /** What it has printed so far. */
  printed(): string;
  close(): Promise<void>;
}

export async function startPackaged(
  { program }: Package,
  workplace: Workplace,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<PackagedApp> {
  const child = spawn(program, [...switches(), '--remote-debugging-port=0', ...args], {
    env: { ...workplace.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /DevTools listening on (ws:\/\/127\.0\.0\.1:\d+\/\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
  });
  const endpoint = await address;
  // Playwright never gets an answer where it connects before there is a page.
  await expect.poll(() => hasPage(endpoint), { timeout: 30_000 }).toBe(true);
  const browser: Browser = await chromium.connectOverCDP(endpoint);
  const page = await firstPage(browser);
  return {
    page,
    child,
    printed: () => printed,
    async close() {
      await browser.close().catch(() => undefined);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function hasPage(endpoint: string): Promise<boolean> {
  const answer = await fetch(`http://${new URL(endpoint).host}/json/list`);
  const targets: readonly { readonly type: string; readonly url: string }[] = await answer.json();
  return targets.some(({ type, url }) => type === 'page' && url.startsWith('app://'));
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The packaged application has no page.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

/** Starts it once more and waits until that process has ended. */
export function startAgain(
  { program }: Package,
  workplace: Workplace,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(program, [...switches(), ...args], {
    env: { ...workplace.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, printed })));
}
