// Imported by what npm starts, and run before it: a Node that is too old ends here, with a sentence instead of a stack.
// What is imported together with it must still load in such a Node (14 or newer).
import { readFileSync } from 'node:fs';
import { at } from './places.mjs';

/**
 * @param {string} version of Node, as `20.19.6`
 * @param {string} range of package.json, as `>=20.19`
 * @returns {string | undefined} what to do about it
 */
export function tooOld(version, range) {
  const oldest = range.replace('>=', '');
  const [major, minor] = numbers(version);
  const [wantedMajor, wantedMinor] = numbers(oldest);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Switchyard needs Node ${oldest} or newer, and this is Node ${version}. Get a current one from https://nodejs.org and try again.`;
}

/**
 * @param {string} version
 * @returns {[number, number]}
 */
function numbers(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const why = tooOld(process.versions.node, engines.node);
if (why) {
  console.error(why);
  process.exit(1);
}
