import { type BrowserWindow, ipcMain } from 'electron';
import type { Answer, CallName, EventBody, EventName, Handlers } from '../../shared/contract.ts';
import { dispatch } from '../host/dispatch.ts';
import { HostError } from '../host/faults.ts';
import type { Emit } from '../host/handlerTypes.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './options.ts';
import { isTrustedSender } from './sender.ts';

/** Answers a window's calls. Everything that comes over IPC passes here: sender first, then the contract. */
export function answerCalls(window: BrowserWindow, handlers: Handlers): void {
  ipcMain.removeHandler(CALL_CHANNEL);
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, args: unknown): Promise<Answer<CallName>> => {
    const frame = event.senderFrame;
    const trusted = isTrustedSender({
      ownWindow: event.sender === window.webContents,
      isMainFrame: frame !== null && frame === window.webContents.mainFrame,
      url: frame?.url,
    });
    if (!trusted) throw new HostError('bad-call', { detail: 'sender' });
    return dispatch(handlers, name, args);
  });
}

/** Tells a window's page something. */
export function emitTo(window: BrowserWindow): Emit {
  return <K extends EventName>(name: K, body: EventBody<K>) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, body);
  };
}
