import { describe, expect, it } from 'vitest';
import { guessShell } from './guessShell.ts';
import { forEachStatement } from './lines.ts';
import { promptOf } from './prompts.ts';
import type { Statement } from './statements.ts';

function readStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  forEachStatement(text, undefined, (statement) => statements.push(statement));
  return statements;
}

/** The docker commands of a text, each as its words joined. */
function commands(text: string): string[] {
  return readStatements(text).flatMap((item) =>
    item.kind === 'docker' ? [`${item.line}: ${item.words.map((word) => word.text).join(' ')}`] : [],
  );
}

function others(text: string): string[] {
  return readStatements(text).flatMap((item) =>
    item.kind === 'docker' ? [] : [`${item.kind} ${item.line}-${item.lastLine}`],
  );
}

describe('promptOf', () => {
  it.each([
    ['C:\\> docker ps', 'cmd', 'docker ps'],
    ['C:\\Users\\My Name>docker ps', 'cmd', 'docker ps'],
    ['\\\\server\\share> docker ps', 'cmd', 'docker ps'],
    ['PS C:\\> docker ps', 'ps', 'docker ps'],
    ['PS> docker ps', 'ps', 'docker ps'],
    ['PS C:\\Users\\x> docker ps', 'ps', 'docker ps'],
    ['[WEB01]: PS C:\\> docker ps', 'ps', 'docker ps'],
    ['$ docker ps', 'sh', 'docker ps'],
    ['user@web01:~/x$ docker ps', 'sh', 'docker ps'],
    ['[root@web01 ~]# docker ps', 'sh', 'docker ps'],
    ['> docker ps', undefined, 'docker ps'],
    ['> C:\\> docker ps', 'cmd', 'docker ps'],
    ['docker ps', undefined, 'docker ps'],
    ['docker run -v C:\\a:C:\\b x > y', undefined, 'docker run -v C:\\a:C:\\b x > y'],
  ])('%s', (line, shell, rest) => {
    const prompt = promptOf(line);
    expect([prompt.shell, line.slice(prompt.length)]).toEqual([shell, rest]);
  });
});

describe('guessShell', () => {
  it.each([
    ['docker run web', 'ps'],
    ['C:\\> docker run web', 'cmd'],
    ['PS C:\\> docker run web', 'ps'],
    ['docker run `\n  web', 'ps'],
    ['docker run ^\n  web', 'cmd'],
    ['docker run \\\n  web', 'sh'],
    ['#!/bin/sh\ndocker run web', 'sh'],
    ['@echo off\r\ndocker run web', 'cmd'],
    ['$x = 1\ndocker run $x', 'ps'],
    ['sudo docker run web', 'sh'],
    ['rem a\ndocker run %X%', 'cmd'],
  ])('%j', (text, shell) => {
    expect(guessShell(text)).toBe(shell);
  });
});

describe('readStatements', () => {
  it('reads through prompts, comments, fences, a byte order mark and Windows line ends', () => {
    const text = [
      '\uFEFF# docs',
      '```powershell',
      'PS C:\\> docker network ls # all',
      'PS C:\\> docker run `',
      '>>   --name a `',
      '>>   web',
      '```',
      'REM note',
      ':: note',
      '<# docker rm x',
      'docker rm y #>',
      'docker ps',
    ].join('\r\n');
    expect(commands(text)).toEqual(['3: network ls', '4: run --name a web', '12: ps']);
    expect(others(text)).toEqual([]);
  });

  it('quotes by the prompt of each line, and by the fence around it', () => {
    const lines = ['C:\\> docker run "a ^& b" c^&d', 'PS C:\\> docker run “a b” c`&d', "$ docker run 'a b' c\\&d"];
    expect(commands(lines.join('\n'))).toEqual(['1: run a ^& b c&d', '2: run a b c&d', '3: run a b c&d']);
    expect(commands('```cmd\ndocker run c^&d\n```\n```bash\ndocker run c\\&d\n```')).toEqual([
      '2: run c&d',
      '5: run c&d',
    ]);
  });

  it('reads several commands of a line, and what stands before docker', () => {
    expect(commands('docker ps; docker ls && docker run x | Out-Null')).toEqual(['1: ps', '1: ls', '1: run x']);
    expect(commands('& docker ps\n& "C:\\Program Files\\Docker\\docker.exe" ls\n$id = docker run x')).toEqual([
      '1: ps',
      '2: ls',
      '3: run x',
    ]);
    expect(commands('sudo docker ps\nA=b docker ls\n')).toEqual(['1: ps', '2: ls']);
    expect(commands('@docker ps\r\ncall docker ls\r\n')).toEqual(['1: ps', '2: ls']);
    expect(others('docker run x | Out-Null\ndocker ls > nul 2>&1\ndocker ps || exit 1')).toEqual([]);
  });

  it('takes # for the prompt of root only where every command has it', () => {
    expect(commands('# docker ps\n# docker run \\\n  web')).toEqual(['1: ps', '2: run web']);
    expect(commands('# docker ps\ndocker ls \\\n  -a')).toEqual(['2: ls -a']);
    expect(others('# docker ps\ndocker ls')).toEqual(['commented 1-1']);
  });

  it('gathers neighbouring lines that are no docker commands', () => {
    expect(others('Get-NetAdapter\nSome prose: let us see\n\ndocker ps\nrestart-service hns')).toEqual([
      'other 1-2',
      'other 5-5',
    ]);
  });

  it('does not let an apostrophe in prose swallow what follows', () => {
    expect(commands("Let's create one:\n\ndocker ps\n\nDon't forget\nC:\\> docker ls")).toEqual(['3: ps', '6: ls']);
  });

  it('sees a docker command inside something else', () => {
    expect(others('$x = (docker run web)')).toEqual(['inside 1-1']);
    expect(others("for /f %%i in ('docker ps -q') do docker rm %%i")).toEqual(['inside 1-1']);
    const inBlock = readStatements('if ($x) {\n  docker ps\n}\ndocker ls');
    expect(inBlock.map((item) => item.kind === 'docker' && item.inBlock)).toEqual([false, true, false]);
  });
});
