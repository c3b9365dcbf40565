import { open } from 'node:fs/promises';

/**
 * Names of all files in an asar archive. Its head is a pickled string: two lengths of four bytes each, twice, then JSON
 * (electron/asar, README, “Format”).
 */
export async function filesInAsar(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer: head } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const length = head.readUInt32LE(12);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, 16);
    return [...entriesIn(JSON.parse(buffer.toString('utf8')), '')].map(([name]) => name);
  } finally {
    await file.close();
  }
}

/** The text of the files in an archive whose names fit; their content follows the head, padded to four bytes. */
export async function textsInAsar(path: string, wanted: RegExp): Promise<ReadonlyMap<string, string>> {
  const file = await open(path);
  try {
    const { buffer: head } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const length = head.readUInt32LE(12);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, 16);
    const start = 8 + head.readUInt32LE(4);
    const texts = new Map<string, string>();
    for (const [name, { offset, size }] of entriesIn(JSON.parse(buffer.toString('utf8')), '')) {
      if (!wanted.test(name) || offset === undefined || size === undefined) continue;
      const content = await file.read(Buffer.alloc(size), 0, size, start + Number(offset));
      texts.set(name, content.buffer.toString('utf8'));
    }
    return texts;
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  /** Where its content begins behind the head; a large number, hence a text. */
  readonly offset?: string;
  readonly size?: number;
}

function* entriesIn({ files }: Entry, folder: string): Generator<readonly [name: string, entry: Entry]> {
  for (const [name, entry] of Object.entries(files ?? {})) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.files) yield* entriesIn(entry, path);
    else yield [path, entry];
  }
}
