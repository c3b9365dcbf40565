import { MAX_MESSAGE_BYTES } from '../limits.ts';

/** A longer message between a tab and the web shell goes in several frames: a window takes some 50 ms for five megabytes in one. */
export const FRAME = 1 << 18;

/** What comes before a piece of a message. No message begins with one of them: each is a JSON object. */
const MORE = '+';
const LAST = '=';

/** The frames of a message, in order. Each is well-formed text: what would part a surrogate pair is cut before it. */
export function* framesOf(message: string): Generator<string, void> {
  if (message.length <= FRAME) {
    yield message;
    return;
  }
  for (let from = 0; from < message.length; ) {
    const end = from + FRAME >= message.length ? message.length : wholeEnd(message, from + FRAME);
    yield `${end < message.length ? MORE : LAST}${message.slice(from, end)}`;
    from = end;
  }
}

function wholeEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}

/** What a frame came to: a message, nothing yet, or more than may come. */
export type Taken = { readonly message: string } | 'more' | 'too-long';

/**
 * Puts the frames of one connection together again. Short messages may come in the middle of a long one.
 * @param limit characters of a message at the most.
 */
export function createFrameReader(limit: number = MAX_MESSAGE_BYTES): (frame: string) => Taken {
  let pieces: string[] = [];
  let length = 0;
  return (frame) => {
    const mark = frame.charAt(0);
    if (mark !== MORE && mark !== LAST) return { message: frame };
    length += frame.length - 1;
    if (length > limit) return 'too-long';
    pieces.push(frame.slice(1));
    if (mark === MORE) return 'more';
    const message = pieces.join('');
    pieces = [];
    length = 0;
    return { message };
  };
}
