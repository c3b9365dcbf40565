import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallResult } from '../../../shared/contract.ts';
import { writeAtomically } from '../files/atomicWrite.ts';
import type { JsonStore } from '../jsonStore.ts';

export type TemplateList = CallResult<'template.list'>;

/** More than anybody looks through, and little enough for one list. */
const MOST = 200;

/** The user's own templates: a list with their names, and a design's file for each. */
export interface TemplateFiles {
  list(): Promise<TemplateList>;
  /** Undefined where there is none of that id. */
  read(id: string): Promise<string | undefined>;
  save(name: string, text: string): Promise<TemplateList>;
  remove(id: string): Promise<TemplateList>;
}

export function templateFiles(folder: string, index: JsonStore<TemplateList>): TemplateFiles {
  const pathOf = (id: string) => join(folder, `${id}.switchyard.json`);
  const knows = async (id: string) => (await index.read()).some((template) => template.id === id);
  return {
    list: () => index.read(),
    read: async (id) => ((await knows(id)) ? readFile(pathOf(id), 'utf8').catch(() => undefined) : undefined),
    async save(name, text) {
      const id = randomBytes(6).toString('hex');
      await mkdir(folder, { recursive: true });
      // First the file, then its name: a list never names what is not there.
      await writeAtomically(pathOf(id), new TextEncoder().encode(text), { keepPrevious: false });
      return index.update((before) => [{ id, name, savedAt: Date.now() }, ...before].slice(0, MOST));
    },
    async remove(id) {
      if (!(await knows(id))) return index.read();
      const left = await index.update((before) => before.filter((template) => template.id !== id));
      await rm(pathOf(id), { force: true });
      return left;
    },
  };
}
