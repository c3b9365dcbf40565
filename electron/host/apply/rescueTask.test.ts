import { describe, expect, test } from 'vitest';
import { splitCommandLine } from '../../../e2e/real/windowsArguments.ts';
import { windowsCommandLine } from '../process/windowsCommandLine.ts';
import { makeTaskCommand, type RescueTask, removeTaskCommand, rescueTaskFile, rescueTaskXml } from './rescueTask.ts';

const task: RescueTask = {
  jobId: '20261122T093000Z-0123abcd',
  command: [
    'C:\\Program Files\\Switchyard\\Switchyard.exe',
    '--run-job=C:\\Users\\Kim & Co\\jobs\\x',
    '--role=recovery',
  ],
  folder: 'C:\\Users\\Kim & Co\\jobs',
  user: 'CONTOSO\\kim',
  elevated: true,
  until: Date.UTC(2026, 10, 22, 9, 32, 0, 500),
};

describe('the task that finishes a job after a restart', () => {
  test('of an administrator runs at startup and a minute after the deadline', () => {
    const xml = rescueTaskXml(task);
    expect(xml).toContain('<BootTrigger />');
    expect(xml).toContain('<StartBoundary>2026-11-22T09:33:00Z</StartBoundary>');
    expect(xml).toContain('<RunLevel>HighestAvailable</RunLevel>');
    expect(xml).toContain('<Command>C:\\Program Files\\Switchyard\\Switchyard.exe</Command>');
    expect(xml).toContain(
      '<Arguments>&quot;--run-job=C:\\Users\\Kim &amp; Co\\jobs\\x&quot; --role=recovery</Arguments>',
    );
    expect(xml.split('\r\n').filter((line) => line.includes('\n'))).toEqual([]);
  });

  test('of anybody else runs when they log on; what is no try has no deadline', () => {
    const xml = rescueTaskXml({ ...task, elevated: false, until: undefined });
    expect(xml).toContain('<LogonTrigger><UserId>CONTOSO\\kim</UserId></LogonTrigger>');
    expect(xml).toContain('<RunLevel>LeastPrivilege</RunLevel>');
    expect(xml).not.toMatch(/BootTrigger|TimeTrigger/);
  });

  test('has its elements closed, whatever names hold', () => {
    const xml = rescueTaskXml({ ...task, user: '<a>\'"&b', command: ['C:\\<x>.exe', '"', '\\\\', ''] });
    const open: string[] = [];
    for (const [, end, name = '', self] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('is a file in UTF-16 with its mark', () => {
    const file = rescueTaskFile(task);
    expect([...file.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0x00]);
  });

  test('is made and removed by the system’s own program', () => {
    expect(makeTaskCommand(task.jobId, 'C:\\x y\\task.xml', 'D:\\Win')).toEqual([
      'D:\\Win\\System32\\schtasks.exe',
      '/Create',
      '/TN',
      '\\Switchyard\\20261122T093000Z-0123abcd',
      '/XML',
      'C:\\x y\\task.xml',
      '/F',
    ]);
    expect(removeTaskCommand(task.jobId, 'C:\\Windows').slice(1)).toEqual([
      '/Delete',
      '/TN',
      '\\Switchyard\\20261122T093000Z-0123abcd',
      '/F',
    ]);
  });
});

test.each([
  [['a b', '', '"', '\\', 'a\\', 'a b\\', '\\\\"x y\\\\', '한글', '\t', 'C:\\Program Files\\x.exe', '--a=b c\\"']],
])('arguments come apart as they were put together: %j', (args) => {
  expect(splitCommandLine(windowsCommandLine(args))).toEqual(args);
  for (const argument of args) expect(splitCommandLine(windowsCommandLine([argument, 'z']))).toEqual([argument, 'z']);
});
