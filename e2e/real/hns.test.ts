import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { exportFormat } from '../../shared/export/formats.ts';
import { planHns } from '../../shared/plan/hns/hnsPlan.ts';
import { hnsRemoval, hnsRequest } from '../../shared/plan/hns/requests.ts';
import type { HnsStep } from '../../shared/plan/hns/step.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { DESIGNS } from './designs.ts';
import { hostileDesign } from './hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns, hostileText } from './hostileText.ts';
import { type PowerShellCalls, powerShellCalls } from './parsers.ts';

/** HNS itself is closed and on Windows only: what is checked here is what a script and a file would send it. */
const NEW = ['New-Network', 'New-Endpoint'];
const REMOVE = ['Remove-Network', 'Remove-Endpoint'];

/** A finding whose every text is as hostile as the design's names. */
function findingAbout(design: Design): Finding {
  const params = { subnet: design.name, canonical: design.name, gateway: design.name };
  const entities = [{ kind: 'network', id: 'n1', host: design.topology.hosts[0]?.id ?? '' }] as const;
  return { code: 'SY081', rule: 'subnet-canonical', severity: 'error', entities, params, fixes: [] };
}

function write(design: Design, id: string, undo = false) {
  const format = exportFormat(id);
  if (!format) throw new Error(`no format ${id}`);
  const { files, problems } = format.write(design, { undo, findings: [findingAbout(design)], locale: 'en' });
  return { files, refused: new Set(problems.map((problem) => problem.target.id)) };
}

function stepsOf(design: Design, refused: ReadonlySet<string>): HnsStep[] {
  return planHns(design).flatMap(({ steps }) => steps.filter((step) => !refused.has(step.target.id)));
}

/** What must be sent: name of the network, name, and body of each call, in order. */
function expectedCalls(design: Design, refused: ReadonlySet<string>): unknown[] {
  return stepsOf(design, refused).flatMap((step): unknown[] => {
    const request = hnsRequest(step);
    if (!request) return [];
    if (request.path === '/networks') return [['New-Network', [request.body.Name], request.body]];
    const policies = [...(request.needsProvider ? [{ Type: 'PA', PA: '' }] : []), ...(request.body.Policies ?? [])];
    const body = { ...request.body, ...(policies.length > 0 && { Policies: policies }) };
    return [['New-Endpoint', [request.network.name, request.body.Name], body]];
  });
}

function expectedRemovals(design: Design, refused: ReadonlySet<string>): unknown[] {
  return stepsOf(design, refused)
    .toReversed()
    .flatMap((step): unknown[] => {
      const removal = hnsRemoval(step);
      if (!removal) return [];
      if (removal.remove === 'network') return [['Remove-Network', [removal.name, removal.type]]];
      return [['Remove-Endpoint', [removal.network.name, removal.name]]];
    });
}

function sentBy(read: PowerShellCalls): unknown[] {
  return read.calls
    .filter(({ name }) => NEW.includes(name))
    .map(({ name, literals }) => {
      const names = literals.slice(0, name === 'New-Network' ? 1 : 2);
      // Where the host's address is asked for, the body stands in two pieces around the network's name.
      const [first = '', network, last] = literals.slice(names.length);
      if (network !== undefined) expect(network).toBe(names[0]);
      return [name, names, JSON.parse(first + (last ?? ''))];
    });
}

/** What the grammar does not see: hidden characters anywhere, and stray line ends. */
function checkText(text: string): void {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  expect(lines.filter((line) => hidden.test(line))).toEqual([]);
  // The grammar passes over a try without catch.
  expect(text.match(/\btry \{/g)?.length).toBe(text.match(/\} catch \{/g)?.length);
}

describe('the script, read by a real grammar', () => {
  let parse: (text: string) => PowerShellCalls;
  beforeAll(async () => {
    parse = await powerShellCalls();
  });

  function checkScripts(design: Design): void {
    const make = write(design, 'hns-ps1');
    const undo = write(design, 'hns-ps1', true);
    expect(undo.refused).toEqual(make.refused);
    const made = make.files.map((file) => parse(file.text));
    const undone = undo.files.map((file) => parse(file.text)).reverse();
    expect([...made, ...undone].flatMap(({ errors }) => errors)).toEqual([]);
    expect(made.flatMap(sentBy)).toEqual(expectedCalls(design, make.refused));
    const removed = undone.flatMap(({ calls }) =>
      calls.filter(({ name }) => REMOVE.includes(name)).map(({ name, literals }) => [name, literals]),
    );
    expect(removed).toEqual(expectedRemovals(design, make.refused));
    for (const { calls } of made) expect(calls.filter(({ name }) => REMOVE.includes(name))).toEqual([]);
    for (const { calls } of undone) expect(calls.filter(({ name }) => NEW.includes(name))).toEqual([]);
    for (const { text } of [...make.files, ...undo.files]) checkText(text);
  }

  test.each(DESIGNS.map((design) => [design.name, design] as const))('design %s: exactly the plan', (_, design) => {
    checkScripts(design);
  });

  test('nothing is called but what the script defines and Windows brings', () => {
    const scripts = DESIGNS.flatMap((design) => [write(design, 'hns-ps1'), write(design, 'hns-ps1', true)]);
    for (const { text } of scripts.flatMap(({ files }) => files)) {
      const { calls, functions } = parse(text);
      const foreign = calls.map(({ name }) => name).filter((name) => !functions.includes(name));
      expect([...new Set(foreign)].filter((name) => !WINDOWS_COMMANDS.has(name))).toEqual([]);
    }
  });

  test('hostile designs: exactly the plan without what is refused', { timeout: 3_600_000 }, () => {
    fc.assert(fc.property(hostileDesign, checkScripts), { seed: FUZZ_SEED, numRuns: fuzzRuns(60, 10_000) });
  });

  test('hostile names arrive as they are, or are refused', { timeout: 3_600_000 }, () => {
    let refused = 0;
    const runs = fuzzRuns(200, 100_000);
    fc.assert(
      fc.property(hostileText, (name) => {
        const design = namedDesign(name);
        const { files, refused: left } = write(design, 'hns-ps1');
        if (left.size > 0) {
          refused++;
          expect(left).toContain('n');
          return;
        }
        // Only the statements: the rest is the same in every script.
        const statements = (files[0]?.text ?? '').split('\r\n').filter((line) => /^(?:New|Assert)-/.test(line));
        const read = parse(statements.join('\r\n'));
        expect(read.errors).toEqual([]);
        expect(read.calls).toHaveLength(3);
        expect(sentBy(read)).toEqual(expectedCalls(design, left));
      }),
      { seed: FUZZ_SEED, numRuns: runs },
    );
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(runs);
  });
});

/** Cmdlets and keywords of Windows PowerShell 5.1. */
const WINDOWS_COMMANDS: ReadonlySet<string> = new Set([
  'Add-Type',
  'ConvertFrom-Json',
  'ForEach-Object',
  'Get-NetIPAddress',
  'Set-StrictMode',
  'Start-Sleep',
  'Where-Object',
  'Write-Warning',
]);

describe.each(['hns-json', 'hcn-json'])('%s with hostile names', (id) => {
  test('arrives as it is, or is refused', { timeout: 1_200_000 }, () => {
    let refused = 0;
    const runs = fuzzRuns(500, 100_000);
    fc.assert(
      fc.property(hostileText, (name) => {
        const { files, refused: left } = write(namedDesign(name), id);
        const { networks, endpoints } = JSON.parse(files[0]?.text ?? '');
        if (left.size > 0) {
          refused++;
          expect([networks, endpoints]).toEqual([[], []]);
          return;
        }
        expect(networks[0].Name).toBe(name);
        expect(endpoints[0].Name).toBe(name);
        const suffix = id === 'hns-json' ? networks[0].DNSSuffix : networks[0].Dns.Domain;
        expect(suffix).toBe(name);
      }),
      { seed: FUZZ_SEED, numRuns: runs },
    );
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(runs);
  });
});

/** The same text wherever HNS takes one. */
function namedDesign(name: string): Design {
  const network = createNetwork('n', name, 'nat', {
    options: name === '' ? {} : { 'com.docker.network.windowsshim.dnssuffix': name },
  });
  const container = createContainer('c', name, name, { endpoints: [{ id: 'e', network: 'n' }] });
  const host = createHost('h', name, { networks: [network], containers: [container] });
  return { ...emptyDesign(name), topology: { swarms: [], hosts: [host] } };
}
