import { loadLanguage } from '../../shared/language/texts.ts';
import { laterJobs } from '../host/apply/laterJobs.ts';
import { noteFatal } from '../host/log/noteFatal.ts';
import { createStores } from '../host/stores.ts';
import { openTabs, type Tabs } from './tabs.ts';

interface Around {
  /** Folder of the settings. */
  readonly config: string;
  readonly locale: string;
  /** The file to begin with. */
  readonly file: string | null;
}

/** The services of this machine behind the web shell. */
export async function openBackstage({ config, locale, file }: Around): Promise<Tabs> {
  await loadLanguage(locale);
  const stores = createStores(config);
  noteFatal(stores.log);
  stores.log.write('info', 'started', { shell: 'web' });
  const jobs = laterJobs(async () => {
    const { nodeLauncher, shellJobs } = await import('../host/apply/shellJobs.ts');
    return shellJobs(nodeLauncher());
  });
  return openTabs({ stores, jobs, locale, openAtStart: file });
}
