import { expect, it } from 'vitest';
import { block, element, NOTHING, number, pathData, text } from './xml.ts';

it('text and attribute values stay text', () => {
  expect(element('text', { x: 1, title: `"<a>" & 'b'\n` }, text('<b> & ]]> "c"'))).toBe(
    `<text x="1" title="&quot;&lt;a&gt;&quot; &amp; 'b'&#10;">&lt;b&gt; &amp; ]]&gt; "c"</text>`,
  );
});

it('what XML cannot hold is replaced', () => {
  expect(text('a\0b\u001bc\ufffed\ud800e\u{1f600}')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\u{1f600}');
});

it('what is not there is left out', () => {
  expect(element('path', { d: 'M0 0', fill: undefined })).toBe('<path d="M0 0"/>');
  expect(block('g', {}, [NOTHING])).toBe('');
  expect(block('g', {}, [element('a', {}), NOTHING, element('b', {})])).toBe('<g>\n<a/>\n<b/>\n</g>');
});

it('numbers are short and always numbers', () => {
  expect([1 / 3, -0, 2, 1e-9, Number.NaN, Number.POSITIVE_INFINITY].map(number)).toEqual([
    '0.33',
    '0',
    '2',
    '0',
    '0',
    '1000000000',
  ]);
  expect(pathData('M0.33333333 2L-1.005000001 3.25V1.2345e-7')).toBe('M0.33 2L-1.01 3.25V0');
});
