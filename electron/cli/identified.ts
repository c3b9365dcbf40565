import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { encodeDesign } from '../../shared/design/codec.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import type { Design } from '../../shared/design/schema.ts';
import { UsageError } from '../host/commandLine.ts';
import { writeTextFile } from '../host/files/write.ts';
import { type DesignInput, STREAM } from './inputs.ts';
import type { Session } from './session.ts';

/** An id for a design: what it is called, as far as labels can hold that, and something that no other design has. */
export function newDesignId(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const tail = randomBytes(4).toString('hex');
  return words === '' ? tail : `${words}-${tail}`;
}

/**
 * A design whose things can be told from everybody else’s: where it has no id yet, it is given one, and its file with it,
 * because that id is written on all that is made.
 */
export async function identified({ name: file, design }: DesignInput, session: Session): Promise<Design> {
  if (design.id !== undefined) return design;
  const { text } = session;
  if (file === text('cli.stdin') || file === STREAM) throw new UsageError(text('cli.apply.stdin-without-id'));
  const named = applyEdit(design, { type: 'identify-design', id: newDesignId(design.name) });
  await writeTextFile({ path: resolve(session.folder, file), text: encodeDesign(named) });
  session.say(text('cli.apply.identified', { path: file, id: named.id ?? '' }));
  return named;
}
