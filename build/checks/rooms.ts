import { isBuiltin } from 'node:module';
import { findCycles } from './cycles.ts';
import { type Import, type Module, resolveRelative } from './module.ts';
import { isTest, type Room, reservedNames, rooms, testRooms } from './room-table.ts';

export interface Breach {
  readonly file: string;
  readonly line: number;
  /** What was imported, as written; empty when the file itself is out of place. */
  readonly imported: string;
  readonly rule: string;
}

export const sentence = (breach: Breach): string =>
  `${breach.file}:${breach.line}  ${breach.imported ? `imports '${breach.imported}': ` : ''}${breach.rule}`;

const rootFile = /^[^/]+$/;

/** Every import against the room table, and no cycles. */
export function checkRooms(modules: readonly Module[]): Breach[] {
  const breaches: Breach[] = [];
  const edges = new Map<string, { to: string; line: number }[]>();

  for (const { path: file, imports } of modules) {
    const room = roomOf(file);
    if (!room && !rootFile.test(file)) {
      breaches.push({ file, line: 1, imported: '', rule: `is in no room; the rooms are ${listRooms()}` });
      continue;
    }
    if (room?.contents) breaches.push(...misplaced(file, room, room.contents));

    const outgoing: { to: string; line: number }[] = [];
    for (const each of imports) {
      if (room) breaches.push(...judge(file, room, each));
      const target = each.specifier === undefined ? undefined : resolveRelative(file, each.specifier);
      if (target !== undefined && !each.typeOnly) outgoing.push({ to: target, line: each.line });
    }
    edges.set(file, outgoing);
  }

  for (const cycle of findCycles(edges)) {
    const [first] = cycle;
    if (!first) continue;
    const path = [...cycle.map((step) => step.file), first.file].join(' → ');
    breaches.push({ file: first.file, line: first.line, imported: first.to, rule: `closes an import cycle: ${path}` });
  }
  return breaches;
}

function judge(file: string, room: Room, each: Import): Breach[] {
  const breach = (imported: string, rule: string): Breach[] => [{ file, line: each.line, imported, rule }];
  const anything = room.rooms === 'any';

  if (each.specifier === undefined) {
    return anything || isTest(file)
      ? []
      : breach('(computed)', 'an import must be a plain string, so that it can be checked');
  }
  const { specifier } = each;
  const target = resolveRelative(file, specifier);

  if (target !== undefined) {
    if (anything) return [];
    // Every shell may know its own version; the core has none.
    if (target === 'package.json') return room.folder === 'shared' ? breach(specifier, room.because) : [];
    const other = roomOf(target);
    const allowed =
      other !== undefined &&
      (other.folder === room.folder ||
        (room.rooms as readonly string[]).includes(other.folder) ||
        (isTest(file) && testRooms.includes(other.folder)));
    return allowed ? [] : breach(specifier, room.because);
  }

  if (isBuiltin(specifier)) {
    return room.node || isTest(file) ? [] : breach(specifier, room.because);
  }

  const name = packageName(specifier);
  const reserved = reservedNames.filter(
    (rule) =>
      rule.package === name &&
      !isTest(file) &&
      room.packages !== 'any' &&
      !rule.files.test(file) &&
      (each.names.includes(rule.name) || each.names.includes('*')),
  );
  if (reserved.length > 0) return reserved.flatMap((rule) => breach(specifier, rule.because));
  if (room.packages === 'any' || isTest(file) || room.packages.includes(name)) return [];
  return breach(specifier, room.because);
}

function misplaced(file: string, room: Room, contents: readonly string[]): Breach[] {
  const [top = ''] = file.slice(room.folder.length + 1).split('/');
  // A test may lie beside the top-level file it tests.
  if (contents.includes(top.replace(/\.test\.ts$/, '.ts'))) return [];
  const known = contents.filter((name) => !name.endsWith('.json')).join(', ');
  return [{ file, line: 1, imported: '', rule: `${room.folder}/ has no place called ${top}; it has ${known}` }];
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(`${room.folder}/`));
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return (specifier.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1)).join('/');
}

const listRooms = (): string => rooms.map((room) => `${room.folder}/`).join(', ');
