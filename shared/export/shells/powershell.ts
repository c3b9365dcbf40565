import { literalPowerShell, POWERSHELL_LINE_LIMIT, quotePowerShell } from '../quote/powershell.ts';
import { visible } from '../quote/visible.ts';
import { inspectName, type Shell } from './shell.ts';

/** Windows PowerShell 5.1 reads UTF-8 only with a byte order mark. */
export const POWERSHELL: Shell = {
  id: 'ps1',
  language: 'powershell',
  encoding: 'utf8-bom',
  newline: 'crlf',
  lineLimit: POWERSHELL_LINE_LIMIT,
  quote: quotePowerShell,
  comment: (text) => `# ${visible(text)}`,
  opening: () => [],
  settings: ({ undo, texts }) => [
    'Set-StrictMode -Version Latest',
    `$ErrorActionPreference = 'Stop'`,
    '$dockerProgram = @(Get-Command -Name docker -CommandType Application)[0].Source',
    ...(undo ? ['$failed = $false'] : []),
    'function docker {',
    // Where a host turns a program's messages into errors (remoting, ISE), only the exit code shall count.
    `    $ErrorActionPreference = 'Continue'`,
    '    & $dockerProgram @args',
    undo
      ? '    if ($LASTEXITCODE -ne 0) { $script:failed = $true }'
      : `    if ($LASTEXITCODE -ne 0) { throw (${literalPowerShell(texts.stopped)} + " [docker $args]") }`,
    '}',
  ],
  closing: ({ undo, texts }) =>
    undo ? ['if ($failed) {', `    Write-Warning ${literalPowerShell(texts.undoFailed)}`, '    exit 1', '}'] : [],
  statement: (line) => line,
  guarded(line, exact) {
    const { words, answer } = inspectName(exact);
    return `if ((& $dockerProgram ${words} '{{.Name}}' '${exact.name}') -ceq '${answer}') { ${line} }`;
  },
  refuse: (message) => [`throw ${literalPowerShell(visible(message))}`],
};
