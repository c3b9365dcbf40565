import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saidOf } from './testing/said.ts';

/**
 * Holds everything that is read of the texts in `said/`, one folder for each reader: what is drawn, on which line it was
 * found, and every word that is said about it, in a file beside the text. After a change of a reader or of a text,
 * `vitest run shared/import -u` writes them anew; read them like the person who pasted the text.
 */
const HOME = join(import.meta.dirname, 'said');
const READ = '.read.txt';

const files = readdirSync(HOME).flatMap((reader) => readdirSync(join(HOME, reader)).map((file) => `${reader}/${file}`));
const texts = files.filter((file) => !file.endsWith(READ));

it.each(texts)('%s is read as it is kept beside it', async (file) => {
  const [reader = '', name = ''] = file.split('/');
  const text = readFileSync(join(HOME, file), 'utf8');
  await expect(saidOf(reader, name, text)).toMatchFileSnapshot(`said/${file}${READ}`);
});

it('keeps nothing of texts that are gone', () => {
  const kept = new Set(texts.flatMap((file) => [file, `${file}${READ}`]));
  expect(files.filter((file) => !kept.has(file))).toEqual([]);
});
