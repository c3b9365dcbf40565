// Run by the test command: `node build/checks/main.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRooms, sentence } from './rooms.ts';

const root = join(import.meta.dirname, '..', '..');
/** Made by tools, or not source. */
const skipped = new Set(['node_modules', 'dist', 'out', 'artifacts', 'coverage']);

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.[cm]?[jt]sx?$/.test(entry.name)) yield path;
  }
}

const sources = [...sourceFiles('')].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const breaches = checkRooms(sources);
for (const breach of breaches) console.log(sentence(breach));
console.log(
  breaches.length === 0
    ? `${sources.length} files keep the import rules.`
    : `${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'} of the import rules in ${sources.length} files.`,
);
process.exitCode = breaches.length === 0 ? 0 : 1;
