import { win32 } from 'node:path';
import { windowsCommandLine } from '../process/windowsCommandLine.ts';

/** How long after its deadline a try is looked after by Task Scheduler: its own processes come first. */
const AFTER_DEADLINE = 60_000;

export interface RescueTask {
  readonly jobId: string;
  /** What is to be run, absolute. */
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  /** `DOMAIN\user`, who made the job: their folder, their docker settings. */
  readonly user: string;
  /** Whether the process that makes the task is an administrator's. */
  readonly elevated: boolean;
  /** When a try is over, in milliseconds since 1970; undefined for a job that is not a try. */
  readonly until: number | undefined;
}

/** Name of a job's task in Task Scheduler. */
const rescueTaskName = (jobId: string): string => `\\Switchyard\\${jobId}`;

/**
 * The definition of the task that finishes a job when this machine has been restarted, or when all its processes have died:
 * at startup, and a minute after the deadline of a try. The process it starts looks whether there is anything to do.
 *
 * Only administrators may make a task that runs at startup (learn.microsoft.com: IBootTrigger); for others it runs when this
 * user logs on, which everybody may ask for themselves (MS-TSCH 3.2.5.1.1). S4U: without a password, whether the user is
 * logged on or not (TASK_LOGON_TYPE). Never run on Windows so far: what is tested is the text.
 */
export function rescueTaskXml(task: RescueTask): string {
  const [program, ...args] = task.command;
  const triggers = [
    task.elevated ? '    <BootTrigger />' : `    <LogonTrigger><UserId>${escaped(task.user)}</UserId></LogonTrigger>`,
    ...(task.until === undefined
      ? []
      : [`    <TimeTrigger><StartBoundary>${boundary(task.until + AFTER_DEADLINE)}</StartBoundary></TimeTrigger>`]),
  ];
  return `${[
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo>',
    '    <Author>Switchyard</Author>',
    `    <Description>${escaped(`Switchyard ${task.jobId}`)}</Description>`,
    '  </RegistrationInfo>',
    '  <Triggers>',
    ...triggers,
    '  </Triggers>',
    '  <Principals>',
    '    <Principal id="Author">',
    `      <UserId>${escaped(task.user)}</UserId>`,
    '      <LogonType>S4U</LogonType>',
    `      <RunLevel>${task.elevated ? 'HighestAvailable' : 'LeastPrivilege'}</RunLevel>`,
    '    </Principal>',
    '  </Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <AllowHardTerminate>false</AllowHardTerminate>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
    // 7, the default, is below normal.
    '    <Priority>5</Priority>',
    '  </Settings>',
    '  <Actions Context="Author">',
    '    <Exec>',
    `      <Command>${escaped(program)}</Command>`,
    `      <Arguments>${escaped(windowsCommandLine(args))}</Arguments>`,
    `      <WorkingDirectory>${escaped(task.folder)}</WorkingDirectory>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
  ].join('\r\n')}\r\n`;
}

/** A moment as xs:dateTime in UTC, to the second. */
const boundary = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** Text in XML. What XML 1.0 cannot hold at all is in no path and no account name. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** The definition as Task Scheduler reads files: UTF-16 with its mark, as its first line says. */
export function rescueTaskFile(task: RescueTask): Uint8Array {
  return Buffer.from(`\uFEFF${rescueTaskXml(task)}`, 'utf16le');
}

/** Task Scheduler’s own program, wherever PATH points. */
const schtasks = (systemRoot: string): string => win32.join(systemRoot, 'System32', 'schtasks.exe');

export function makeTaskCommand(jobId: string, file: string, systemRoot: string): readonly [string, ...string[]] {
  return [schtasks(systemRoot), '/Create', '/TN', rescueTaskName(jobId), '/XML', file, '/F'];
}

export function removeTaskCommand(jobId: string, systemRoot: string): readonly [string, ...string[]] {
  return [schtasks(systemRoot), '/Delete', '/TN', rescueTaskName(jobId), '/F'];
}
