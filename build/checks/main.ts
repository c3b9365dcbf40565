// Run by the test command: `node build/checks/main.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExports } from './exports.ts';
import { readModule } from './module.ts';
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

const modules = [...sourceFiles('')].map((path) => readModule({ path, text: readFileSync(join(root, path), 'utf8') }));
const breaches = [...checkRooms(modules).map(sentence), ...checkExports(modules)];
for (const breach of breaches) console.log(breach);
console.log(
  breaches.length === 0
    ? `${modules.length} files keep the rules of imports and exports.`
    : `${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'} of the rules of imports and exports in ${modules.length} files.`,
);
process.exitCode = breaches.length === 0 ? 0 : 1;
