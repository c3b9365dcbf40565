import { describe, expect, it } from 'vitest';
import { createContainer } from '../design/create.ts';
import { applyEdit } from '../design/edits.ts';
import type { Container, Design, PublishedPort } from '../design/schema.ts';
import { createJudge } from './engine.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import type { Finding } from './finding.ts';
import { PORT_RULES } from './ports.ts';

const nat = exampleNetwork('nat', 'lab', { subnets: [{ subnet: '10.61.0.0/24' }] });
const lan = exampleNetwork('transparent', 'lan');

function publishing(name: string, ports: readonly PublishedPort[], on = nat.id): Container {
  return createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-end`, network: on }], ports });
}

function design(...containers: readonly Container[]): Design {
  return exampleDesign(exampleHost({ networks: [nat, lan], containers }));
}

function judge(subject: Design, code: string): Finding[] {
  return createJudge(PORT_RULES)(subject).findings.filter((finding) => finding.code === code);
}

function port(host: string, container = '80', protocol?: string): PublishedPort {
  return protocol === undefined ? { host, container } : { host, container, protocol };
}

describe('host ports', () => {
  it('offers each of a thousand copies a port of its own, and mends them all at once', () => {
    const copies = Array.from({ length: 1000 }, (_, index) => publishing(`web${index}`, [port('8080')]));
    let subject = design(...copies);
    const found = judge(subject, 'SY125');
    expect(found).toHaveLength(999);
    for (const { fixes } of found) if (fixes[0]) subject = applyEdit(subject, fixes[0].edit);
    expect(judge(subject, 'SY125')).toEqual([]);
  });

  it('tells protocols apart, in any case of letters', () => {
    const upper = design(publishing('web1', [port('53', '53', 'UDP')]), publishing('web2', [port('53', '53', 'udp')]));
    expect(judge(upper, 'SY125')).toHaveLength(1);
    const apart = design(publishing('web1', [port('53', '53', 'UDP')]), publishing('web2', [port('53', '53')]));
    expect(judge(apart, 'SY125')).toEqual([]);
  });

  it('compares ranges with single ports', () => {
    const subject = design(publishing('web1', [port('8005')]), publishing('web2', [port('8000-8010', '80-90')]));
    const [finding, ...others] = judge(subject, 'SY125');
    expect(others).toEqual([]);
    expect(finding?.params).toMatchObject({ port: '8005', otherPort: '8000-8010' });
  });

  it('leaves out what the host does not listen on', () => {
    const transparent = design(publishing('web1', [port('80')], lan.id), publishing('web2', [port('80')], lan.id));
    expect(judge(transparent, 'SY125')).toEqual([]);
    const chosen = design(publishing('web1', [port('8000-8010')]), publishing('web2', [port('8000-8010')]));
    expect(judge(chosen, 'SY125')).toEqual([]);
    const wrong = design(publishing('web1', [port('70000')]), publishing('web2', [port('70000')]));
    expect(judge(wrong, 'SY125')).toEqual([]);
  });

  it('forgets one host before it looks at the next', () => {
    const one = exampleHost({ name: 'WEB01', networks: [nat], containers: [publishing('web1', [port('80')])] });
    const two = exampleHost({ name: 'WEB02', networks: [nat], containers: [publishing('web2', [port('80')])] });
    expect(judge(exampleDesign(one, two), 'SY125')).toEqual([]);
  });

  it('offers no port where none is left above', () => {
    const subject = design(publishing('web1', [port('65535')]), publishing('web2', [port('65535')]));
    expect(judge(subject, 'SY125')[0]?.fixes).toEqual([]);
  });
});
