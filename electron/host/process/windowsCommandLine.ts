/**
 * Arguments as the one line of text that Windows hands to a program, so that the program takes them apart to the same
 * arguments (“Parsing C command-line arguments”, Microsoft Learn; CommandLineToArgvW). Node does it by itself; Task Scheduler
 * and `Start-Process` want the line.
 */
export function windowsCommandLine(args: readonly string[]): string {
  return args.map(quoted).join(' ');
}

function quoted(argument: string): string {
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  // Backslashes count only in front of a quote, also of the closing one.
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
