import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../design/create.ts';
import type { Container, Design, Host, Network, Swarm } from '../design/schema.ts';
import type { Finding } from '../rules/finding.ts';
import { exportDocker } from './docker.ts';
import { EXPORT_FORMATS, exportFormat } from './formats.ts';
import { joinForOneStream } from './oneStream.ts';
import type { ShellId } from './result.ts';

function designOf(hosts: readonly Host[], swarms: readonly Swarm[] = [], name = 'lab'): Design {
  return { ...emptyDesign(name), topology: { swarms, hosts } };
}

const nat = createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] });
const web = createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n' }] });

function hostWith(networks: readonly Network[], containers: readonly Container[] = []): Host {
  return createHost('h', 'WEB01', { networks, containers });
}

const simple = designOf([hostWith([nat], [web])]);

function textOf(design: Design, shell: ShellId, rest: { undo?: boolean; findings?: readonly Finding[] } = {}): string {
  return exportDocker(design, { shell, findings: [], locale: 'en', ...rest }).files[0]?.text ?? '';
}

const commandsOf = (text: string) => text.split(/\r?\n/).filter((line) => line.startsWith('docker '));

describe('scripts', () => {
  test('PowerShell stops at a failure, quotes values and has the bytes Windows PowerShell needs', () => {
    const [file] = exportDocker(simple, { shell: 'ps1', findings: [], locale: 'en' }).files;
    expect(file).toMatchObject({
      name: 'lab-WEB01.ps1',
      encoding: 'utf8-bom',
      newline: 'crlf',
      host: 'h',
      language: 'powershell',
    });
    expect(file?.text).toContain("$ErrorActionPreference = 'Stop'\r\n");
    expect(file?.text).toContain('if ($LASTEXITCODE -ne 0) { throw (');
    expect(file?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(commandsOf(file?.text ?? '')).toEqual([
      "docker network create -d nat '--subnet=10.61.0.0/24' '--gateway=10.61.0.1' lab",
      "docker run -d '--name=web' '--network=lab' iis",
    ]);
  });

  test('cmd goes to its end at a failure', () => {
    const text = textOf(simple, 'cmd');
    expect(text).toMatch(/^@echo off\r\n/);
    expect(text).not.toContain('chcp');
    expect(commandsOf(text)).toEqual([
      'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab || goto :failed',
      'docker run -d --name=web --network=lab iis || goto :failed',
    ]);
  });

  test('cmd says that it is UTF-8 before the first letter that needs it', () => {
    const text = textOf(designOf([hostWith([{ ...nat, name: '랩' }])]), 'cmd');
    expect(text).toMatch(/^@echo off\r\nsetlocal [^\r]*\r\nchcp 65001 >nul\r\n/);
  });

  test('sh', () => {
    const text = textOf(simple, 'sh');
    expect(text).toMatch(/^#!\/bin\/sh\n/);
    expect(text).toContain('\nset -eu\n');
    expect(commandsOf(text)).toEqual([
      'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab',
      'docker run -d --name=web --network=lab iis',
    ]);
  });

  test('undo goes backwards and does not stop at what is not there', () => {
    expect(commandsOf(textOf(simple, 'sh', { undo: true }))).toEqual([
      'docker rm -f web || failed=1',
      'docker network rm lab || failed=1',
    ]);
    const [file] = exportDocker(simple, { shell: 'ps1', undo: true, findings: [], locale: 'en' }).files;
    expect(file?.name).toBe('lab-WEB01-undo.ps1');
  });

  test('what a step does stands above it, and that the host loses its link', () => {
    const text = textOf(designOf([hostWith([createNetwork('n', 'front', 'transparent')])]), 'sh');
    expect(text).toMatch(
      /# Create the transparent network front\n# WARNING: .*\ndocker network create -d transparent front\n/,
    );
    const undo = textOf(designOf([hostWith([createNetwork('n', 'front', 'transparent')])]), 'sh', { undo: true });
    expect(undo).toMatch(/# WARNING: .*\ndocker network rm front/);
  });

  test('a host without anything to do says so', () => {
    expect(textOf(designOf([hostWith([])]), 'ps1')).toContain('# There is nothing to do on this host.');
  });
});

describe('several hosts', () => {
  const swarm: Swarm = { id: 's', name: 'shop', origin: 'design', flags: [] };
  const overlay = createNetwork('o', 'mesh', 'overlay');
  const manager = createHost('m', 'B', { swarmId: 's', swarm: 'manager', networks: [overlay] });
  const worker = createHost('w', 'A', { swarmId: 's', swarm: 'worker' });
  const design = designOf([worker, manager], [swarm]);

  test('a script for each, in the order in which they run, and backwards to undo', () => {
    const names = (undo: boolean) =>
      exportDocker(design, { shell: 'sh', undo, findings: [], locale: 'en' }).files.map((file) => file.name);
    expect(names(false)).toEqual(['lab-B.sh', 'lab-A.sh']);
    expect(names(true)).toEqual(['lab-A-undo.sh', 'lab-B-undo.sh']);
  });

  test('one host alone keeps its name, and its place in the order', () => {
    const { files } = exportDocker(design, { shell: 'sh', host: 'w', findings: [], locale: 'en' });
    expect(files.map((file) => file.name)).toEqual(['lab-A.sh']);
    expect(files[0]?.text).toContain('Run them in this order: B, A.');
  });

  test('joining is said, never done', () => {
    const { files } = exportDocker(design, { shell: 'sh', host: 'w', findings: [], locale: 'en' });
    expect(files[0]?.text).toContain('# On B, run “docker swarm join-token worker”');
    expect(commandsOf(files[0]?.text ?? '')).toEqual([]);
  });

  test('on one stream they refuse to run; a single one stays as it is', () => {
    const { files } = exportDocker(design, { shell: 'sh', findings: [], locale: 'en' });
    expect(joinForOneStream(files, 'sh', 'en')).toMatch(
      /^printf '%s\\n' '.*' >&2\nexit 1\n\n# ===== lab-B\.sh =====\n/,
    );
    expect(joinForOneStream(files.slice(0, 1), 'sh', 'en')).toBe(files[0]?.text);
    expect(joinForOneStream([], 'sh', 'en')).toBe('');
  });

  test('file names differ even where hosts do not', () => {
    const twins = designOf([createHost('a', 'web/1'), createHost('b', 'WEB:1'), createHost('c', '')], [], 'CON');
    const { files } = exportDocker(twins, { shell: 'cmd', findings: [], locale: 'en' });
    expect(files.map((file) => file.name)).toEqual(['_CON-host.cmd', '_CON-WEB-1.cmd', '_CON-web-1-2.cmd']);
    const undo = exportDocker(twins, { shell: 'cmd', undo: true, findings: [], locale: 'en' }).files;
    const stems = (list: typeof files) => list.map(({ host, name }) => [host, name.replace(/(-undo)?\.cmd$/, '')]);
    expect(stems(undo).reverse()).toEqual(stems(files));
  });
});

describe('what cannot be written', () => {
  const quoted = createNetwork('q', 'the "lab"', 'nat');
  const onIt = createContainer('d', 'app', 'img', {
    endpoints: [
      { id: 'e1', network: 'n' },
      { id: 'e2', network: 'q' },
    ],
  });
  const design = designOf([hostWith([nat, quoted], [web, onIt])]);

  test('is left out as a whole, with what rests on it, and named', () => {
    const { files, problems } = exportDocker(design, { shell: 'ps1', findings: [], locale: 'en' });
    expect(commandsOf(files[0]?.text ?? '')).toEqual([
      "docker network create -d nat '--subnet=10.61.0.0/24' '--gateway=10.61.0.1' lab",
      "docker run -d '--name=web' '--network=lab' iis",
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ reason: 'double-quote', name: 'the "lab"', value: 'the "lab"', host: 'h' }),
      expect.objectContaining({
        reason: 'double-quote',
        name: 'app',
        target: { kind: 'container', id: 'd', host: 'h' },
      }),
    ]);
    for (const { message } of problems) expect(files[0]?.text).toContain(`# ${message}`);
  });

  test('what it needs is named where it could be written itself', () => {
    const unnamed = createNetwork('q', '', 'nat');
    const later = { ...web, id: 'd', name: 'app', endpoints: [{ id: 'e', network: 'q' }] };
    const gone = designOf([hostWith([{ ...unnamed, name: '..' }], [later])]);
    const { problems } = exportDocker(gone, { shell: 'sh', findings: [], locale: 'en' });
    expect(problems.map(({ reason, name, value }) => [reason, name, value])).toEqual([
      ['path-name', '..', '..'],
      ['needs', 'app', '..'],
    ]);
  });

  test('a container that joins it is left out too', () => {
    const joined = createContainer('e', 'beside', 'img', { networkMode: 'container:app' });
    const { problems } = exportDocker(designOf([hostWith([nat, quoted], [onIt, joined])]), {
      shell: 'ps1',
      findings: [],
      locale: 'en',
    });
    expect(problems.at(-1)).toMatchObject({ reason: 'needs', name: 'beside', value: 'app' });
  });

  test('is not undone either, because it was never done', () => {
    expect(commandsOf(textOf(design, 'ps1', { undo: true }))).toEqual(['docker rm -f web', 'docker network rm lab']);
  });

  test('is written where the shell can', () => {
    expect(exportDocker(design, { shell: 'sh', findings: [], locale: 'en' }).problems).toEqual([]);
  });

  test('a command longer than cmd reads', () => {
    const long = { ...web, command: ['x'.repeat(8000), 'y'.repeat(200)] };
    const { problems } = exportDocker(designOf([hostWith([nat], [long])]), {
      shell: 'cmd',
      findings: [],
      locale: 'en',
    });
    expect(problems.map(({ reason }) => reason)).toEqual(['too-long']);
  });
});

describe('findings in the header', () => {
  const finding = (severity: Finding['severity'], code: Finding['code'], id: string, host?: string): Finding => ({
    code,
    rule: 'r',
    severity,
    entities: [host === undefined ? { kind: 'host', id } : { kind: 'network', id, host }],
    params: { gateway: '10.9.9.9', subnet: '10.61.0.0/24', suggestion: '10.61.0.1' },
    fixes: [],
  });

  test('errors first, then warnings, of this host only; infos are left out', () => {
    const text = textOf(simple, 'sh', {
      findings: [
        finding('warning', 'SY081', 'h'),
        finding('info', 'SY085', 'n', 'h'),
        finding('error', 'SY085', 'n', 'h'),
        finding('error', 'SY085', 'x', 'elsewhere'),
      ],
    });
    expect(text).toContain('# The design has 2 findings here:\n# - Error SY085, lab: Gateway 10.9.9.9');
    expect(text).toContain('\n# - Warning SY081, WEB01: ');
  });

  test('of very many, some are only counted', () => {
    const many = Array.from({ length: 60 }, () => finding('error', 'SY085', 'n', 'h'));
    const text = textOf(simple, 'sh', { findings: many });
    expect(text).toContain('# The design has 60 findings here:');
    expect(text.match(/^# - Error /gm)).toHaveLength(50);
    expect(text).toContain('# … and 10 more.');
    expect(textOf(simple, 'sh', { findings: many.slice(0, 50) })).not.toContain(' more.');
  });

  test('what names no host is about all of them, what names another one is not', () => {
    const swarmwide: Finding = { ...finding('error', 'SY085', 's'), entities: [{ kind: 'swarm', id: 's' }] };
    expect(textOf(simple, 'sh', { findings: [swarmwide] })).toContain('# - Error SY085: Gateway 10.9.9.9');
    expect(textOf(simple, 'sh', { findings: [finding('error', 'SY081', 'other')] })).not.toContain('SY081');
  });

  test('of the same weight they come by code, and by what they say', () => {
    const two = [
      finding('error', 'SY085', 'n', 'h'),
      finding('error', 'SY081', 'h'),
      finding('error', 'SY085', 'c', 'h'),
    ];
    const codes = (text: string) =>
      [...text.matchAll(/^# - Error (\w+), (\w+)/gm)].map(([, code, name]) => [code, name]);
    expect(codes(textOf(simple, 'sh', { findings: two }))).toEqual([
      ['SY081', 'WEB01'],
      ['SY085', 'lab'],
      ['SY085', 'web'],
    ]);
  });
});

test('the same design gives the same bytes in whatever order it was drawn', () => {
  const networks = ['c', 'a', 'b'].map((id) =>
    createNetwork(id, id === 'c' ? 'a' : id, 'transparent', { options: { z: '1', y: '2' } }),
  );
  const containers = ['3', '1', '2'].map((id) =>
    createContainer(id, `w${id}`, 'img', {
      endpoints: [{ id: `e${id}`, network: 'a', ...(id === '3' && { ip: '10.0.0.9' }) }],
    }),
  );
  const hosts = [createHost('h2', 'B', { networks: [] }), createHost('h1', 'A', { networks, containers })];
  const turned = hosts
    .map((host) => ({
      ...host,
      networks: host.networks.map((network) => ({ ...network, options: { y: '2', z: '1' } })).reverse(),
      containers: host.containers.toReversed(),
    }))
    .reverse();
  for (const shell of ['ps1', 'cmd', 'sh'] as const) {
    const options = { shell, findings: [], locale: 'en' };
    expect(exportDocker(designOf(turned), options)).toEqual(exportDocker(designOf(hosts), options));
  }
});

test('every format is found by its id', () => {
  for (const format of EXPORT_FORMATS) expect(exportFormat(format.id)).toBe(format);
  expect(exportFormat('docker-bash')).toBeUndefined();
});
