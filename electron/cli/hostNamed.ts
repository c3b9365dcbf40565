import type { Design } from '../../shared/design/schema.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { UsageError } from '../host/commandLine.ts';

/** The id of the host of that name; Windows does not tell upper from lower case in it. An id serves where names do not. */
export function hostNamed(design: Design, wanted: string, text: Texts): string {
  const { hosts } = design.topology;
  const named = hosts.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const [found] = named.length > 0 ? named : hosts.filter(({ id }) => id === wanted);
  if (named.length > 1) throw new UsageError(text('cli.export.twin-hosts', { host: wanted }));
  if (found) return found.id;
  const names = hosts.map(({ name }) => name).join(', ') || text('cli.export.no-hosts');
  throw new UsageError(text('cli.export.no-host', { host: wanted, hosts: names }));
}
