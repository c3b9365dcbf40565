import { describe, expect, test } from 'vitest';
import { ANSWER_MARK, answerOf, asciiLine, readAnswerLine, requestLine } from './protocol.ts';
import { PowerShellRequest } from './requests.ts';

const STATE = { kind: 'state' } as const;
const NETWORKS = { kind: 'hns', method: 'GET', path: '/networks' } as const;

describe('a request as it travels', () => {
  test('is one line; what is not ASCII is escaped, so that no code page can garble it', () => {
    expect(asciiLine({ name: 'Büro\n…' })).toBe('{"name":"B\\u00fcro\\n\\u2026"}\n');
    // Beyond the first plane a character is two units, and each is escaped by itself.
    expect(asciiLine({ x: '😀~\u007f' })).toBe('{"x":"\\ud83d\\ude00~\\u007f"}\n');
    expect(requestLine(1, { kind: 'look', look: 'os' })).toBe('{"id":1,"kind":"look","look":"os"}\n');
  });

  test('carries the body for HNS as text, so that nobody reads and writes it anew', () => {
    expect(requestLine(2, NETWORKS)).toBe('{"id":2,"kind":"hns","method":"GET","path":"/networks","body":""}\n');
    expect(requestLine(3, { ...NETWORKS, method: 'POST', body: { Name: 'lab' } })).toBe(
      '{"id":3,"kind":"hns","method":"POST","path":"/networks","body":"{\\"Name\\":\\"lab\\"}"}\n',
    );
  });
});

describe('an answer', () => {
  const read = (value: unknown) => readAnswerLine(`${ANSWER_MARK}${JSON.stringify(value)}`);

  test('is told from what modules print by themselves, and from a line that should have been one', () => {
    expect(read({ id: 0, ok: true, output: [] })).toEqual({ id: 0, ok: true, output: [] });
    expect(readAnswerLine('WARNING: the module is old')).toBeUndefined();
    expect(readAnswerLine(`${ANSWER_MARK}{`)).toBe('broken');
    expect(read({ id: 'x', ok: true, output: [] })).toBe('broken');
  });

  test('of a look is a list, of anything else its first object', () => {
    const line = { id: 1, ok: true as const, output: [{ a: 1 }, { a: 2 }] };
    expect(answerOf({ kind: 'look', look: 'os' }, line)).toEqual({ ok: true, value: line.output });
    expect(answerOf(STATE, line)).toEqual({ ok: true, value: { a: 1 } });
  });

  test('that is a fault keeps its number without a sign, and leaves out what is not known', () => {
    const fault = (error: object) => {
      const line = read({ id: 1, ok: false, error });
      return typeof line === 'object' ? answerOf(STATE, line) : line;
    };
    expect(fault({ message: 'no', hresult: -2143682560, errorId: 'Access', category: 'PermissionDenied' })).toEqual({
      ok: false,
      fault: { code: 'failed', message: 'no', hresult: 0x803a_0000, errorId: 'Access', category: 'PermissionDenied' },
    });
    expect(fault({ message: 'no', hresult: null, errorId: '', category: null })).toEqual({
      ok: false,
      fault: { code: 'failed', message: 'no' },
    });
    expect(fault({ message: 'no', hresult: 0 })).toMatchObject({ fault: { hresult: 0 } });
  });
});

describe('HNS fails in two ways', () => {
  const hns = (output: unknown) => answerOf(NETWORKS, { id: 1, ok: true, output: [output] });
  const failed = (message: string, hresult?: number) => ({
    ok: false,
    fault: { code: 'failed', message, errorId: 'Switchyard.Hns', ...(hresult !== undefined && { hresult }) },
  });

  test('by the code of the function', () => {
    expect(hns({ code: -2143617023, response: 'gone' })).toEqual(failed('HNS: 0x803B0001 gone', 0x803b_0001));
    expect(hns({ code: -1, response: '' })).toEqual(failed('HNS: 0xFFFFFFFF', 0xffff_ffff));
  });

  test('and in the envelope of its answer', () => {
    const envelope = (value: unknown, code = 0) => hns({ code, response: JSON.stringify(value) });
    expect(envelope({ Success: true, Output: [{ ID: 'x' }] })).toEqual({ ok: true, value: [{ ID: 'x' }] });
    expect(envelope({ Success: true })).toEqual({ ok: true, value: undefined });
    expect(envelope({ Success: false, Error: 'exists', ErrorCode: 0x1392 })).toEqual(failed('exists', 0x1392));
    expect(envelope({ Success: false })).toEqual(failed('HNS: ?'));
    expect(envelope({ Error: null, ErrorCode: null })).toEqual(failed('HNS: ?'));
  });

  test('and what is neither is a fault too', () => {
    for (const output of ['x', undefined, { code: 'x' }]) expect(hns(output)).toEqual(failed('HNS: ?'));
    for (const response of ['{', '[]x', '7']) expect(hns({ code: 0, response }).ok).toBe(false);
  });
});

describe('what PowerShell may be asked', () => {
  const isAllowed = (request: object) => PowerShellRequest.safeParse(request).success;

  test.each(['/networks', '/networks/0A11-b', '/endpoints/x/attach', '/policylists', '/globals/version'])(
    '%s',
    (path) => {
      expect(isAllowed({ ...NETWORKS, path })).toBe(true);
    },
  );

  test.each([
    'networks',
    '/',
    '/network',
    '/networks/',
    '/networks/a b',
    '/networks/a/b/c',
    '/networks/..',
    'x/networks',
  ])('not %s', (path) => {
    expect(isAllowed({ ...NETWORKS, path })).toBe(false);
  });

  test('a body is an object, never a list or a text', () => {
    expect(isAllowed({ ...NETWORKS, body: { Name: 'x' } })).toBe(true);
    for (const body of [[], 'x', null, 7]) expect(isAllowed({ ...NETWORKS, body })).toBe(false);
  });
});
