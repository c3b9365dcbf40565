import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeDesign } from '../../design/codec.ts';
import { exportFormat } from '../formats.ts';

/** The files of `examples/hns/requests` are what the exports write; `vitest -u` writes them anew. */
test.each([
  ['nat-web-server', 'hns-json'],
  ['nat-web-server', 'hns-ps1'],
  ['transparent-vlan-team', 'hns-json'],
  ['transparent-vlan-team', 'hcn-json'],
])('%s as %s', async (name, id) => {
  const decoded = decodeDesign(readFileSync(`examples/${name}.switchyard.json`, 'utf8'));
  if (!decoded.ok) throw new Error(name);
  const format = exportFormat(id);
  const files = [false, ...(format?.inverse ? [true] : [])].flatMap(
    (undo) => format?.write(decoded.design, { undo, findings: [], locale: 'en' }).files ?? [],
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { name: file, text, encoding } of files) {
    const mark = encoding === 'utf8-bom' ? '\uFEFF' : '';
    await expect(mark + text).toMatchFileSnapshot(`../../../examples/hns/requests/${file}`);
  }
});
