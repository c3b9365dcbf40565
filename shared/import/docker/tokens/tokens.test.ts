import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteCmd } from '../../../export/quote/cmd.ts';
import { quotePowerShell } from '../../../export/quote/powershell.ts';
import type { Quote } from '../../../export/quote/quoted.ts';
import { quoteSh } from '../../../export/quote/sh.ts';
import { readCmdLine } from './cmd.ts';
import { Cursor, type Shell } from './cursor.ts';
import { readPowerShellLine } from './powershell.ts';
import { readShLine } from './sh.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 400;
const READERS = { ps: readPowerShellLine, cmd: readCmdLine, sh: readShLine };

function read(shell: Shell, text: string): Cursor {
  const cursor = new Cursor(text, 0, 1);
  READERS[shell](cursor);
  return cursor;
}

function words(shell: Shell, text: string): string[] {
  return read(shell, text).tokens.map((token) => (token.operator ? `<${token.text}>` : token.text));
}

function faults(shell: Shell, text: string): string[] {
  return read(shell, text).faults.map((fault) => fault.kind);
}

describe('PowerShell', () => {
  it.each([
    ['docker run web', ['docker', 'run', 'web']],
    ['a "b c" \'d e\'', ['a', 'b c', 'd e']],
    ['-o x="Ethernet 2", "Ethernet 3" Net', ['-o', 'x=Ethernet 2,', 'Ethernet 3', 'Net']],
    ['dns=4.4.4.4,8.8.8.8', ['dns=4.4.4.4,8.8.8.8']],
    ['\'it\'\'s\' "say ""x"""', ["it's", 'say "x"']],
    ['“Ethernet 2” ‘Ethernet 3’ „x”', ['Ethernet 2', 'Ethernet 3', 'x']],
    ['"a`"b`$c`n" d` e', ['a"b$c\n', 'd e']],
    ['a `\n  --b `\r\n  c', ['a', '--b', 'c']],
    ['a `\n>> --b', ['a', '--b']],
    ['a # b', ['a']],
    ['a#b', ['a#b']],
    ['a; b | c && d', ['a', '<;>', 'b', '<|>', 'c', '<&&>', 'd']],
    ['a > $null 2>&1', ['a', '<>>', '$null', '<2>&1>']],
    ['--name web--%x --% "a b" %c%', ['--name', 'web--%x', 'a b', '%c%']],
    ['x=<INTERFACE NAME> <NETWORK NAME>', ['x=<INTERFACE NAME>', '<NETWORK NAME>']],
    ['a\u00a0b', ['a', 'b']],
    ["''", ['']],
    ['{{.ID}}', ['{{.ID}}']],
    ['a "b\nc" d', ['a', 'b\nc', 'd']],
  ])('%j', (text, expected) => {
    expect(words('ps', text)).toEqual(expected);
    expect(faults('ps', text)).toEqual([]);
  });

  it.each([
    [`a $env:X $${'{b c}'} $(get x) (get y) @args`, ['$env:X', `$${'{b c}'}`, '$(get x)', '(get y)', '@args']],
    ['"a $x" \'b $y\' `$z', ['$x']],
    ['$5', []],
  ])('marks what it does not expand: %j', (text, expected) => {
    expect(read('ps', text).tokens.flatMap((token) => token.variables)).toEqual(expected);
  });
});

describe('cmd', () => {
  it.each([
    ['docker run web', ['docker', 'run', 'web']],
    ['-o x="Ethernet 2", "Ethernet 3" Net', ['-o', 'x=Ethernet 2,', 'Ethernet 3', 'Net']],
    ['"-o x=Ethernet 2,Ethernet 3"', ['-o x=Ethernet 2,Ethernet 3']],
    ['a ^\n  b ^\r\n  c', ['a', 'b', 'c']],
    ['a^&b "c&d" e&f', ['a&b', 'c&d', 'e', '<&>', 'f']],
    ['"a\\"b" "c\\\\" d\\e', ['a"b', 'c\\', 'd\\e']],
    ['"f""g" h', ['f"g h']],
    ['^"a b^"', ['a b']],
    ['100%% x', ['100%', 'x']],
    ["'a'", ["'a'"]],
    ['a > nul 2>&1', ['a', '<>>', 'nul', '<2>&1>']],
    ['x=<INTERFACE NAME> <NETWORK NAME>', ['x=<INTERFACE NAME>', '<NETWORK NAME>']],
    ['"it’s" a', ['it’s', 'a']],
    ['""', ['']],
  ])('%j', (text, expected) => {
    expect(words('cmd', text)).toEqual(expected);
    expect(faults('cmd', text)).toEqual([]);
  });

  it('says that it has no curly quotes and no apostrophes, and reads them as they were meant', () => {
    expect(words('cmd', "x=“Ethernet 2” 'a b'")).toEqual(['x=Ethernet 2', 'a b']);
    expect(faults('cmd', "x=“Ethernet 2” 'a b'")).toEqual(['curly', 'apostrophes']);
  });

  it('marks what it does not expand', () => {
    expect(read('cmd', 'a %NET% "%X:~0,1%" %1 %%y').tokens.flatMap((token) => token.variables)).toEqual([
      '%NET%',
      '%X:~0,1%',
      '%1',
    ]);
  });
});

describe('sh', () => {
  it.each([
    ['docker run web', ['docker', 'run', 'web']],
    ['a \'b c\' "d e" f\\ g', ['a', 'b c', 'd e', 'f g']],
    ["'it'\\''s'", ["it's"]],
    ['"a\\"b\\\\c\\d"', ['a"b\\c\\d']],
    ['a \\\n  b \\\r\n  c', ['a', 'b', 'c']],
    ["$'a\\nb'", ['a\nb']],
    ['a # b', ['a']],
    ['a && b', ['a', '<&&>', 'b']],
    ["'a\nb' c", ['a\nb', 'c']],
    ['x=<INTERFACE NAME> y', ['x=<INTERFACE NAME>', 'y']],
  ])('%j', (text, expected) => {
    expect(words('sh', text)).toEqual(expected);
    expect(faults('sh', text)).toEqual([]);
  });

  it('marks what it does not expand', () => {
    const { tokens } = read('sh', `$A $${'{B}'} $(c d) \`e f\` "$G" '$H' \\$I`);
    expect(tokens.flatMap((token) => token.variables)).toEqual(['$A', `$${'{B}'}`, '$(c d)', '`e f`', '$G']);
  });
});

describe('faults', () => {
  it.each<[Shell, string, string[], string[]]>([
    ['ps', 'a "b c\ndocker run x', ['a', 'b c'], ['unclosed']],
    ['ps', "a 'b c\nPS C:\\> docker run x", ['a', 'b c'], ['unclosed']],
    ['sh', 'a "b c', ['a', 'b c'], ['unclosed']],
    ['cmd', 'a "b c\nd', ['a', 'b c'], ['unclosed']],
    ['ps', 'a ` \n  --b', ['a', '--b'], ['blank-after-continuation']],
    ['ps', 'a \\\n  --b', ['a', '--b'], ['foreign-continuation']],
    ['ps', 'a ^\n  --b', ['a', '--b'], ['foreign-continuation']],
    ['sh', 'a ^\n  --b', ['a', '--b'], ['foreign-continuation']],
    ['cmd', 'a `\n  --b', ['a', '--b'], ['foreign-continuation']],
    ['sh', 'x=‘Ethernet 2’', ['x=Ethernet 2'], ['curly']],
  ])('%s: %j', (shell, text, expected, kinds) => {
    expect(words(shell, text)).toEqual(expected);
    expect(faults(shell, text)).toEqual(kinds);
  });

  it('knows the line of every word and fault', () => {
    const cursor = read('ps', 'a `\n b `\n “c\nd” e');
    expect(cursor.tokens.map((token) => token.line)).toEqual([1, 2, 3, 4]);
  });
});

describe('exports', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '“',
      '’',
      '$',
      '`',
      '%',
      '\\',
      ' ',
      '-',
      '–',
      '^',
      '&',
      '|',
      ';',
      ',',
      '=',
      '<',
      '>',
      '(',
      '{',
      '#',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const argument = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  it.each<[Shell, Quote]>([
    ['ps', quotePowerShell],
    ['cmd', quoteCmd],
    ['sh', quoteSh],
  ])('%s: what is quoted is read back', { timeout: 120_000 }, (shell, quote) => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (argv) => {
        const quoted = argv.map(quote).filter((one) => 'text' in one);
        const kept = argv.filter((one) => 'text' in quote(one));
        const line = ['docker', ...quoted.map((one) => one.text)].join(' ');
        expect(words(shell, `${line}\nnext`)).toEqual(['docker', ...kept]);
      }),
      { seed: 1, numRuns: runs },
    );
  });
});
