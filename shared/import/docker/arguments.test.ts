import { describe, expect, it } from 'vitest';
import type { DockerCommand } from '../../windows/dockerFlags.ts';
import { parseArguments } from './arguments.ts';
import { createFlagTables } from './flagTable.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

function parse(command: DockerCommand, ...words: string[]) {
  const problems: Problem[] = [];
  const tokens = words.map((text) => ({ operator: false, text, line: 1, variables: [], placeholder: false }));
  const interspersed = command !== 'run' && command !== 'create';
  const args = parseArguments(tokens, createFlagTables()(command), interspersed, (problem) => problems.push(problem));
  return {
    flags: args.flags.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
    positionals: args.positionals.map((positional) => positional.text),
    problems: problems.map(({ code, variant }) => (variant === undefined ? code : `${code} ${variant}`)),
  };
}

describe('parseArguments', () => {
  it.each<[string[], string[], string[]]>([
    [['--name', 'a', 'img'], ['--name=a'], ['img']],
    [['--name=a', 'img', '--name', 'b'], ['--name=a'], ['img', '--name', 'b']],
    [
      ['-p8080:80', '-p', '81:81', '-p=82:82', 'img'],
      ['--publish=8080:80', '--publish=81:81', '--publish=82:82'],
      ['img'],
    ],
    [
      ['-it', '-itd', '-ite', 'A=B', 'img'],
      ['--interactive', '--tty', '--interactive', '--tty', '--detach', '--interactive', '--tty', '--env=A=B'],
      ['img'],
    ],
    [
      ['--net', 'a', '--net-alias=b', '--dns-opt', 'c', 'img'],
      ['--network=a', '--network-alias=b', '--dns-option=c'],
      ['img'],
    ],
    [
      ['--rm=false', '--no-healthcheck=false', '-d=true', 'img'],
      ['--rm=false', '--no-healthcheck=false', '--detach=true'],
      ['img'],
    ],
    [['--', '-x', 'y'], [], ['-x', 'y']],
    [['-e', '-d', 'img'], ['--env=-d'], ['img']],
    [['--env', '', 'img'], ['--env='], ['img']],
    [['-', 'x'], [], ['-', 'x']],
  ])('run %j', (words, flags, positionals) => {
    expect(parse('run', ...words)).toEqual({ flags, positionals, problems: [] });
  });

  it('takes flags behind the name of a network, as docker does', () => {
    expect(parse('network create', 'lab', '-d', 'nat', '--attachable')).toEqual({
      flags: ['--driver=nat', '--attachable'],
      positionals: ['lab'],
      problems: [],
    });
  });

  it.each<[string[], string[], string[], string[]]>([
    [['–network', 'a', 'img'], ['--network=a'], ['img'], ['SY904']],
    [['—network=a', 'img', '–x'], ['--network=a'], ['img', '–x'], ['SY904']],
    [['-–network=a', 'img'], ['--network=a'], ['img'], ['SY904']],
    [['–d', 'img'], ['--detach'], ['img'], ['SY904']],
    [['−p', '80:80', 'img'], ['--publish=80:80'], ['img'], ['SY904']],
    [['-network', 'a', 'img'], ['--network=a'], ['img'], ['SY905']],
    [['-name=a', 'img'], ['--name=a'], ['img'], ['SY905']],
    [['-rm', 'img'], ['--rm'], ['img'], ['SY905']],
    [['--nmae=a', 'img'], ['--nmae=a'], ['img'], ['SY902 suggestion']],
    [['--nmae', 'a', 'img'], ['--nmae=a'], ['img'], ['SY902 suggestion']],
    [['--detahc', 'img'], ['--detahc'], ['img'], ['SY902 suggestion']],
    [['--zzzzzzzz', 'img'], ['--zzzzzzzz'], ['img'], ['SY902']],
    [['-Z', 'img'], ['-Z'], ['img'], ['SY902']],
    [['--name'], [], [], ['SY906 no-value']],
    [['-e'], [], [], ['SY906 no-value']],
    [['--name', '--rm', 'img'], ['--name=--rm'], ['img'], ['SY906 flag-as-value']],
  ])('run %j, with a word about it', (words, flags, positionals, problems) => {
    expect(parse('run', ...words)).toEqual({ flags, positionals, problems });
  });
});

describe('nearest', () => {
  it.each([
    ['--subent', '--subnet'],
    ['--gatway', '--gateway'],
    ['--zzz', undefined],
    ['x'.repeat(1000), undefined],
  ])('%s', (name, found) => {
    expect(nearest(name, ['--subnet', '--gateway', '--label'])).toBe(found);
  });
});
