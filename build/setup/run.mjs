import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code 0 is success; a signal or a failure to start is never 0
 * @property {string} output what it wrote, when it was captured
 * @property {boolean} timedOut
 *
 * @typedef {object} Options
 * @property {boolean} [capture] keep the output instead of showing it
 * @property {number} [limit] milliseconds after which it is stopped
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 */

/**
 * Runs a program with an argument array, without a shell.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { capture = false, limit, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const timer = limit
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, limit)
      : undefined;
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output: output.trim(), timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', end);
  });
}

/**
 * Hands the terminal over to a program that runs until the user ends it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export function handOver(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    // Ctrl+C reaches the child as well; it decides when to end, and we end after it.
    const wait = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    const tidy = () => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
    };
    child.on('error', (error) => {
      tidy();
      reject(error);
    });
    child.on('close', (code, signal) => {
      tidy();
      resolve({ code, signal });
    });
  });
}
