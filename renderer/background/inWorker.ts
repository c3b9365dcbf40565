import { designIn, withDesign } from './designIn.ts';
import { type Piece, putTogether } from './designText.ts';
import type { WorkName, WorkPiece, WorkReply, Works } from './protocol.ts';

/** Work that was no longer wanted. */
export class Cancelled extends Error {}

/** One is kept for the next piece of work: starting it means loading it. */
let idle: Worker | undefined;

/**
 * Does a piece of work beside the window.
 * @param signal ends it: the worker is put away, whatever it is at.
 * @throws Cancelled where it was ended.
 */
export async function inWorker<K extends WorkName>(
  name: K,
  args: Works[K]['args'],
  signal?: AbortSignal,
): Promise<Works[K]['result']> {
  if (typeof Worker === 'undefined') {
    const { WORKS } = await import('./works.ts');
    return WORKS[name](args);
  }
  const worker = idle ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.terminate();
      reject(new Cancelled());
    };
    if (signal?.aborted) {
      end();
      return;
    }
    signal?.addEventListener('abort', end, { once: true });
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    const pieces: (readonly Piece[])[] = [];
    worker.onmessage = ({ data }: MessageEvent<WorkReply<K> | WorkPiece>) => {
      if ('piece' in data) {
        pieces.push(data.piece);
        return;
      }
      signal?.removeEventListener('abort', end);
      if (idle) worker.terminate();
      else idle = worker;
      if (data.ok) resolve(pieces.length > 0 ? joined(data.value, pieces) : data.value);
      else reject(new Error(data.message));
    };
    worker.postMessage({ name, args });
  });
}

/** What came ahead of a reply is put back into it. */
function joined<T extends Works[WorkName]['result']>(value: T, pieces: readonly (readonly Piece[])[]): T {
  const frame = designIn(value);
  return frame ? withDesign(value, putTogether(frame, pieces)) : value;
}
