import { HNS_CALL_TYPE, hnsCall } from '../../../shared/export/hns/powershellHnsCall.ts';
import { literalPowerShell } from '../../../shared/export/quote/powershell.ts';
import { LOOKS, type Look } from '../../../shared/observed/looks.ts';
import { ANSWER_MARK, LANGUAGE_MARK } from '../../../shared/plan/apply/powershell/protocol.ts';

/** Objects of HNS stand at the third level of an answer and go four levels deeper, as in a collected file. */
const DEPTH = 12;

/**
 * The command line's own part: it reads the script from the first line of its input, so that no script lies in a file that
 * others could change, and none is too long for a command line. Where a policy allows only a constrained language, nothing
 * of it works, and that is said.
 */
export function loaderScript(): string {
  return [
    '$mode = [string]$ExecutionContext.SessionState.LanguageMode',
    `if ($mode -ne 'FullLanguage') { '${LANGUAGE_MARK}' + $mode; exit 1 }`,
    '& ([ScriptBlock]::Create((ConvertFrom-Json -InputObject ([Console]::In.ReadLine())).script))',
  ].join('; ');
}

/**
 * What Windows PowerShell 5.1 runs as long as Switchyard asks it things: one request on each line, one answer on each line.
 * It is the same for everybody and always: values only ever arrive in requests, as data. Answers are ASCII, because the code
 * page of a console nobody sees may be any.
 */
export function sessionScript(): string {
  const parts = [PREFERENCES, OUTPUT, looks(), HNS, SWITCHES, REQUESTS, LOOP];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/**
 * Functions of modules go by the preferences of the whole session. Modules come from folders that only administrators can
 * write to: in a user's own folder there may be one that calls itself NetAdapter.
 */
const PREFERENCES = [
  'Set-StrictMode -Version Latest',
  `$global:ErrorActionPreference = 'Stop'`,
  `$global:ConfirmPreference = 'None'`,
  `$global:ProgressPreference = 'SilentlyContinue'`,
  `$global:WarningPreference = 'SilentlyContinue'`,
  `$moduleFolders = @([IO.Path]::Combine($PSHOME, 'Modules'))`,
  `if ($env:ProgramFiles) { $moduleFolders += [IO.Path]::Combine($env:ProgramFiles, 'WindowsPowerShell', 'Modules') }`,
  `$env:PSModulePath = $moduleFolders -join ';'`,
];

/** Something may have written to the same stream before, so an answer begins on a line of its own. */
const OUTPUT = [
  'function Write-Answer($Answer) {',
  `    $json = ConvertTo-Json -InputObject $Answer -Depth ${DEPTH} -Compress`,
  `    $ascii = [Regex]::Replace($json, '[^\\x20-\\x7E]', { param($match) '\\u{0:x4}' -f [int][char]$match.Value })`,
  `    [Console]::Out.Write([string][char]10 + '${ANSWER_MARK}' + $ascii + [char]10)`,
  '    [Console]::Out.Flush()',
  '}',
  'function Get-Field($Object, [string]$Name) {',
  '    if ($null -eq $Object) { return }',
  '    $property = $Object.PSObject.Properties[$Name]',
  '    if ($null -ne $property) { $property.Value }',
  '}',
];

function looks(): string[] {
  return [
    'function Get-Look([string]$Look) {',
    '    switch -CaseSensitive -Exact ($Look) {',
    ...LOOKS.filter(({ needs }) => needs !== 'docker').map((look) => `        '${look.id}' { ${lookStatement(look)} }`),
    `        default { throw 'Switchyard.UnknownLook' }`,
    '    }',
    '}',
  ];
}

/** A program of Windows gets an input of its own: it must never read the requests that come after. */
function lookStatement(look: Look): string {
  if (look.kind === 'powershell') return look.pipeline;
  const [program, ...words] = look.argv;
  const path = `([IO.Path]::Combine($env:SystemRoot, 'System32', ${literalPowerShell(`${program}.exe`)}))`;
  const call = `@() | & ${path} ${words.map(literalPowerShell).join(' ')}`;
  return `${call}; if ($LASTEXITCODE -ne 0) { throw ('Switchyard.ExitCode ' + $LASTEXITCODE) }`;
}

/** HNS takes and gives JSON as text, so PowerShell does not touch it: ConvertTo-Json would change it. */
const HNS = [
  'function Invoke-Hns([string]$Method, [string]$Path, [string]$Body) {',
  `    if (-not [Environment]::Is64BitProcess) { throw 'Switchyard.Not64Bit' }`,
  ...HNS_CALL_TYPE.map((line) => `    ${line}`),
  `    $response = ''`,
  `    $code = ${hnsCall('$Method', '$Path', '$Body', '$response')}`,
  '    [ordered]@{ code = $code; response = $response }',
  '}',
];

const SWITCHES = [
  'function New-Switch($Request) {',
  `    $parameters = @{ Name = [string]$Request.name; ErrorAction = 'Stop' }`,
  `    $adapters = [string[]]@(Get-Field $Request 'adapters')`,
  `    $type = Get-Field $Request 'type'`,
  `    $teaming = Get-Field $Request 'embeddedTeaming'`,
  `    $management = Get-Field $Request 'allowManagementOS'`,
  `    $notes = Get-Field $Request 'notes'`,
  '    if ($adapters.Count -gt 0) { $parameters.NetAdapterName = $adapters }',
  '    if ($null -ne $type) { $parameters.SwitchType = [string]$type }',
  '    if ($null -ne $teaming) { $parameters.EnableEmbeddedTeaming = [bool]$teaming }',
  '    if ($null -ne $management) { $parameters.AllowManagementOS = [bool]$management }',
  '    if ($null -ne $notes) { $parameters.Notes = [string]$notes }',
  '    $made = New-VMSwitch @parameters',
  '    [ordered]@{ id = [string]$made.Id; name = $made.Name; type = [string]$made.SwitchType }',
  '}',
  'function Remove-Switch($Request) {',
  `    $found = @(Get-VMSwitch -Id ([Guid]$Request.id) -ErrorAction Stop)`,
  `    if ($found.Count -ne 1 -or -not [string]::Equals($found[0].Name, $Request.name, 'Ordinal')) {`,
  `        throw 'Switchyard.OtherSwitch'`,
  '    }',
  '    Remove-VMSwitch -VMSwitch $found[0] -Force -ErrorAction Stop',
  '}',
];

const REQUESTS = [
  'function Get-State {',
  '    $principal = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()',
  '    [ordered]@{',
  '        elevated = $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)',
  '        bits64 = [Environment]::Is64BitProcess',
  '        version = [string]$PSVersionTable.PSVersion',
  '        build = [Environment]::OSVersion.Version.Build',
  '    }',
  '}',
  'function Invoke-Request($Request) {',
  '    switch -CaseSensitive -Exact ([string]$Request.kind) {',
  `        'state' { Get-State }`,
  `        'look' { Get-Look ([string]$Request.look) }`,
  `        'hns' { Invoke-Hns ([string]$Request.method) ([string]$Request.path) ([string]$Request.body) }`,
  `        'vmswitch-new' { New-Switch $Request }`,
  `        'vmswitch-remove' { Remove-Switch $Request }`,
  `        default { throw 'Switchyard.UnknownRequest' }`,
  '    }',
  '}',
  'function Get-Fault($ErrorRecord) {',
  '    [ordered]@{',
  '        message = [string]$ErrorRecord.Exception.Message',
  '        hresult = $ErrorRecord.Exception.GetBaseException().HResult',
  '        errorId = [string]$ErrorRecord.FullyQualifiedErrorId',
  '        category = [string]$ErrorRecord.CategoryInfo.Category',
  '    }',
  '}',
];

/** It ends with its input: when Switchyard has gone, for whatever reason. */
const LOOP = [
  'Write-Answer ([ordered]@{ id = 0; ok = $true; output = @() })',
  'while ($null -ne ($line = [Console]::In.ReadLine())) {',
  `    if ($line -eq '') { continue }`,
  '    $answer = [ordered]@{ id = -1; ok = $false }',
  '    try {',
  '        $request = ConvertFrom-Json -InputObject $line',
  '        $answer.id = $request.id',
  '        $answer.output = @(Invoke-Request $request)',
  '        $answer.ok = $true',
  '    } catch {',
  '        $answer.error = Get-Fault $_',
  '    }',
  '    Write-Answer $answer',
  '}',
];
