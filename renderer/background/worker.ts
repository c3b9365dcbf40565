import { loadLanguage } from '../../shared/language/texts.ts';
import { designIn, withDesign } from './designIn.ts';
import { takeApart } from './designText.ts';
import type { WorkName, WorkPiece, WorkReply, WorkRequest, Works } from './protocol.ts';
import { WORKS } from './works.ts';

// The whole of a worker: it does one piece of work after the other, and is ended where the work is no longer wanted.
self.onmessage = async ({ data }: MessageEvent<WorkRequest>) => {
  const reply = await replyTo(data);
  const design = reply.ok ? designIn(reply.value) : undefined;
  if (!reply.ok || !design) {
    self.postMessage(reply);
    return;
  }
  const { frame, pieces } = takeApart(design);
  for (const piece of pieces) self.postMessage({ piece } satisfies WorkPiece);
  self.postMessage({ ok: true, value: withDesign(reply.value, frame) });
};

async function replyTo({ name, args }: WorkRequest): Promise<WorkReply<WorkName>> {
  try {
    if ('locale' in args) await loadLanguage(args.locale);
    return { ok: true, value: (WORKS[name] as (args: unknown) => Works[WorkName]['result'])(args) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
