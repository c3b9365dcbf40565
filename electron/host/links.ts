/**
 * Hosts whose pages Switchyard may open in the user's browser: those its facts and rules name as sources, and the
 * documentation of what it exports to. A link from a file or a message can lead nowhere else.
 */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'docs.docker.com',
  'docs.microsoft.com',
  'github.com',
  'kubernetes.io',
  'learn.microsoft.com',
  'pkg.go.dev',
  'support.microsoft.com',
  'techcommunity.microsoft.com',
  'www.iana.org',
  'www.rfc-editor.org',
]);

/** Whether an address may be opened outside: https, a known host, its own port, and no name or password in it. */
export function isAllowedLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === 'https:' &&
    ALLOWED_HOSTS.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
