import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../shared/design/schema.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import { exportFormat } from '../../shared/export/formats.ts';
import { visible } from '../../shared/export/quote/visible.ts';
import { block, element, text as xmlText } from '../../shared/export/svg/xml.ts';
import { hostileDesign } from './hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns, hostileText } from './hostileText.ts';
import { describeWith, findProgram } from './missing.ts';

// Pictures and tables as other programs read them: Python’s XML parser is expat, its CSV reader the one everybody uses.

const python = findProgram('python3');

const READ = `
import csv, io, json, sys
import xml.etree.ElementTree as tree
csv.field_size_limit(10**8)
asked = json.load(sys.stdin)
name = lambda tag: tag.replace('{http://www.w3.org/2000/svg}', '')
def picture(text):
    root = tree.fromstring(text.encode('utf-8'))
    nodes = list(root.iter())
    return {
        'elements': sorted({name(node.tag) for node in nodes}),
        'attributes': sorted({key for node in nodes for key in node.attrib}),
        'urls': sorted({value for node in nodes for value in node.attrib.values() if 'url(' in value}),
        'values': [(node.attrib['d'], node.text or '') for node in nodes if name(node.tag) == 'text' and 'd' in node.attrib],
        'titles': [node.text or '' for node in nodes if name(node.tag) == 'title'],
    }
json.dump({
    'pictures': [picture(text) for text in asked['pictures']],
    'tables': [list(csv.reader(io.StringIO(text, newline=''), strict=True)) for text in asked['tables']],
}, sys.stdout)
`;

interface Picture {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly urls: readonly string[];
  readonly titles: readonly string[];
  /** Attribute and text of elements that a test made. */
  readonly values: readonly (readonly [string, string])[];
}

interface Read {
  readonly pictures: readonly Picture[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

function read(asked: { readonly pictures: readonly string[]; readonly tables: readonly string[] }): Read {
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-c', READ], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const written = (id: string, design: Design) =>
  exportFormat(id)?.write(design, { findings: findingsForExport(design), locale: 'en' }).files[0]?.text ?? '';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const BATCH = 2000;

describeWith('documents read by other programs', python === undefined ? 'python3 is not installed' : undefined, () => {
  const designs = fc.sample(hostileDesign, { numRuns: fuzzRuns(60, 5_000), seed: FUZZ_SEED });

  test('pictures are XML, whatever things are called, and say it exactly', { timeout: 1_200_000 }, () => {
    const { pictures } = read({ pictures: designs.map((design) => written('svg', design)), tables: [] });
    expect(pictures).toHaveLength(designs.length);
    pictures.forEach(({ elements, attributes, urls, titles }, index) => {
      const known = ['defs', 'desc', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title'];
      expect(elements.filter((element) => !known.includes(element))).toEqual([]);
      expect(attributes.filter((attribute) => /^on|href|style|src/i.test(attribute))).toEqual([]);
      for (const url of urls) expect(url).toMatch(/^url\(#switchyard-[a-z0-9]+\)$/);
      const [host] = designs[index]?.topology.hosts ?? [];
      for (const { name } of host?.containers ?? []) {
        const said = visible(`Container ${name}`).replaceAll('\ufffe', '\ufffd').replaceAll('\uffff', '\ufffd');
        expect(titles.some((title) => title === said || title.startsWith(`${said}\n`))).toBe(true);
      }
    });
  });

  test('any text comes out of XML as it went in', { timeout: 1_200_000 }, () => {
    const names = fc.sample(hostileText, { numRuns: fuzzRuns(2_000, 100_000), seed: FUZZ_SEED });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML document can have them
    const kept = (name: string) => name.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
    // All at once they are more than one text can hold.
    for (let at = 0; at < names.length; at += BATCH) {
      const batch = names.slice(at, at + BATCH);
      const marked = batch.map((name) => element('text', { d: name }, xmlText(name)));
      const { pictures } = read({ pictures: [block('svg', { xmlns: NAMESPACE }, marked)], tables: [] });
      expect(pictures[0]?.values).toEqual(batch.map((name) => [kept(name), kept(name)]));
    }
  });

  test('tables have the columns they begin with, whatever things are called', { timeout: 1_200_000 }, () => {
    const { tables } = read({ pictures: [], tables: designs.map((design) => written('csv', design)) });
    tables.forEach((rows, index) => {
      const [head = []] = rows;
      expect(head.slice(0, 3)).toEqual(['Host', 'Network', 'Driver']);
      for (const row of rows) expect(row).toHaveLength(head.length);
      const column = head.indexOf('Container');
      const [host] = designs[index]?.topology.hosts ?? [];
      const names = new Set((host?.containers ?? []).map(({ name }) => name.toWellFormed().replaceAll('\0', '\ufffd')));
      // A text that a spreadsheet would run begins with an apostrophe, in every part that could become a cell.
      const texts = rows.slice(1).map((row) => (row[column] ?? '').replace(/(^|[;\t\r\n])'(?='*[=+\-@\t\r])/g, '$1'));
      for (const text of texts) if (text !== '') expect(names).toContain(text);
    });
  });
});
