/** Names that compose's own files have; its project is then called after the folder, which a text does not tell. */
const USUAL = /^(?:docker-)?compose(?:[.-].*)?$/i;

/** The name of the project as compose makes it from a folder's name: small letters, digits, `-` and `_`. */
export function projectNameFrom(stem: string): string {
  const name = stem
    .toLowerCase()
    .replace(/[^-_a-z0-9]/g, '')
    .replace(/^[-_]+/, '')
    .slice(0, 100);
  return name === '' || USUAL.test(name) ? 'project' : name;
}
