// Each kind of room has its own tsconfig, because the types a room can see are part of its import rules.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const projects = ['shared', 'electron', 'renderer', '.'];

/** @param {string} project */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '--pretty', 'false', '-p', project], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ project, code, output }));
  });
}

let failed = false;
for (const result of await Promise.all(projects.map(check))) {
  if (result.code !== 0) {
    failed = true;
    console.log(`${result.project === '.' ? 'tests and scripts' : result.project}:\n${result.output.trimEnd()}`);
  }
}
if (!failed) console.log('Types are right in every room.');
process.exitCode = failed ? 1 : 0;
