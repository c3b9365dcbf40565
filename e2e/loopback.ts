import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createStores } from '../electron/host/stores.ts';
import type { Limits } from '../electron/web/limits.ts';
import { startWebShell } from '../electron/web/server.ts';
import { openTabs } from '../electron/web/tabs.ts';
import { idleJobs } from './idleJobs.ts';
import { testFolder } from './testFolder.ts';

/** A running web shell with a small page, and the ways to talk to it that a browser does not offer. */
export async function shell(limits: Partial<Limits> = {}) {
  const folder = await testFolder();
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Switchyard</title>');
  await writeFile(join(page, 'assets', 'index-1a2b.js'), 'start()');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(page, 'link.txt'));
  const stores = createStores(join(folder, 'config'));
  const jobs = idleJobs(join(folder, 'state'));
  const pageStart = async () => ({ locale: 'en', settings: {} });
  const tabs = async () => openTabs({ stores, jobs, locale: 'en', openAtStart: null });
  const running = await startWebShell({ port: 0, page, pageStart, tabs, limits });
  onTestFinished(() => running.close());
  const own = `127.0.0.1:${running.port}`;
  const token = new URL(running.url).search;

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetchRaw(running.port, path, { host: own, ...headers }, method);
  /** Opens a session and gives its cookie. */
  const enter = async () => (await get(`/${token}`)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const socket = (headers: Record<string, string>, path = '/host') => new WebSocket(`ws://${own}${path}`, { headers });
  /** A connection on which a test writes what it likes. */
  const line = () => dial(running.port);
  return { folder, running, own, token, get, enter, socket, line };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & { readonly 'set-cookie'?: string[] };
  readonly body: string;
}

/** As an attacker would: with any Host header and a path that nothing has tidied up. */
function fetchRaw(port: number, path: string, headers: Record<string, string>, method: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

interface Line {
  readonly socket: Socket;
  write(text: string): void;
  /** All that was answered when the server has closed the connection. */
  readonly closed: Promise<string>;
}

async function dial(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let answered = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answered += chunk;
  });
  const closed = new Promise<string>((resolve) => {
    socket.on('error', () => undefined).on('close', () => resolve(answered));
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve()).once('close', () => resolve());
  });
  return { socket, closed, write: (text) => void socket.write(text) };
}

/** Whether a WebSocket opens, or with what it is refused. */
export const opened = (socket: WebSocket) =>
  new Promise<'open' | number>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });

export const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
