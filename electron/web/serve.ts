// The web shell as a program: `node serve.js [--port N] [--no-open] [--json] [FILE]`.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadLanguage, textsFor } from '../../shared/language/texts.ts';
import { laterJobs } from '../host/apply/laterJobs.ts';
import { readCommandLine } from '../host/commandLine.ts';
import { codeOf } from '../host/faults.ts';
import { noteFatal } from '../host/log/noteFatal.ts';
import { hasDisplay, openInBrowser } from '../host/openInBrowser.ts';
import { configFolder, localeOf } from '../host/places.ts';
import { createStores } from '../host/stores.ts';
import { startWebShell, type WebShell } from './server.ts';

const locale = localeOf(process.env);
await loadLanguage(locale);
const text = textsFor(locale);

/** Beside the bundle in dist/, or from the source. */
const PAGES = [join(import.meta.dirname, '..', 'renderer'), join(import.meta.dirname, '..', '..', 'dist', 'renderer')];

const OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } } as const;

interface Request {
  readonly port: number;
  readonly open: boolean;
  readonly json: boolean;
  readonly file: string | null;
}

/** What was asked for; throws an Error whose message is for people. */
function readRequest(args: readonly string[]): Request {
  const { values, positionals } = readCommandLine(args, OPTIONS, text);
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(text('web.bad-port', { port }));
  if (positionals.length > 1) throw new Error(text('web.one-file'));
  const [file] = positionals;
  return {
    port: Number(port),
    open: !values['no-open'],
    json: values.json ?? false,
    file: file === undefined ? null : resolve(file),
  };
}

async function start(request: Request): Promise<WebShell> {
  const page = PAGES.find((folder) => existsSync(join(folder, 'index.html')));
  if (!page) throw new Error(text('web.no-page', { path: join('dist', 'renderer', 'index.html') }));
  const stores = createStores(configFolder({ platform: process.platform, env: process.env, home: homedir() }));
  noteFatal(stores.log);
  stores.log.write('info', 'started', { shell: 'web' });
  try {
    const jobs = laterJobs(async () => {
      const { nodeLauncher, shellJobs } = await import('../host/apply/shellJobs.ts');
      return shellJobs(nodeLauncher());
    });
    return await startWebShell({ port: request.port, page, stores, jobs, locale, openAtStart: request.file });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new Error(text('web.port-taken', { port: request.port }));
    throw error;
  }
}

try {
  const request = readRequest(process.argv.slice(2));
  const shell = await start(request);
  console.log(
    request.json
      ? JSON.stringify({ schema: 'switchyard.serve/1', url: shell.url })
      : text('web.ready', { url: shell.url }),
  );
  if (request.open && hasDisplay(process)) openInBrowser(shell.url);
  // Nothing is left running then, and the process ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shell.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
