import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDesign, encodeDesign } from '../../design/codec.ts';
import { findingText, ruleText } from '../../language/texts.ts';
import type { Finding } from '../../rules/finding.ts';
import { readDockerCommands } from './read.ts';
import type { Shell } from './tokens/cursor.ts';

const full = process.env.SWITCHYARD_FUZZ === 'full';
const shells: readonly (Shell | undefined)[] = ['ps', 'cmd', 'sh', undefined];

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'docker',
      'network',
      'create',
      'run',
      'connect',
      'swarm',
      'init',
      'container',
      'start',
      'disconnect',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '-d',
      'nat',
      'transparent',
      'lab',
      'web',
      '--network',
      '--network=lab',
      '--ip',
      '-p',
      '8080:80',
      '-o',
      '--subnet=10.0.0.0/24',
      '--gateway',
      '10.0.0.1',
      '--name',
      '-it',
      '–network',
      '-driver',
      'name=Lab,ip=1',
      'com.docker.network.windowsshim.interface=a,',
      'b',
      ',c',
    ),
  },
  { weight: 6, arbitrary: fc.constantFrom(' ', '\n', ' ', '\r\n', '\t') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '’',
      '`',
      '^',
      '\\',
      '%',
      '$',
      '$(',
      '(',
      ')',
      '{',
      '}',
      ';',
      '|',
      '&',
      '>',
      '<',
      '<NAME>',
      '#',
      '@',
      '=',
      ',',
      '--',
      '-',
      '\u00a0',
      '\uFEFF',
      '```',
      '<#',
      '#>',
      'REM ',
      'C:\\>',
      'PS C:\\> ',
      '$ ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** There is a text for exactly this finding, and it has all the values the text speaks of. */
function expectText(finding: Finding): void {
  expect(findingText('en', finding)).not.toMatch(/undefined/);
  const rule = ruleText('en', finding.code);
  const text = finding.variant === undefined ? rule?.message : rule?.variants?.[finding.variant];
  expect(text, `${finding.code} ${finding.variant}`).toBeDefined();
  for (const [, name] of text?.matchAll(/\{(\w+)\}/g) ?? []) expect(Object.keys(finding.params ?? {})).toContain(name);
}

describe('any text', () => {
  it('is read without an error, into a design that can be saved, with a text for every finding', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...shells), (text, shell) => {
        const { design, findings, lines } = readDockerCommands(text, { shell });
        expect(decodeDesign(encodeDesign(design)).ok).toBe(true);
        const last = text.split('\n').length;
        for (const finding of findings) {
          expectText(finding);
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.line).toBeLessThanOrEqual(last);
          expect(finding.entities.length).toBeGreaterThan(0);
        }
        for (const line of lines.values()) expect(line).toBeLessThanOrEqual(last);
      }),
      { seed: 52, numRuns: full ? 50_000 : 1500 },
    );
  });

  it('leaves no command without a trace', { timeout: 120_000 }, () => {
    const command = fc.constantFrom(
      'docker network create -d nat lab',
      'docker run --name web web',
      'docker run "web',
      'docker network ls',
      'docker network connect lab web',
      'docker swarm init',
      'docker rnu',
      'docker network create -d nat <NAME>',
      '$x = (docker run web)',
      'Get-NetAdapter',
      '# docker run x',
    );
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) => {
        const { findings, lines } = readDockerCommands(commands.join('\n'), { shell: 'ps' });
        const seen = new Set<number | undefined>([...lines.values(), ...findings.map((finding) => finding.line)]);
        for (const { params } of findings) {
          for (let line = Number(params?.first); line <= Number(params?.last); line++) seen.add(line);
        }
        for (const index of commands.keys()) expect(seen).toContain(index + 1);
      }),
      { seed: 52, numRuns: full ? 5000 : 200 },
    );
  });
});

describe('a megabyte', () => {
  const million = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
  // Each of these made some reader slower than linear once, or might.
  const parts = [
    '"\n',
    "'",
    '“',
    '`\n',
    '$(',
    '<a',
    '%a',
    '=“a',
    '"`',
    '\\"',
    "docker run 'x\n",
    'docker run --fo x\n',
    'docker network connect a b\n',
    'PS>',
    '[a]: PS x',
  ];
  const lines = [
    'docker network create -o com.docker.network.windowsshim.interface=a ',
    'docker network create --subnet 10.0.0.0/24 --gateway 11.0.0.1 ',
  ];
  const texts = [
    ...parts.map(million),
    ...lines.map((line) => line + million('b ')),
    `docker network create x ${million('--subnet 10.0.0.0/24 --gateway 11.0.0.1 ')}`,
  ];

  it.each(texts.map((text) => [text.slice(0, 30), text]))('of %j is read in time', { timeout: 60_000 }, (_, text) => {
    for (const shell of full ? shells : [undefined]) {
      const start = process.cpuUsage();
      readDockerCommands(text, { shell });
      const used = process.cpuUsage(start);
      // Half a second on an ordinary machine. What is slower than linear takes minutes.
      expect((used.user + used.system) / 1000).toBeLessThan(5000);
    }
  });
});
