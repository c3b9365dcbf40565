import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Answer, CallArgs, CallName, EventBody, EventName, HostBridge } from '../../shared/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './options.ts';

/**
 * The whole of what the page can reach: typed calls and events, one channel each. No Electron object crosses over; the
 * main process checks sender, name and arguments of every call.
 */
const bridge: HostBridge = {
  call: <K extends CallName>(name: K, args: CallArgs<K>): Promise<Answer<K>> =>
    ipcRenderer.invoke(CALL_CHANNEL, name, args),
  on: <K extends EventName>(name: K, listener: (body: EventBody<K>) => void): (() => void) => {
    const heard = (_event: IpcRendererEvent, event: EventName, body: EventBody<K>) => {
      if (event === name) listener(body);
    };
    ipcRenderer.on(EVENT_CHANNEL, heard);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, heard);
    };
  },
};

contextBridge.exposeInMainWorld('switchyard', bridge);
