// The web shell as a program: `node serve.js [--port N] [--no-open] [--json] [FILE]`.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Texts } from '../../shared/language/texts.ts';
import { readCommandLine, UsageFault } from '../host/commandLine.ts';
import { codeOf } from '../host/faults.ts';
import { hasDisplay, openInBrowser } from '../host/openInBrowser.ts';
import { readPageStart } from '../host/page/pageStart.ts';
import { configFolder, localeOf } from '../host/places.ts';
import { startWebShell, type WebShell } from './server.ts';

const locale = localeOf(process.env);

/** Beside the bundle in dist/, or from the source. */
const PAGES = [join(import.meta.dirname, '..', 'renderer'), join(import.meta.dirname, '..', '..', 'dist', 'renderer')];

const OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } } as const;

interface Request {
  readonly port: number;
  readonly open: boolean;
  readonly json: boolean;
  readonly file: string | null;
}

/** What was asked for. @throws UsageFault */
function readRequest(args: readonly string[]): Request {
  const { values, positionals } = readCommandLine(args, OPTIONS);
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new UsageFault('web.bad-port', { port });
  if (positionals.length > 1) throw new UsageFault('web.one-file');
  const [file] = positionals;
  return {
    port: Number(port),
    open: !values['no-open'],
    json: values.json ?? false,
    file: file === undefined ? null : resolve(file),
  };
}

/** Listens first: what answers is loaded while the browser starts. */
async function start({ port, file }: Request): Promise<WebShell> {
  const page = PAGES.find((folder) => existsSync(join(folder, 'index.html')));
  if (!page) throw new UsageFault('web.no-page', { path: join('dist', 'renderer', 'index.html') });
  const config = configFolder({ platform: process.platform, env: process.env, home: homedir() });
  const tabs = async () => (await import('./backstage.ts')).openBackstage({ config, locale, file });
  try {
    return await startWebShell({ port, page, pageStart: () => readPageStart(config, locale), tabs });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new UsageFault('web.port-taken', { port });
    throw error;
  }
}

/** Words are loaded when there is something to be said to people. */
async function speak(): Promise<Texts> {
  const { loadLanguage, textsFor } = await import('../../shared/language/texts.ts');
  await loadLanguage(locale);
  return textsFor(locale);
}

try {
  const request = readRequest(process.argv.slice(2));
  const shell = await start(request);
  if (request.json) console.log(JSON.stringify({ schema: 'switchyard.serve/1', url: shell.url }));
  if (request.open && hasDisplay(process)) openInBrowser(shell.url);
  // Nothing is left running then, and the process ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shell.close());
  if (!request.json) console.log((await speak())('web.ready', { url: shell.url }));
  await shell.ready.catch(async (error: unknown) => {
    await shell.close();
    throw error;
  });
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(error instanceof UsageFault ? (await speak())(error.key, error.params) : message);
  process.exitCode = 2;
}
