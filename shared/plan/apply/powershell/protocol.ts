import { z } from 'zod';
import type { PowerShellAnswer, PowerShellFault } from './answer.ts';
import type { PowerShellRequest } from './requests.ts';

/** Begins the lines that are answers; what modules print by themselves stands on the same stream. */
export const ANSWER_MARK = '#switchyard ';
/** Begins the line that says why there will be no answers. */
export const LANGUAGE_MARK = '#switchyard-language ';

const Fault = z.object({
  message: z.string(),
  hresult: z.number().int().nullish(),
  errorId: z.string().nullish(),
  category: z.string().nullish(),
});

/** One line of PowerShell's. The first has the id 0 and says that it is ready. */
const AnswerLine = z.discriminatedUnion('ok', [
  z.object({ id: z.number().int(), ok: z.literal(true), output: z.array(z.unknown()) }),
  z.object({ id: z.number().int(), ok: z.literal(false), error: Fault }),
]);
export type AnswerLine = z.infer<typeof AnswerLine>;

/** An answer, undefined where the line is none, or `broken` where it should have been one. */
export function readAnswerLine(line: string): AnswerLine | 'broken' | undefined {
  if (!line.startsWith(ANSWER_MARK)) return undefined;
  try {
    return AnswerLine.safeParse(JSON.parse(line.slice(ANSWER_MARK.length))).data ?? 'broken';
  } catch {
    return 'broken';
  }
}

/** One line in ASCII: what is beyond it is escaped, so that no code page can garble it. */
export function asciiLine(value: object): string {
  const json = JSON.stringify(value);
  return `${json.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A request as it travels. The body of HNS is text inside of it, so that nobody reads and writes it anew on the way. */
export function requestLine(id: number, request: PowerShellRequest): string {
  if (request.kind !== 'hns') return asciiLine({ id, ...request });
  const { body, ...rest } = request;
  return asciiLine({ id, ...rest, body: body === undefined ? '' : JSON.stringify(body) });
}

/** What an answer says to the one who asked. */
export function answerOf(request: PowerShellRequest, line: AnswerLine): PowerShellAnswer {
  if (!line.ok) return { ok: false, fault: faultOf(line.error) };
  if (request.kind === 'look') return { ok: true, value: line.output };
  const [value] = line.output;
  return request.kind === 'hns' ? hnsAnswer(value) : { ok: true, value };
}

function faultOf({ message, hresult, errorId, category }: z.infer<typeof Fault>): PowerShellFault {
  return {
    code: 'failed',
    message,
    // .NET's numbers have a sign, the tables of error codes have none.
    ...(typeof hresult === 'number' && { hresult: hresult >>> 0 }),
    ...(errorId && { errorId }),
    ...(category && { category }),
  };
}

const HnsReply = z.object({ code: z.number().int(), response: z.string().nullish() });
const Envelope = z.object({
  Success: z.boolean().nullish(),
  Error: z.string().nullish(),
  ErrorCode: z.number().int().nullish(),
  Output: z.unknown().optional(),
});

/** HNS fails in two ways: by the function's own code, or in the envelope of its answer (hcsshim's hnsCall). */
function hnsAnswer(value: unknown): PowerShellAnswer {
  const reply = HnsReply.safeParse(value).data;
  if (!reply) return hnsFault('HNS: ?');
  const { code, response } = reply;
  if (code < 0) return hnsFault(`HNS: 0x${hex(code)}${response ? ` ${response}` : ''}`, code);
  const envelope = envelopeOf(response ?? '');
  if (!envelope) return hnsFault(`HNS: ${(response ?? '').slice(0, 1000)}`);
  if (envelope.Success) return { ok: true, value: envelope.Output };
  return hnsFault(envelope.Error ?? 'HNS: ?', envelope.ErrorCode ?? undefined);
}

function envelopeOf(text: string): z.infer<typeof Envelope> | undefined {
  try {
    return Envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function hnsFault(message: string, code?: number): PowerShellAnswer {
  const hresult = code === undefined ? {} : { hresult: code >>> 0 };
  return { ok: false, fault: { code: 'failed', message, errorId: 'Switchyard.Hns', ...hresult } };
}

function hex(code: number): string {
  return (code >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
