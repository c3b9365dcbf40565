import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * A program that speaks PowerShell's side of the protocol, for tests: there is no Windows PowerShell where they run. What it
 * does with a request is said by the request itself. Its first argument says how it starts.
 */
const [, , start = 'ready'] = process.argv;
const MARK = '#switchyard ';
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

function answer(id: number, part: object): void {
  process.stdout.write(`\n${MARK}${JSON.stringify({ id, ...part })}\n`);
}

const KOREAN = {
  message: '어댑터를 찾을 수 없습니다.',
  hresult: 0x803b0006 | 0,
  errorId: 'Adapter,Get',
  category: 'ObjectNotFound',
};

const ACTS: Readonly<Record<string, (id: number) => void>> = {
  garbage(id) {
    process.stdout.write('WARNING: #switchyard is not here\n\n한글 ');
    process.stderr.write('noise\n');
    answer(id, { ok: true, output: ['after'] });
    process.stdout.write('more');
  },
  split(id) {
    const bytes = Buffer.from(`\n${MARK}${JSON.stringify({ id, ok: true, output: ['어댑터 “x”'] })}\n`);
    let at = 0;
    const next = () => at < bytes.length && process.stdout.write(bytes.subarray(at, ++at), () => setImmediate(next));
    next();
  },
  hang() {
    setInterval(() => undefined, 1000);
  },
  /** Hangs in a child, whose id it has answered to a request before. */
  family(id) {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    answer(id, { ok: true, output: [child.pid] });
  },
  die() {
    process.stderr.write('out of memory\n', () => process.exit(3));
  },
  'die-in-answer'(id) {
    process.stdout.write(`\n${MARK}{"id":${id},"ok":true,"output":["ha`, () => process.exit(0));
  },
  'broken-answer'(id) {
    process.stdout.write(`\n${MARK}{"id":${id},"ok":true,"output":["ha\n`);
  },
  'other-id'(id) {
    answer(id - 1, { ok: true, output: ['old'] });
    answer(id, { ok: true, output: ['new'] });
  },
  huge(id) {
    answer(id, { ok: true, output: Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'x'.repeat(100) })) });
  },
  endless() {
    process.stdout.write(`\n${MARK}{"id":1,"output":["`);
    const piece = 'x'.repeat(1024 * 1024);
    const more = () => process.stdout.write(piece, more);
    more();
  },
  'korean-error'(id) {
    answer(id, { ok: false, error: KOREAN });
  },
};

const first = (await lines.next()).value ?? '{}';
const { script } = JSON.parse(first);
if (start === 'constrained') process.stdout.write('#switchyard-language ConstrainedLanguage\n');
else if (start === 'silent') setInterval(() => undefined, 1000);
else if (start === 'dead') process.exit(1);
else {
  answer(0, { ok: true, output: [] });
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const request = JSON.parse(line.value);
    const act = request.kind === 'look' ? ACTS[request.look] : undefined;
    if (act) act(request.id);
    else if (request.kind === 'hns' && request.path.startsWith('/globals/')) {
      // Answers what the path says: an HRESULT, or an envelope.
      const [, , kind, value] = request.path.split('/');
      const failure = JSON.stringify({ Success: false, Error: KOREAN.message, ErrorCode: Number(value) });
      const output =
        kind === 'code'
          ? { code: -Number(value), response: '' }
          : { code: 0, response: kind === 'text' ? 'no' : failure };
      answer(request.id, { ok: true, output: [output] });
    } else if (request.kind === 'hns') {
      const response = JSON.stringify({ Success: true, Output: { sent: request.body, line: line.value } });
      answer(request.id, { ok: true, output: [{ code: 0, response }] });
    } else if (request.kind === 'state') {
      answer(request.id, { ok: true, output: [{ elevated: true, pid: process.pid, scriptLength: script.length }] });
    } else answer(request.id, { ok: true, output: [request] });
  }
}
