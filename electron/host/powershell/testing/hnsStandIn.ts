import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ANSWER_MARK } from '../../../../shared/plan/apply/powershell/protocol.ts';
import { PowerShellRequest } from '../../../../shared/plan/apply/powershell/requests.ts';
import { HnsSim } from '../../../../shared/plan/testing/hnsSim/hnsSim.ts';
import { Recording, Replay } from '../../../../shared/plan/testing/hnsSim/recording.ts';
import type { HnsSimState } from '../../../../shared/plan/testing/hnsSim/state.ts';

/**
 * A program that speaks PowerShell's side of the protocol with the simulated HNS behind it, or with what was recorded on a real
 * one. The host is a file, so that it outlives the process as a host does. `sim FILE` or `replay FILE`.
 */
const [, , mode, file = ''] = process.argv;
const content = JSON.parse(readFileSync(file, 'utf8'));
const sim = mode === 'sim' ? new HnsSim(content as HnsSimState) : undefined;
const replay = mode === 'replay' ? new Replay(Recording.parse(content)) : undefined;

function write(answer: object): void {
  const json = JSON.stringify(answer);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`\n${ANSWER_MARK}${ascii}\n`);
}

function answerTo(line: string): object {
  const { id, body, ...rest } = JSON.parse(line);
  // The body of HNS travels as text.
  const asked = { ...rest, ...(body !== undefined && body !== '' && { body: JSON.parse(body) }) };
  if (replay) return replay.answer(id, asked) ?? refusal(id);
  const request = PowerShellRequest.safeParse(asked);
  return (request.success && sim?.answer(id, request.data)) || refusal(id);
}

function refusal(id: number): object {
  const error = {
    message: 'Unknown request.',
    hresult: 0x80131501 | 0,
    errorId: 'Switchyard.UnknownRequest',
    category: '',
  };
  return { id, ok: false, error };
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
// The script that the real one would run.
await lines.next();
write({ id: 0, ok: true, output: [] });
for (let line = await lines.next(); !line.done; line = await lines.next()) {
  if (line.value === '') continue;
  const answer = answerTo(line.value);
  if (sim) writeFileSync(file, JSON.stringify(sim.snapshot()));
  write(answer);
}
