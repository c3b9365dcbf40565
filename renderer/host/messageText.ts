/** Longer than this, a text is written in pieces: to write some megabytes as JSON at once would hold the window up. */
const PIECE = 1 << 18;

/** Whether a call carries a text that takes long to write: a design, as a rule. */
export function isLong(args: object): boolean {
  return Object.values(args).some((value) => typeof value === 'string' && value.length > PIECE);
}

/** A call as JSON for the wire, in steps; as `JSON.stringify` has it. */
export function* messageText(id: number, name: string, args: object): Generator<void, string> {
  const members: string[] = [];
  for (const [key, value] of Object.entries(args)) {
    if (value === undefined) continue;
    members.push(`${JSON.stringify(key)}:${typeof value === 'string' ? yield* textOf(value) : JSON.stringify(value)}`);
  }
  return `{"id":${id},"name":${JSON.stringify(name)},"args":{${members.join()}}}`;
}

/** Between the halves of a surrogate pair each is written as an escape, and read as the pair again. */
function* textOf(value: string): Generator<void, string> {
  const pieces: string[] = [];
  for (let from = 0; from < value.length; from += PIECE) {
    pieces.push(JSON.stringify(value.slice(from, from + PIECE)).slice(1, -1));
    yield;
  }
  return `"${pieces.join('')}"`;
}
