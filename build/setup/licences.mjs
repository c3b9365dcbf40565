import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './places.mjs';

/** What each bundle notes about the packages in it (Vite's `build.license`). */
const NOTES = '.licenses.json';

/**
 * Lists the packages in all bundles, each once, by name, and puts the list beside the interface, which shows it.
 */
export function writeLicences() {
  /** @type {Map<string, { name: string }>} */
  const found = new Map();
  for (const folder of readdirSync(at('dist'), { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const inside = readdirSync(at('dist', folder.name)).filter((name) => name.endsWith(NOTES));
    for (const name of inside) {
      const notes = JSON.parse(readFileSync(at('dist', folder.name, name), 'utf8'));
      for (const note of notes) found.set(`${note.name}@${note.version}`, note);
    }
  }
  const sorted = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  writeFileSync(at('dist', 'renderer', 'licences.json'), `${JSON.stringify(sorted)}\n`);
}
