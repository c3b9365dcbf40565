import { z } from 'zod';
import { canonicalJson } from '../../changes/canonical.ts';

/**
 * What a real PowerShell answered, request by request: captured on a Windows host with the client's lines, and played back
 * where there is none. Each capture says where it comes from.
 */
export const Recording = z.strictObject({
  schema: z.literal('switchyard.powershell-recording/1'),
  /** Build of Windows, and who captured it when; or that it was written by hand. */
  source: z.string(),
  exchanges: z.array(
    z.strictObject({ request: z.looseObject({ kind: z.string() }), answer: z.looseObject({ ok: z.boolean() }) }),
  ),
});
export type Recording = z.infer<typeof Recording>;

/** Answers as it was recorded: the same request gives its answers in their order, and then the last of them again. */
export class Replay {
  private readonly left = new Map<string, object[]>();

  constructor({ exchanges }: Recording) {
    for (const { request, answer } of exchanges) {
      const key = canonicalJson(request);
      this.left.set(key, [...(this.left.get(key) ?? []), answer]);
    }
  }

  /** @returns undefined where nobody has ever asked this. */
  answer(id: number, request: object): object | undefined {
    const answers = this.left.get(canonicalJson(request));
    const [first] = answers ?? [];
    if (answers && answers.length > 1) answers.shift();
    return first && { id, ...first };
  }
}
