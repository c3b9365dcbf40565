import type { WorkName, WorkReply, WorkRequest, Works } from './protocol.ts';
import { WORKS } from './works.ts';

// The whole of a worker: it does one piece of work after the other, and is ended where the work is no longer wanted.
self.onmessage = ({ data }: MessageEvent<WorkRequest>) => {
  self.postMessage(replyTo(data));
};

function replyTo({ name, args }: WorkRequest): WorkReply<WorkName> {
  try {
    return { ok: true, value: (WORKS[name] as (args: unknown) => Works[WorkName]['result'])(args) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
