import { describe, expect, test } from 'vitest';
import { endTreeCommand } from './endTree.ts';
import { environmentFor } from './environment.ts';
import { findProgram } from './findProgram.ts';

const windows = (files: readonly string[], path: string) => ({
  platform: 'win32',
  env: { PATH: path, ProgramFiles: 'C:\\Program Files' },
  isFile: (file: string) => files.some((item) => item.toLowerCase() === file.toLowerCase()),
});

describe('on Windows', () => {
  test('only an .exe in an absolute folder of PATH is a program', () => {
    const files = ['C:\\a\\docker.cmd', 'D:\\b c\\docker.exe', '.\\docker.exe', 'docker.exe', '\\x\\docker.exe'];
    const machine = windows(files, '.;;\\x;a\\b;C:\\a;"D:\\b c";E:\\');
    expect(findProgram('docker', machine)).toBe('D:\\b c\\docker.exe');
    expect(findProgram('Docker.EXE', machine)).toBe('D:\\b c\\Docker.EXE');
    expect(findProgram('D:\\b c\\docker.exe', machine)).toBe('D:\\b c\\docker.exe');
  });

  test('docker is found where its setup puts it', () => {
    const file = 'C:\\Program Files\\Docker\\Docker\\resources\\bin\\docker.exe';
    expect(findProgram('docker', windows([file], 'C:\\x'))).toBe(file);
  });

  test.each([
    ['docker', ['C:\\a\\docker.cmd'], 'program-not-executable'],
    ['docker', ['C:\\a\\docker.bat'], 'program-not-executable'],
    ['docker', [], 'program-not-found'],
    ['docker.bat', ['C:\\a\\docker.bat'], 'program-not-executable'],
    ['C:\\a\\docker', ['C:\\a\\docker'], 'program-not-executable'],
    ['C:docker.exe', ['C:docker.exe'], 'program-not-found'],
    ['..\\docker.exe', ['..\\docker.exe'], 'program-not-found'],
    ['\\a\\docker.exe', ['\\a\\docker.exe'], 'program-not-found'],
  ])('%s among %j: %s', (name, files, code) => {
    expect(() => findProgram(name, windows(files, 'C:\\a'))).toThrow(code);
  });

  test('names of variables have no case', () => {
    const own = { SystemRoot: 'C:\\Windows', Path: 'C:\\a', SECRET: 'x', docker_host: 'npipe:////./pipe/x' };
    expect(environmentFor({ PATH: 'C:\\b' }, own)).toEqual({
      SystemRoot: 'C:\\Windows',
      PATH: 'C:\\b',
      docker_host: 'npipe:////./pipe/x',
    });
  });

  test('a process is ended by a program of the system', () => {
    expect(endTreeCommand(42, 'D:\\Win')).toEqual(['D:\\Win\\System32\\taskkill.exe', ['/T', '/F', '/PID', '42']]);
  });
});

describe('elsewhere', () => {
  const posix = (files: Record<string, boolean>, path: string) => ({
    platform: 'linux',
    env: { PATH: path },
    isFile: (file: string) => file in files,
    mayRun: (file: string) => files[file] === true,
  });

  test('the first that may be run in an absolute folder is taken', () => {
    const machine = posix({ '/a/docker': false, '/b/docker': true, 'c/docker': true }, 'c:/a:/b');
    expect(findProgram('docker', machine)).toBe('/b/docker');
    expect(findProgram('docker', posix({ '/usr/local/bin/docker': true }, ''))).toBe('/usr/local/bin/docker');
    expect(() => findProgram('docker', posix({ '/a/docker': false }, '/a'))).toThrow('program-not-executable');
    expect(() => findProgram('docker', posix({}, '/a'))).toThrow('program-not-found');
    expect(() => findProgram('b/docker', posix({ 'b/docker': true }, '/a'))).toThrow('program-not-found');
  });
});
