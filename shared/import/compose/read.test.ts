import { describe, expect, it } from 'vitest';
import { countingIds } from '../../design/create.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { guessFormat } from '../formats.ts';
import { read } from './readForTests.ts';
import { readComposeInputs } from './readInputs.ts';

describe('files', () => {
  it.each<[string, string[]]>([
    ['', ['1 SY920 not-a-mapping']],
    ['- a', ['1 SY920 not-a-mapping']],
    ['services: [', ['1 SY920 syntax']],
    ['services:\n  a:\n  a:', ['3 SY920 duplicate']],
    ['services: &a { b: *a }', ['1 SY920 cycle']],
    ['web:\n  image: x', ['1 SY920 first-format']],
    ['servces:\n  web: { image: a }', ['1 SY922 suggestion']],
    ['services: web', ['1 SY921 map']],
    ['name: Web Shop', ['1 SY921 project-name']],
    [`networks: { ${'k'.repeat(300)}: {} }`, ['1 SY921 too-long']],
    ['services:\n  web: nginx', ['2 SY921 map', '2 SY921 no-image', '1 SY924 project']],
    ['include: [a.yml, { path: b.yml }]', ['1 SY924 include']],
    ['secrets: { a: { file: b } }\nconfigs: {}', ['1 SY907 compose', '2 SY907 compose']],
    ['version: "2.1"\nx-a: 1', []],
    [
      'services:\n  web: { extends: { file: b.yml, service: web }, image: a, network_mode: none, container_name: w }',
      ['2 SY924 extends'],
    ],
    [
      'services:\n  a: { extends: b, image: a, network_mode: none, container_name: w }\n  b: { extends: a, image: b, network_mode: none, container_name: v }',
      ['3 SY924 extends-circle', '2 SY924 extends-circle'],
    ],
    [
      'services:\n  a: { image: x, container_name: same, network_mode: none }\n  b: { image: x, container_name: same, network_mode: none }',
      ['3 SY911 container'],
    ],
  ])('%.50j', (text, codes) => {
    expect(read(text).codes).toEqual(codes);
  });

  it('are a host each', () => {
    const text = 'services:\n  web: { image: a, container_name: web, network_mode: none }';
    const inputs = [
      { name: 'NAT01.yml', text },
      { name: 'NAT02.yml', text: `${text}\n  db: {}` },
    ];
    const { design, found, origins } = readComposeInputs(inputs, { ids: countingIds() });
    expect(design.topology.hosts.map(({ name, containers }) => `${name} ${containers.length}`)).toEqual([
      'NAT01 1',
      'NAT02 2',
    ]);
    expect(found.map(({ input, finding }) => `${input} ${finding.code}`)).toEqual(['1 SY921', '1 SY924']);
    expect(origins.get(design.topology.hosts[1]?.containers[0]?.id ?? '')).toEqual({ input: 1, line: 2 });
  });

  it('are recognised', () => {
    const guess = (text: string) => guessFormat([{ name: '', text }]).id;
    expect(guess('version: "3"\nservices:\n  web:\n')).toBe('compose');
    expect(guess('# lab\r\nnetworks:\r\n  lab: {}\r\n')).toBe('compose');
    expect(guess('{"services": {"web": {"image": "a"}}}')).toBe('compose');
    expect(guess('docker run -d --name web nanoserver')).toBe('docker');
    expect(guess('PS C:\\> docker network create -d nat lab\nservices: none')).toBe('docker');
    expect(guess('[{"Name": "nat"}]')).not.toBe('compose');
  });

  it('make designs that the rules judge', () => {
    const { design } = read(
      'services:\n  web: { image: a, container_name: web, networks: { lab: { ipv4_address: 10.9.0.1 } } }\nnetworks:\n  lab: { name: lab, driver: nat, ipam: { config: [{ subnet: 10.1.0.0/24 }] } }',
    );
    expect(createJudge(RULES)(design).findings.map(({ code }) => code)).toContain('SY095');
  });
});
