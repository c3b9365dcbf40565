/** An id of docker as its own tables show it: the first twelve of its 64 digits. Ids of others stay as they are. */
export function shortId(id: string): string {
  return (id.length === 64 ? id.slice(0, 12) : id).toLowerCase();
}
