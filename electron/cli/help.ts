import type { Texts } from '../../shared/language/texts.ts';
import { APP_VERSION } from '../host/version.ts';
import type { Command, OptionHelp } from './command.ts';

/** Two columns, the first as wide as its widest entry. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

export function optionLines(options: Readonly<Record<string, OptionHelp>>, text: Texts): string[] {
  return columns(
    Object.entries(options).map(([name, { short, help, params }]) => [
      short ? `-${short}, --${name}` : `--${name}`,
      text(help, params),
    ]),
  );
}

/** What `switchyard --help` prints. */
export function overview(commands: readonly Command[], text: Texts): string {
  return [
    text('cli.title', { version: APP_VERSION }),
    text('cli.usage', { usage: 'COMMAND …' }),
    '',
    text('cli.commands'),
    ...columns(commands.map(({ name, summary }) => [name, text(summary)])),
    '',
    text('cli.more'),
    text('cli.exit-codes'),
    '',
  ].join('\n');
}
