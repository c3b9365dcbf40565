/** Longest piece of a line that is waited for: a program may print for ever without ending one. */
const LONGEST_LINE = 64 * 1024;

/** What a program prints on one stream: its beginning is kept as text, and all of it is told line by line. */
export class Capture {
  private readonly decoder = new TextDecoder();
  private readonly limit: number;
  private readonly onLine: ((line: string) => void) | undefined;
  private readonly parts: string[] = [];
  private kept = 0;
  private open = '';
  /** Whether something is missing at the end of the text. */
  cut = false;

  constructor(limit: number, onLine?: (line: string) => void) {
    this.limit = limit;
    this.onLine = onLine;
  }

  /** Bytes as they come: a chunk may end in the middle of a character. */
  add(chunk: Uint8Array): void {
    const room = this.limit - this.kept;
    if (chunk.length > room) this.cut = true;
    if (!this.onLine) {
      if (room > 0) this.keep(this.decoder.decode(chunk.subarray(0, room), { stream: true }));
      this.kept += Math.min(chunk.length, Math.max(room, 0));
      return;
    }
    const within = this.decoder.decode(chunk.subarray(0, Math.max(room, 0)), { stream: true });
    const beyond = chunk.length > room ? this.decoder.decode(chunk.subarray(Math.max(room, 0)), { stream: true }) : '';
    this.kept += Math.min(chunk.length, Math.max(room, 0));
    this.keep(within);
    this.tell(within + beyond);
  }

  end(): void {
    // What a limit cut through is no character.
    const rest = this.decoder.decode();
    if (!this.cut) this.keep(rest);
    if (!this.onLine) return;
    this.tell(this.cut ? '' : rest);
    if (this.open !== '') this.onLine(this.open.replace(/\r$/, ''));
    this.open = '';
  }

  get text(): string {
    return this.parts.join('');
  }

  private keep(text: string): void {
    if (text !== '') this.parts.push(text);
  }

  private tell(text: string): void {
    const lines = (this.open + text).split('\n');
    this.open = lines.pop() ?? '';
    for (const line of lines) this.onLine?.(line.replace(/\r$/, ''));
    while (this.open.length > LONGEST_LINE) {
      this.onLine?.(this.open.slice(0, LONGEST_LINE));
      this.open = this.open.slice(LONGEST_LINE);
    }
  }
}
