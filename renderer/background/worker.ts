import { loadLanguage } from '../../shared/language/texts.ts';
import type { WorkName, WorkReply, WorkRequest, Works } from './protocol.ts';
import { WORKS } from './works.ts';

// The whole of a worker: it does one piece of work after the other, and is ended where the work is no longer wanted.
self.onmessage = async ({ data }: MessageEvent<WorkRequest>) => {
  self.postMessage(await replyTo(data));
};

async function replyTo({ name, args }: WorkRequest): Promise<WorkReply<WorkName>> {
  try {
    if ('locale' in args) await loadLanguage(args.locale);
    return { ok: true, value: (WORKS[name] as (args: unknown) => Works[WorkName]['result'])(args) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
