import { type BrowserWindow, ipcMain } from 'electron';
import type { Answer, CallName, EventBody, EventName } from '../../shared/contract.ts';
import { HostError } from '../host/faults.ts';
import type { Emit } from '../host/handlerTypes.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './options.ts';
import { isTrustedSender } from './sender.ts';

/** What a call is given to once it is known who makes it. */
export type Dispatch = (name: unknown, args: unknown) => Promise<Answer<CallName>>;

/**
 * Answers a window's calls. Everything that comes over IPC passes here: sender first, then the contract.
 * @param dispatch asked for with the first call
 */
export function answerCalls(window: BrowserWindow, dispatch: () => Promise<Dispatch>): void {
  ipcMain.removeHandler(CALL_CHANNEL);
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown): Promise<Answer<CallName>> => {
    const frame = event.senderFrame;
    const trusted = isTrustedSender({
      ownWindow: event.sender === window.webContents,
      isMainFrame: frame !== null && frame === window.webContents.mainFrame,
      url: frame?.url,
    });
    if (!trusted) throw new HostError('bad-call', { detail: 'sender' });
    return (await dispatch())(name, args);
  });
}

/** Tells a window's page something. */
export function emitTo(window: BrowserWindow): Emit {
  return <K extends EventName>(name: K, body: EventBody<K>) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, body);
  };
}
