import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES } from './places.ts';

/** A user's folders, made for one test and gone after it: documents, and where Switchyard keeps its settings. */
export interface Workplace {
  readonly home: string;
  readonly documents: string;
  /** Environment that leads the application to these folders, and to a language. */
  readonly env: Readonly<Record<string, string>>;
  /** Path of a document. */
  path(name: string): string;
  /** Writes a document and gives its path. */
  put(name: string, text: string): Promise<string>;
  read(name: string): Promise<string>;
  /** Names of all documents, sorted. */
  list(): Promise<readonly string[]>;
  /** Copies a design of `examples/` into the documents. */
  putExample(example: string, name?: string): Promise<string>;
  remove(): Promise<void>;
}

/** @param language the system's, as POSIX environments say it. */
export async function createWorkplace(language = 'en_US.UTF-8'): Promise<Workplace> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-e2e-'));
  const documents = join(home, 'Documents');
  await mkdir(documents);
  const path = (name: string) => join(documents, name);
  return {
    home,
    documents,
    env: environment(home, language),
    path,
    async put(name, text) {
      await writeFile(path(name), text);
      return path(name);
    },
    read: (name) => readFile(path(name), 'utf8'),
    list: async () => (await readdir(documents)).sort(),
    async putExample(example, name = `${example}.switchyard.json`) {
      await cp(join(EXAMPLES, `${example}.switchyard.json`), path(name));
      return path(name);
    },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function environment(home: string, language: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'AppData', 'Roaming'),
    XDG_CONFIG_HOME: join(home, '.config'),
    LANG: language,
    LC_ALL: language,
  };
}
