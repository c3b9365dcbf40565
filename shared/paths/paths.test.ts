import { expect, test } from 'vitest';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { seededRandom } from '../design/testing/random.ts';
import { PATH_STOP_TEXTS } from '../language/en/pathStops.ts';
import { PATH_TEXTS } from '../language/en/paths.ts';
import { textsFor } from '../language/texts.ts';
import { RULE_BY_CODE } from '../rules/catalogue.ts';
import type { RuleCode } from '../rules/rule.ts';
import { DISCOVERY } from '../windows/discovery.ts';
import { ASSIGNMENTS } from '../windows/ipam.ts';
import { PATH_CAVEATS } from '../windows/paths/caveats.ts';
import { PATH_HOPS } from '../windows/paths/hops.ts';
import { PATH_STOPS, type StopFact } from '../windows/paths/stops.ts';
import { SOURCES, type SourceRef } from '../windows/sources.ts';
import { caveatText, changeText, hopText, missingText, namesText, verdictText } from './describe.ts';
import { reachability } from './matrix.ts';
import { resolvesByName } from './names.ts';
import type { Path, PathEnd, PathOptions } from './path.ts';
import { tracePath } from './trace.ts';

const DESIGNS = process.env.SWITCHYARD_FUZZ === 'full' ? 3000 : 120;
const texts = textsFor('en');

function endsOf(design: Design): PathEnd[] {
  const ends: PathEnd[] = [{ kind: 'outside' }, { kind: 'host', id: 'nowhere' }];
  for (const host of design.topology.hosts) {
    ends.push({ kind: 'host', id: host.id }, { kind: 'container', host: host.id, id: 'nobody' });
    for (const container of host.containers) {
      ends.push({ kind: 'container', host: host.id, id: container.id });
      container.ports.forEach((_, index) => {
        ends.push({ kind: 'port', host: host.id, container: container.id, index });
      });
    }
  }
  return ends;
}

const OPTIONS: readonly PathOptions[] = [{}, { protocol: 'icmp' }, { protocol: 'udp', port: 53 }, { port: 80 }];

test('paths of random designs never throw, are in order, and say something at every hop', () => {
  for (let seed = 1; seed <= DESIGNS; seed++) {
    const design = randomDesign(seededRandom(seed));
    const options = { ...OPTIONS[seed % OPTIONS.length], ...(seed % 5 === 0 && { address: 'localhost' as const }) };
    const ends = endsOf(design);
    for (const from of ends) {
      for (const to of ends) checkPath(design, tracePath(design, from, to, options), `seed ${seed}`);
    }
  }
}, 120_000);

/** What a sentence contains whose parameters are not complete. */
const UNFINISHED = /\{\w+\}|undefined|\[object|paths\./;

function checkPath(design: Design, path: Path, label: string): void {
  const { result, hops } = path;
  if (result.outcome !== 'reaches') {
    expect(result.stop.at, label).toBeLessThanOrEqual(Math.max(0, hops.length - 1));
    if (result.outcome === 'blocked') expect(result.stop.at, label).toBe(Math.max(0, hops.length - 1));
  }
  const said = [
    verdictText(texts, design, path),
    ...hops.flatMap((hop) => [hopText(texts, hop), ...hop.changes.map((change) => changeText(texts, change))]),
    ...path.caveats.map((caveat) => caveatText(texts, caveat)),
    ...(result.outcome === 'unknown' ? result.stop.missing.map((fact) => missingText(texts, design, fact)) : []),
  ];
  for (const sentence of said) {
    if (UNFINISHED.test(sentence)) expect(sentence, label).toBe('a sentence');
  }
  for (const hop of hops) {
    if (hop.entity?.host !== undefined && hop.host !== undefined) {
      expect(design.topology.hosts.some(({ id }) => id === hop.host)).toBe(true);
    }
  }
}

test('the matrix agrees with the paths of every pair', () => {
  for (let seed = 1; seed <= DESIGNS; seed++) {
    const design = randomDesign(seededRandom(seed + 10_000));
    const options = OPTIONS[seed % OPTIONS.length] ?? {};
    const matrix = reachability(design, options);
    matrix.members.forEach((from, i) => {
      matrix.members.forEach((to, j) => {
        const label = `seed ${seed}: ${from.end.id} → ${to.end.id}`;
        expect(summaryOf(matrix.cell(i, j)), label).toEqual(
          summaryOfPath(tracePath(design, from.end, to.end, options)),
        );
        const answer = resolvesByName(design, from.end, to.end);
        expect(matrix.names(i, j), label).toBe(answer.outcome);
        expect(namesText(texts, answer), label).not.toMatch(UNFINISHED);
      });
      const out = tracePath(design, from.end, { kind: 'outside' }, options);
      expect(summaryOf(matrix.outbound(i)), `seed ${seed}: ${from.end.id} → out`).toEqual(summaryOfPath(out));
      const into = tracePath(design, { kind: 'outside' }, from.end, options);
      expect(summaryOf(matrix.inbound(i)), `seed ${seed}: out → ${from.end.id}`).toEqual(summaryOfPath(into));
    });
  }
}, 120_000);

function summaryOf({ outcome, throughPort, stop, inferred }: ReturnType<ReturnType<typeof reachability>['cell']>) {
  return { outcome, throughPort, stop, inferred };
}

function summaryOfPath({ result, through }: Path) {
  const confidence = result.outcome === 'reaches' ? result.confidence : result.stop.confidence;
  return {
    outcome: result.outcome,
    throughPort: through !== undefined,
    stop: result.outcome === 'reaches' ? undefined : result.stop.id,
    inferred: confidence === 'inferred',
  };
}

const isKnown = (ref: SourceRef) => ref === 'INF' || ref in SOURCES || /^gh:[\w.-]+\/[\w.-]+#\d+$/.test(ref);

test.each([
  ['hops', Object.values(PATH_HOPS)],
  ['stops', Object.values(PATH_STOPS)],
  ['caveats', Object.values(PATH_CAVEATS)],
  ['discovery', DISCOVERY],
  ['assignments', ASSIGNMENTS],
] as const)('every row of %s names a known source', (_name, rows) => {
  for (const row of rows) {
    const sources: readonly SourceRef[] = row.sources;
    expect(
      sources.filter((ref) => !isKnown(ref)),
      JSON.stringify(row),
    ).toEqual([]);
  }
});

test('rules that stops and caveats name are in the catalogue', () => {
  const rows: readonly Partial<StopFact>[] = [...Object.values(PATH_STOPS), ...Object.values(PATH_CAVEATS)];
  const named = rows.flatMap(({ rule }) => (rule === undefined ? [] : [rule as RuleCode]));
  expect(named.filter((code) => !RULE_BY_CODE.has(code))).toEqual([]);
});

test('every row has its sentence, and no sentence is left over', () => {
  const expected = [
    ...Object.keys(PATH_HOPS).map((id) => `paths.hop.${id}`),
    ...Object.keys(PATH_CAVEATS).map((id) => `paths.caveat.${id}`),
    ...Object.keys(PATH_STOPS).map((id) => `paths.stop.${id}`),
  ];
  const found = Object.keys(PATH_TEXTS).filter((key) => /^paths\.(hop|caveat|stop)\./.test(key));
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('sentences of hops and caveats are sentences; reasons begin small, because they go on after a colon', () => {
  for (const [key, text] of Object.entries(PATH_TEXTS)) {
    expect(text.trim(), key).toBe(text);
    expect(text, key).not.toMatch(/["']/);
    if (/^paths\.(hop|caveat|stop)\./.test(key)) expect(text.endsWith('.'), key).toBe(true);
  }
  for (const [key, text] of Object.entries(PATH_STOP_TEXTS)) {
    expect(text, key).toMatch(/^([a-z“{]|VFP|VLAN|IPv6|MAC|Microsoft|Docker|Windows)/);
  }
});
