/** How Windows programs get their arguments: one line of text, which the program itself takes apart. Written from Microsoft's
 * “Parsing C command-line arguments” and from how Windows PowerShell 5.1 (NativeCommandParameterBinder) builds that line. */

/** Takes a command line apart as Go's runtime and the C runtime do. */
export function splitCommandLine(line: string): string[] {
  const args: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (at >= line.length) break;
    let argument = '';
    let quoted = false;
    for (; at < line.length; at++) {
      const character = line[at];
      if (!quoted && (character === ' ' || character === '\t')) break;
      if (character === '\\') {
        let slashes = 0;
        while (line[at + slashes] === '\\') slashes++;
        const beforeQuote = line[at + slashes] === '"';
        argument += '\\'.repeat(beforeQuote ? Math.floor(slashes / 2) : slashes);
        at += slashes - 1;
        if (beforeQuote && slashes % 2 === 1) {
          argument += '"';
          at++;
        }
      } else if (character === '"') {
        if (quoted && line[at + 1] === '"') {
          argument += '"';
          at++;
        } else quoted = !quoted;
      } else argument += character;
    }
    args.push(argument);
  }
  return args;
}

/** The line Windows PowerShell 5.1 makes of the arguments of a native program: blanks get quotes, and nothing is escaped. */
export function powerShellCommandLine(args: readonly string[]): string {
  const end = args.indexOf('--%');
  return (end < 0 ? args : args.slice(0, end))
    .filter((argument) => argument !== '')
    .map((argument) => (needsQuotes(argument) ? `"${argument}"` : argument))
    .join(' ');
}

function needsQuotes(argument: string): boolean {
  let quotes = 0;
  let afterBackslash = false;
  for (const character of argument) {
    if (character === '"' && !afterBackslash) quotes++;
    else if (/\s/.test(character) && quotes % 2 === 0) return true;
    afterBackslash = character === '\\';
  }
  return false;
}
