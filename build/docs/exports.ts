import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeContent } from '../../electron/host/files/text.ts';
import { decodeDesign } from '../../shared/design/codec.ts';
import type { Design } from '../../shared/design/schema.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import { EXPORT_FORMATS } from '../../shared/export/formats.ts';

const FOLDER = 'examples/exports';

/** Every format for the simplest example; those that people look at for others too. */
const EXAMPLES: Readonly<Record<string, readonly string[] | 'all'>> = {
  'nat-web-server': 'all',
  'transparent-vlan-team': ['docker-ps1', 'compose', 'hns-json', 'hcn-json', 'markdown', 'csv', 'svg'],
  'overlay-swarm-of-three': ['markdown', 'svg'],
  'mistakes-to-mend': ['markdown', 'svg'],
};

/** The exports that lie under `examples/exports`, by their paths: what each format writes for some of the examples. */
export function exampleExports(): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [example, wanted] of Object.entries(EXAMPLES)) {
    const design = readExample(example);
    const options = { findings: findingsForExport(design), locale: 'en' };
    for (const format of EXPORT_FORMATS) {
      if (wanted !== 'all' && !wanted.includes(format.id)) continue;
      for (const undo of format.inverse ? [false, true] : [false]) {
        for (const { name, text, encoding } of format.write(design, { ...options, undo }).files) {
          files.set(`${FOLDER}/${example}/${format.id}/${name}`, encodeContent(text, encoding));
        }
      }
    }
  }
  // Line ends and byte order marks are part of what is shown.
  files.set(`${FOLDER}/.gitattributes`, encodeContent('* -text\n'));
  return files;
}

function readExample(name: string): Design {
  const read = decodeDesign(readFileSync(join('examples', `${name}.switchyard.json`), 'utf8'));
  if (!read.ok) throw new Error(`examples/${name}.switchyard.json cannot be read`);
  return read.design;
}

/** Writes them, and removes what no format writes any more. */
export function writeExampleExports(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, bytes] of exampleExports()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
