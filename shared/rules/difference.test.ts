import { describe, expect, it } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Host } from '../design/schema.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { RULES } from './catalogue.ts';
import { findingsDifference, versionChange } from './difference.ts';
import { createJudge } from './engine.ts';
import type { Finding } from './finding.ts';

const COMMANDS = `docker network create -d nat --subnet=172.16.1.0/24 front
docker network create -d nat --subnet=192.168.50.0/24 back
docker run -d --name web --network front --expose 9000 nanoserver
docker network connect back web`;

const finding = (code: `SY${string}`, severity: Finding['severity'], id = 'n', field?: string): Finding => ({
  code,
  rule: code,
  severity,
  entities: [{ kind: 'network', id }],
  fixes: [],
  ...(field !== undefined && { field }),
});

describe('the difference between two verdicts', () => {
  it('is what appeared, what is gone, and what changed its severity', () => {
    const before = [finding('SY001', 'error'), finding('SY002', 'warning'), finding('SY003', 'info')];
    const after = [finding('SY002', 'error'), finding('SY003', 'info'), finding('SY004', 'error')];
    const { appeared, gone, changed } = findingsDifference(before, after);
    expect(appeared.map(({ code }) => code)).toEqual(['SY004']);
    expect(gone.map(({ code }) => code)).toEqual(['SY001']);
    expect(changed.map((item) => `${item.before.code} ${item.before.severity} → ${item.after.severity}`)).toEqual([
      'SY002 warning → error',
    ]);
  });

  it('tells findings of one rule apart by element, then by field, then by their order', () => {
    const before = [
      finding('SY001', 'error', 'a', 'x'),
      finding('SY001', 'error', 'a', 'y'),
      finding('SY001', 'error', 'b'),
    ];
    const after = [finding('SY001', 'error', 'a', 'y'), finding('SY001', 'error', 'c')];
    const { appeared, gone, changed } = findingsDifference(before, after);
    expect(appeared.map(({ entities }) => entities[0]?.id)).toEqual(['c']);
    expect(gone.map(({ entities, field }) => `${entities[0]?.id} ${field ?? ''}`)).toEqual(['a x', 'b ']);
    expect(changed).toEqual([]);
  });

  it('is nothing between equal verdicts, whichever objects they are', () => {
    const { design } = readDockerCommands(COMMANDS, { hostFacts: { release: 'WS2016' } });
    const judged = () => createJudge(RULES)(design).findings;
    expect(findingsDifference(judged(), judged())).toEqual({ appeared: [], gone: [], changed: [] });
  });

  it('says what a later Windows comes to', () => {
    const { design } = readDockerCommands(COMMANDS, { hostFacts: { name: 'WEB01', release: 'WS2016' } });
    const [host] = design.topology.hosts;
    if (!host) throw new Error('no host');
    const later = applyEdit(design, { type: 'change-host', id: host.id, set: { release: 'WS2022' } });
    const judge = createJudge(RULES);
    const { appeared, gone, changed } = findingsDifference(judge(design).findings, judge(later).findings);
    expect(appeared.map(({ code }) => code)).toEqual(['SY037', 'SY037']);
    expect(gone.map(({ code }) => code).sort()).toEqual(['SY104', 'SY130']);
    expect(changed.map(({ after }) => `${after.code} ${after.severity}`)).toEqual(['SY161 info']);
  });
});

describe('a change of version', () => {
  const { design } = readDockerCommands(COMMANDS, { hostFacts: { release: 'WS2016', engine: '20.10' } });
  const host = design.topology.hosts[0] as Host;
  const changed = (set: Partial<Omit<Host, 'id'>>) =>
    versionChange(design, applyEdit(design, { type: 'change-host', id: host.id, set }));

  it('is one of release, build, updates, engine or platform, and of nothing else', () => {
    expect(changed({ release: 'WS2019' })?.facts).toEqual(['release']);
    expect(changed({ release: undefined })?.facts).toEqual(['release']);
    expect(changed({ kbs: ['KB4015217'] })?.facts).toEqual(['kbs']);
    expect(changed({ engine: '28.5', platform: 'physical', build: 20348 })?.facts).toEqual([
      'build',
      'engine',
      'platform',
    ]);
    expect(changed({ name: 'OTHER' })).toBeUndefined();
    expect(changed({ release: 'WS2019', name: 'OTHER' })).toBeUndefined();
    expect(versionChange(design, design)).toBeUndefined();
  });

  it('gives the host before and after', () => {
    const change = changed({ release: 'WS2019' });
    expect([change?.before.release, change?.after.release]).toEqual(['WS2016', 'WS2019']);
  });

  it('is none where hosts come or go', () => {
    const two = applyEdit(design, { type: 'add-host', host: { ...host, id: 'second' } });
    expect(versionChange(design, two)).toBeUndefined();
    expect(versionChange(two, design)).toBeUndefined();
  });
});
