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
    return [...namesIn(JSON.parse(buffer.toString('utf8')), '')];
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

function* namesIn({ files }: Entry, folder: string): Generator<string> {
  for (const [name, entry] of Object.entries(files ?? {})) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.files) yield* namesIn(entry, path);
    else yield path;
  }
}
