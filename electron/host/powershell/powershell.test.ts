import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { PowerShellAnswer } from '../../../shared/plan/apply/powershell/answer.ts';
import { gone } from '../process/testing/gone.ts';
import type { PowerShellCommand } from './command.ts';
import { type OpenOptions, openPowerShell } from './openPowerShell.ts';
import { sessionScript } from './script.ts';
import type { PowerShell } from './types.ts';

/** Not PowerShell, but a program in Node that speaks its protocol: see testing/standIn.ts. */
const standIn = (...words: readonly string[]): PowerShellCommand => ({
  argv: [process.execPath, fileURLToPath(new URL('testing/standIn.ts', import.meta.url)), ...words],
});

let opened: PowerShell[] = [];
afterEach(async () => {
  await Promise.all(opened.map((powershell) => powershell.close()));
  opened = [];
});

function open(options: OpenOptions = { command: standIn() }): PowerShell {
  const powershell = openPowerShell(options);
  opened.push(powershell);
  return powershell;
}

const look = (name: string) => ({ kind: 'look', look: name }) as const;
const faultCode = (answer: PowerShellAnswer) => (answer.ok ? undefined : answer.fault.code);

async function pidOf(powershell: PowerShell): Promise<number> {
  const answer = await powershell.ask({ kind: 'state' });
  if (!answer.ok) throw new Error(answer.fault.message);
  return (answer.value as { pid: number }).pid;
}

describe('one PowerShell for many requests', () => {
  test('gets the script once, and answers in the order of the questions', async () => {
    const powershell = open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        powershell.ask({ kind: 'hns', method: 'GET', path: `/networks/${index}` }),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const state = await powershell.ask({ kind: 'state' });
    expect(state).toMatchObject({ ok: true, value: { elevated: true, scriptLength: sessionScript().length } });
    expect(await pidOf(powershell)).toBe(await pidOf(powershell));
  });

  test('requests travel as ASCII, and the body of HNS as it is', async () => {
    const body = { Name: '한글 “x” \u2028 💡', Order: [{ z: 1, a: 1.0 }], Empty: '' };
    const answer = await open().ask({ kind: 'hns', method: 'POST', path: '/networks', body });
    const { sent, line } = (answer.ok ? answer.value : {}) as { sent: string; line: string };
    expect(sent).toBe(JSON.stringify(body));
    expect(line).toMatch(/^[\x20-\x7e]+$/);
  });

  test('a switch is asked for by parameters', async () => {
    const request = {
      kind: 'vmswitch-new',
      name: "a'; Remove-Item C:\\ -Recurse #",
      adapters: ['Ethernet', 'Ethernet 2'],
      embeddedTeaming: true,
      allowManagementOS: false,
    } as const;
    expect(await open().ask(request)).toMatchObject({ ok: true, value: request });
  });

  test.each([
    [{ kind: 'script', text: 'x' }],
    [{ kind: 'hns', method: 'PATCH', path: '/networks' }],
    [{ kind: 'hns', method: 'GET', path: '/networks/../x' }],
    [{ kind: 'vmswitch-remove', id: 'nat', name: 'x' }],
    [{ kind: 'look', look: 'os', more: 1 }],
  ])('%j is not asked', async (request) => {
    const powershell = open({ command: { argv: ['switchyard-must-not-be-started'] } });
    expect(faultCode(await powershell.ask(request as never))).toBe('failed');
  });

  test('what is printed beside answers does no harm', async () => {
    const powershell = open();
    expect(await powershell.ask(look('garbage'))).toEqual({ ok: true, value: ['after'] });
    expect(await powershell.ask(look('split'))).toEqual({ ok: true, value: ['어댑터 “x”'] });
    expect(await powershell.ask(look('other-id'))).toEqual({ ok: true, value: ['new'] });
    const huge = await powershell.ask(look('huge'));
    expect(huge.ok && (huge.value as unknown[]).length).toBe(20_000);
  });

  test('a failure has codes without sign, whatever its language', async () => {
    const powershell = open();
    expect(await powershell.ask(look('korean-error'))).toEqual({
      ok: false,
      fault: {
        code: 'failed',
        message: '어댑터를 찾을 수 없습니다.',
        hresult: 0x803b0006,
        errorId: 'Adapter,Get',
        category: 'ObjectNotFound',
      },
    });
    const hns = (path: string) => powershell.ask({ kind: 'hns', method: 'GET', path });
    expect(await hns(`/globals/error/${0x803b0006}`)).toMatchObject({
      fault: { code: 'failed', hresult: 0x803b0006, message: '어댑터를 찾을 수 없습니다.', errorId: 'Switchyard.Hns' },
    });
    expect(await hns(`/globals/code/${0x1_0000_0000 - 0x803b0010}`)).toMatchObject({ fault: { hresult: 0x803b0010 } });
    expect(await hns('/globals/text/1')).toMatchObject({ fault: { code: 'failed', message: 'HNS: no' } });
  });
});

describe('a PowerShell that does not answer', () => {
  test('is ended with all it started when time is up, and replaced', async () => {
    const powershell = open();
    const before = await pidOf(powershell);
    const family = await powershell.ask(look('family'));
    const child = Number(family.ok && (family.value as number[])[0]);
    expect(faultCode(await powershell.ask(look('hang'), { timeLimit: 50 }))).toBe('timed-out');
    await Promise.all([gone(before), gone(child)]);
    expect(await pidOf(powershell)).not.toBe(before);
  });

  test('is ended when it is cancelled', async () => {
    const powershell = open();
    const before = await pidOf(powershell);
    const controller = new AbortController();
    const asked = powershell.ask(look('hang'), { signal: controller.signal });
    const next = powershell.ask(look('garbage'), { signal: controller.signal });
    // The first one has been sent by then.
    await new Promise(setImmediate);
    controller.abort();
    expect([faultCode(await asked), faultCode(await next)]).toEqual(['cancelled', 'cancelled']);
    await gone(before);
  });

  test.each([
    ['die', 'died'],
    ['die-in-answer', 'died'],
    ['broken-answer', 'died'],
    ['endless', 'too-much'],
  ])('%s: %s, and the next request has another one', { timeout: 30_000 }, async (act, code) => {
    const powershell = open();
    const before = await pidOf(powershell);
    const answer = await powershell.ask(look(act));
    expect(faultCode(answer)).toBe(code);
    if (act === 'die') expect(!answer.ok && answer.fault.message).toBe('out of memory');
    expect(await pidOf(powershell)).not.toBe(before);
  });

  test.each([
    [standIn('constrained'), 'not-ready', 'LanguageMode ConstrainedLanguage'],
    [standIn('dead'), 'not-ready', ''],
    [{ argv: ['switchyard-no-such-program'] } as PowerShellCommand, 'missing', 'program-not-found'],
  ])('%j is %s', async (command, code, message) => {
    const answer = await open({ command }).ask({ kind: 'state' });
    expect(answer).toMatchObject({ ok: false, fault: { code, message: expect.stringContaining(message) } });
  });

  test('is not waited for at its start for ever', async () => {
    const answer = await open({ command: standIn('silent'), startTime: 50 }).ask({ kind: 'state' });
    expect(faultCode(answer)).toBe('not-ready');
  });

  test('closing ends what is under way', async () => {
    const powershell = open();
    const pid = await pidOf(powershell);
    const asked = powershell.ask(look('hang'));
    await powershell.close();
    expect(faultCode(await asked)).toBe('cancelled');
    expect(faultCode(await powershell.ask(look('garbage')))).toBe('cancelled');
    await gone(pid);
  });
});
