/** The six bytes of a MAC address as upper-case hyphenated text (the form HNS uses), from colon, hyphen or dotless-dot forms. */
export function parseMac(text: string): string | undefined {
  const value = text.trim();
  const pairs = /^([0-9a-f]{2})([:-])([0-9a-f]{2})(\2[0-9a-f]{2}){4}$/i.test(value);
  return pairs ? value.replaceAll(':', '-').toUpperCase() : undefined;
}

/** The colon form that the docker command line takes. */
export function dockerMac(mac: string): string {
  return mac.replaceAll('-', ':').toLowerCase();
}
