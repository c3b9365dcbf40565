import { homedir, hostname, userInfo } from 'node:os';

/** Names whose values nobody but their owner should read, in `NAME=value`, `"name": "value"` or `--name value`. */
const SECRET_NAME =
  /((?:[\w.-]*(?:pass(?:word|wd|phrase)?|secret|token|api[-_]?key|credential|private[-_]?key|auth(?:orization)?|cookie|session)[\w.-]*))("?\s*[=:]\s*"?|\s+)("[^"]*"|[^\s",;&}]+)/gi;
/** What a swarm's join token looks like (docker swarm join-token). */
const SWARM_TOKEN = /SWMTKN-\d+-[\w-]+/g;
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;
/** Name and password in an address: `https://name:password@host`. */
const USER_IN_URL = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;

export const HIDDEN = '•••';

interface Person {
  readonly home: string;
  readonly user: string;
  readonly host: string;
}

function thisPerson(): Person {
  let user = '';
  try {
    user = userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name either.
  }
  return { home: homedir(), user, host: hostname() };
}

/**
 * A text as it may be kept in a log and handed to strangers: no passwords, tokens or keys, and nothing that says who the user
 * is. Rather too much is hidden than too little.
 */
export function withoutSecrets(text: string, person: Person = thisPerson()): string {
  let safe = text
    .replace(SWARM_TOKEN, HIDDEN)
    .replace(BEARER, `$1 ${HIDDEN}`)
    .replace(USER_IN_URL, `$1${HIDDEN}@`)
    .replace(SECRET_NAME, (_whole, name: string, between: string) => `${name}${between}${HIDDEN}`);
  // Both kinds of slashes: Windows' paths come in either.
  for (const home of new Set([person.home, person.home.replaceAll('\\', '/')])) {
    if (home.length > 1) safe = safe.replaceAll(home, '~');
  }
  for (const [name, stands] of [
    [person.user, '‹user›'],
    [person.host, '‹host›'],
  ] as const) {
    // A name of a letter or two is in too many words.
    if (name.length > 2) safe = safe.replace(wordOf(name), stands);
  }
  return safe;
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')}(?![\\w-])`, 'gi');
}
