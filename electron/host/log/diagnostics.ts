import { arch, availableParallelism, freemem, release, totalmem } from 'node:os';
import type { Surface } from '../handlerTypes.ts';
import { APP_VERSION } from '../version.ts';
import type { Log } from './log.ts';

const LINES = 200;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

/**
 * What helps to find out why something went wrong, as text that can be handed to strangers: versions, the machine's kind, and
 * the newest lines of the log. Nothing of a design, no name of a host, a user or a folder.
 */
export async function diagnosticsText(about: Pick<Surface, 'shell'> & { locale: string; log: Log }): Promise<string> {
  const { electron, chrome, node } = process.versions;
  const facts = {
    switchyard: APP_VERSION,
    shell: about.shell,
    ...(electron && { electron }),
    ...(chrome && { chromium: chrome }),
    node,
    system: `${process.platform} ${release()} ${arch()}`,
    processors: String(availableParallelism()),
    memory: `${megabytes(totalmem())}, ${megabytes(freemem())} free`,
    process: megabytes(process.memoryUsage.rss()),
    language: about.locale,
  };
  const lines = await about.log.tail(LINES);
  return [...Object.entries(facts).map(([key, value]) => `${key}: ${value}`), '', ...lines, ''].join('\n');
}
