import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Asking is work too, for the very processes that are timed: it is done seldom, and what is read was noted by the page. */
const ASK_EVERY = 50;
/** What is asked of a page that is just being replaced by another may never be answered. */
const ASK_AGAIN_AFTER = 1000;
/** Nothing takes as long as this. */
const GIVE_UP_AFTER = 60_000;

/** When `child`, a Chromium that prints where its DevTools listen, showed a page that marked `name`: ms since 1970. */
export async function markedAt(child: ChildProcess, name: string, isOurs: (url: string) => boolean): Promise<number> {
  const address = await printed(child, child.stderr, /DevTools listening on (ws:\S+)/);
  const { host } = new URL(address);
  const giveUp = Date.now() + GIVE_UP_AFTER;
  while (Date.now() < giveUp) {
    await pause(ASK_EVERY);
    const at = await askPage(host, isOurs, timeOf(name)).catch(() => undefined);
    if (typeof at === 'number') return at;
  }
  throw new Error(`No page marked “${name}” within a minute.`);
}

/** In the page: the time of the mark, where it has been made. */
const timeOf = (name: string) =>
  `performance.getEntriesByName(${JSON.stringify(name)}).map(({ startTime }) => performance.timeOrigin + startTime)[0]`;

async function askPage(host: string, isOurs: (url: string) => boolean, expression: string): Promise<unknown> {
  const signal = AbortSignal.timeout(ASK_AGAIN_AFTER);
  const targets: readonly Target[] = await (await fetch(`http://${host}/json/list`, { signal })).json();
  const page = targets.find(({ type, url }) => type === 'page' && isOurs(url));
  return page && evaluated(page.webSocketDebuggerUrl, expression, signal);
}

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** The value of an expression in the page behind `address`. */
function evaluated(address: string, expression: string, signal: AbortSignal): Promise<unknown> {
  const socket = new WebSocket(address);
  return new Promise<unknown>((answered, failed) => {
    signal.onabort = () => failed(signal.reason);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
    socket.onclose = () => failed(new Error('The page has gone.'));
    socket.onmessage = ({ data }) => {
      const { id, result } = JSON.parse(String(data));
      if (id === 1) answered(result?.result?.value);
    };
  }).finally(() => socket.close());
}

/** What the first group of `pattern` matches in what `child` prints. */
export function printed(child: ChildProcess, stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = pattern.exec(text)?.[1];
      if (match) found(match);
    });
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`It ended:\n${text}`)));
  });
}

/** Long enough to write down what is kept for the next start. */
const MAY_TAKE = 3000;

/** Asks `child` to end, as closing it does, and waits until it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), MAY_TAKE);
  await exit;
  clearTimeout(force);
}
