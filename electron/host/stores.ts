import { join } from 'node:path';
import { CALLS, type CallResult } from '../../shared/contract.ts';
import { type JsonStore, jsonStore } from './jsonStore.ts';
import { createLog, type Log } from './log/log.ts';
import { createJournals, type Journals } from './recovery/journals.ts';
import { type TemplateFiles, type TemplateList, templateFiles } from './templates/templateFiles.ts';

export type RecentFiles = CallResult<'file.recent'>;
export type Settings = CallResult<'settings.read'>;

/** What Switchyard remembers for its user; all windows of one process share it. */
export interface Stores {
  readonly recent: JsonStore<RecentFiles>;
  readonly settings: JsonStore<Settings>;
  readonly journals: Journals;
  readonly templates: TemplateFiles;
  readonly log: Log;
}

export function createStores(folder: string): Stores {
  return {
    recent: jsonStore(
      join(folder, 'recent.json'),
      (json) => CALLS['file.recent'].result.safeParse(json).data,
      [] as RecentFiles,
    ),
    settings: jsonStore(
      join(folder, 'settings.json'),
      (json) => CALLS['settings.read'].result.safeParse(json).data,
      {} as Settings,
    ),
    journals: createJournals(join(folder, 'recovery')),
    templates: templateFiles(
      join(folder, 'templates'),
      jsonStore(
        join(folder, 'templates.json'),
        (json) => CALLS['template.list'].result.safeParse(json).data,
        [] as TemplateList,
      ),
    ),
    log: createLog(join(folder, 'logs', 'switchyard.log')),
  };
}
