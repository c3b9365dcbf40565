/** One CSV text, as RFC 4180 has it: a line for each row, lines ended by CR LF, cells quoted where they must be. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Nearly every cell, and nothing in it to be looked at twice. */
const PLAIN = /^(?:[A-Za-z0-9][\w.:/-]*)?$/;

/** One cell. */
export function csvCell(text: string): string {
  if (PLAIN.test(text)) return text;
  const safe = withoutFormula(text);
  // Spreadsheets cut blanks off at the ends of cells that are not quoted.
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that begins like a formula gets an apostrophe, by which spreadsheets know text. Excel and LibreOffice run what begins
 * with = + - or @, or with a tab or carriage return before it, and quoting does not stop them: a container named
 * `=HYPERLINK(…)` would send whoever opens the plan somewhere else. The same goes for what comes after a semicolon, tab or line
 * end inside the text: where the system separates lists by semicolons, Excel begins a new cell there, whatever is quoted.
 *
 * What stands behind apostrophes gets one more, so that taking one away always gives the text back.
 */
function withoutFormula(text: string): string {
  const inside = text.replace(/([;\t\r\n])(?='*[=+\-@])/g, "$1'");
  return /^'*[=+\-@\t\r]/.test(inside) ? `'${inside}` : inside;
}
