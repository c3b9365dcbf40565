import type { Design } from '../../design/schema.ts';
import { type Texts, textsFor } from '../../language/texts.ts';
import { LOOKS, type Look, lookCommand, type PowerShellLook, type ProgramLook } from '../../observed/looks.ts';
import { literalPowerShell, quotePowerShell } from '../quote/powershell.ts';
import { visible } from '../quote/visible.ts';
import type { ExportOptions, ExportResult } from '../result.ts';

const HEADER_LINES = [1, 2, 3, 4] as const;

/** The schema that the import reads; see `import/host/bundle.ts`. */
const SCHEMA = 'switchyard.host/1';

/**
 * Nested objects of HNS stand at the fifth level of the file and go four levels deeper. What lies below is cut off by
 * ConvertTo-Json, and nothing that is read lies there.
 */
const DEPTH = 12;

/** Windows takes 32,767 characters in a command line; a short id of docker has twelve. */
const IDS_AT_ONCE = 200;

/**
 * The script that gathers all there is to know of a host into one file, for drawing it elsewhere. It has nothing to do with
 * the design, only reads, and needs nothing but Windows PowerShell 5.1: a command that is missing, or refused, leaves a note
 * in the file.
 */
export function exportCollector(_design: Design, { locale }: ExportOptions): ExportResult {
  const lines = script(textsFor(locale));
  return {
    files: [
      {
        name: 'switchyard-collect.ps1',
        text: `${lines.join('\r\n')}\r\n`,
        encoding: 'utf8-bom',
        newline: 'crlf',
        language: 'powershell',
      },
    ],
    problems: [],
    losses: [],
  };
}

function script(texts: Texts): string[] {
  const say = (text: string) => literalPowerShell(visible(text));
  return [
    ...HEADER_LINES.map((line) => texts(`collector.header.${line}`)).map((line) => `# ${visible(line)}`),
    `param([string]$Path = ".\\$env:COMPUTERNAME.host.json")`,
    '',
    `$ErrorActionPreference = 'Continue'`,
    `if (Test-Path -LiteralPath $Path) { throw ${say(texts('collector.exists'))} + " $Path" }`,
    '$identity = [Security.Principal.WindowsIdentity]::GetCurrent()',
    '$administrator = [Security.Principal.WindowsBuiltInRole]::Administrator',
    '$elevated = ([Security.Principal.WindowsPrincipal]$identity).IsInRole($administrator)',
    `if (-not $elevated) { Write-Warning -Message ${say(texts('collector.not-elevated'))} }`,
    '',
    `# ${visible(texts('collector.encoding'))}`,
    '$encoding = [Console]::OutputEncoding',
    'try { [Console]::OutputEncoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false } catch { }',
    '',
    '$parts = @()',
    ...LOOKS.flatMap((look) => ['', ...linesOf(look)]),
    '',
    'try { [Console]::OutputEncoding = $encoding } catch { }',
    '$bundle = [ordered]@{',
    `    schema = '${SCHEMA}'`,
    '    computer = $env:COMPUTERNAME',
    '    collected = Get-Date -Format o',
    '    elevated = $elevated',
    '    powershell = [string]$PSVersionTable.PSVersion',
    '    parts = $parts',
    '}',
    `$json = ConvertTo-Json -InputObject $bundle -Depth ${DEPTH} -Compress`,
    'Set-Content -LiteralPath $Path -Value $json -Encoding UTF8',
    `Write-Output -InputObject (${say(texts('collector.written'))} + " $Path")`,
  ];
}

function linesOf(look: Look): string[] {
  const run = look.kind === 'powershell' ? runCmdlets(look) : runProgram(look);
  return [
    `# ${lookCommand(look)}`,
    `$part = [ordered]@{ look = '${look.id}'; command = ${literalPowerShell(lookCommand(look))} }`,
    'try {',
    ...run.map((line) => `    ${line}`),
    '} catch {',
    '    $part.error = [string]$_.Exception.Message',
    '    $part.errorId = [string]$_.FullyQualifiedErrorId',
    '}',
    '$parts += $part',
  ];
}

function runCmdlets({ pipeline }: PowerShellLook): string[] {
  return [`$part.output = @(${pipeline})`];
}

/** What a program writes as errors comes in between its lines, as objects that are no text. */
function runProgram({ argv, argumentsFrom }: ProgramLook): string[] {
  const words = argv.map(quoted).join(' ');
  if (!argumentsFrom) return [`$lines = @(${words} 2>&1)`, ...keep()];
  return [
    `$lines = @(${argumentsFrom.map(quoted).join(' ')} 2>&1)`,
    `$ids = @($lines | Where-Object -FilterScript { $_ -is [string] })`,
    'if ($LASTEXITCODE -eq 0) {',
    '    $lines = @()',
    `    for ($at = 0; $at -lt $ids.Count; $at += ${IDS_AT_ONCE}) {`,
    `        $some = $ids[$at..([Math]::Min($at + ${IDS_AT_ONCE - 1}, $ids.Count - 1))]`,
    `        $lines += @(${words} $some 2>&1)`,
    '    }',
    '}',
    ...keep(),
  ];
}

function keep(): string[] {
  return [
    '$part.output = @($lines | Where-Object -FilterScript { $_ -is [string] })',
    'if ($LASTEXITCODE -ne 0) { $part.error = [string]($lines | Where-Object -FilterScript { $_ -isnot [string] }) }',
  ];
}

function quoted(word: string): string {
  const result = quotePowerShell(word);
  // The looks are ours: a test sees to it that every word of them can be written.
  return 'text' in result ? result.text : literalPowerShell(word);
}
