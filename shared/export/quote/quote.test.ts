import { describe, expect, test } from 'vitest';
import { quoteCmd } from './cmd.ts';
import { quotePowerShell } from './powershell.ts';
import { quoteSh } from './sh.ts';
import { excerpt, visible } from './visible.ts';

/** What everybody refuses: it cannot be seen in a script, or cannot be in a file. */
const UNSEEN = [
  ['\0', 'control'],
  ['a\u001b[2J', 'control'],
  ['a\u202eb', 'text-direction'],
  ['\ud83d', 'broken-text'],
] as const;

describe('PowerShell (C183)', () => {
  test.each([
    ['network', 'network'],
    ['--attachable', '--attachable'],
    ['-d', '-d'],
    ['--subnet=10.0.0.0/24', "'--subnet=10.0.0.0/24'"],
    ['Ethernet 2,Ethernet 3', "'Ethernet 2,Ethernet 3'"],
    ["it's", "'it''s'"],
    ['it’s ‘so‘', "'it’’s ‘‘so‘‘'"],
    ['$env:X `n @(1) {b}', "'$env:X `n @(1) {b}'"],
    ['web-1', "'web-1'"],
    ['--', "'--'"],
    ['이더넷 2', "'이더넷 2'"],
    ['C:\\data\\', "'C:\\data\\'"],
  ])('%s', (argument, text) => {
    expect(quotePowerShell(argument)).toEqual({ text });
  });

  test.each([
    ...UNSEEN,
    ['', 'empty'],
    ['--%', 'stop-parsing'],
    ['say "x"', 'double-quote'],
    ['a\nb', 'line-break'],
    ['a\u2028b', 'line-break'],
    ['a\tb', 'control'],
    ['C:\\my data\\', 'trailing-backslash'],
  ] as const)('refuses %j: %s', (argument, refused) => {
    expect(quotePowerShell(argument)).toEqual({ refused });
  });
});

describe('cmd', () => {
  test.each([
    ['--subnet=10.0.0.0/24', '--subnet=10.0.0.0/24'],
    ['k=Ethernet 2,Ethernet 3', '"k=Ethernet 2,Ethernet 3"'],
    ['a&b|c<d>(e)', '"a&b|c<d>(e)"'],
    ["it's", '"it\'s"'],
    ['', '""'],
    ['my data\\', '"my data\\\\"'],
    ['C:\\data\\', 'C:\\data\\'],
    ['이더넷 2', '"이더넷 2"'],
    ['=x', '"=x"'],
  ])('%s', (argument, text) => {
    expect(quoteCmd(argument)).toEqual({ text });
  });

  test.each([
    ...UNSEEN,
    ['100%', 'cmd-character'],
    ['a!b', 'cmd-character'],
    ['a^b', 'cmd-character'],
    ['a"b', 'double-quote'],
    ['a\r\nb', 'line-break'],
  ] as const)('refuses %j: %s', (argument, refused) => {
    expect(quoteCmd(argument)).toEqual({ refused });
  });
});

describe('sh', () => {
  test.each([
    ['--subnet=10.0.0.0/24', '--subnet=10.0.0.0/24'],
    ["it's", `'it'\\''s'`],
    ['$x `y` "z" !', `'$x \`y\` "z" !'`],
    ['', "''"],
    ['a\nb\tc', "'a\nb\tc'"],
    ['~', "'~'"],
  ])('%j', (argument, text) => {
    expect(quoteSh(argument)).toEqual({ text });
  });

  test.each(UNSEEN)('refuses %j: %s', (argument, refused) => {
    expect(quoteSh(argument)).toEqual({ refused });
  });
});

describe('text for comments', () => {
  test('what cannot be seen is written as its number', () => {
    expect(visible('a\r\nb\u202ec\0\u2028\ud800')).toBe('a\\u{d}\\u{a}b\\u{202e}c\\u{0}\\u{2028}\\u{d800}');
    expect(visible('“café” 😀')).toBe('“café” 😀');
  });

  test('long names are cut', () => {
    expect(excerpt('x'.repeat(500))).toBe(`${'x'.repeat(160)}…`);
  });
});
