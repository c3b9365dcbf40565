import { expect, test } from 'vitest';
import { createContainer } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { planDocument } from '../changes/document.ts';
import type { ChangeOptions } from '../changes/request.ts';
import { guid, hnsHost, hnsLab } from '../testing/hnsFixtures.ts';
import { designOf, host, id, lab, OWN, plan, seenLab, seenWeb, web } from '../testing/planFixtures.ts';
import { notAsDrawn } from './notAsDrawn.ts';

/** What is still not as drawn on a host that looks like `after`, once a plan that was made for `before` is carried out. */
function left(
  design: Design,
  before: ObservedHost = host(),
  after: ObservedHost = before,
  options: ChangeOptions = {},
): string[] {
  const document = planDocument(design, plan(design, before, options), before, options);
  if (!document) throw new Error('The plan is blocked.');
  return notAsDrawn(design, document, before, after).map(({ action, kind, name }) => `${action} ${kind} ${name}`);
}

const drawn = designOf({ networks: [lab()], containers: [web()] });
const there = seenLab({ labels: OWN });

test('nothing, where everything was done', () => {
  expect(left(drawn, host(), host([there], [seenWeb({ labels: OWN })]))).toEqual([]);
});

test('whatever of the plan was not done', () => {
  expect(left(drawn, host(), host([there]))).toEqual(['create container web']);
});

test('what waits for the last steps of the plan is done as far as it can be', () => {
  const old = seenWeb({ labels: OWN, attachments: [], running: false });
  expect(left(designOf({}), host([there], [old]), host([], [old]))).toEqual([]);
  expect(left(designOf({}), host([there], [old]), host([there], [old]))).toEqual(['delete network lab']);
});

test('of a plan for some elements, nothing that was not as drawn before; but what has left the drawing since', () => {
  const both = designOf({ networks: [lab()], containers: [web(), createContainer('d', 'db', 'sql')] });
  const only = { only: new Set(['n']) };
  expect(left(both, host(), host([there]), only)).toEqual([]);
  const running = host([], [seenWeb({ id: id('3'), name: 'db', image: 'sql', attachments: [] })]);
  expect(left(both, running, { ...running, dockerNetworks: host([there]).dockerNetworks }, only)).toEqual([]);
  const stopped = [seenWeb({ id: id('3'), name: 'db', image: 'sql', attachments: [], running: false })];
  expect(left(both, running, host([there], stopped), only)).toEqual(['conflict container db']);
});

test('what was agreed on when the plan was made is agreed on still', () => {
  const wide = designOf({ networks: [lab({ subnets: [{ subnet: '10.61.0.0/16' }] })] });
  const foreign = host([seenLab()]);
  // Named: what is left to do is to replace it, and no conflict.
  expect(left(wide, foreign, foreign, { named: new Set([id('1')]) })).toEqual(['replace network lab']);
  expect(left(designOf({}), foreign, foreign, { remove: new Set([id('1')]) })).toEqual(['delete network lab']);
});

test('where HNS has no labels, the plan says what was this design’s own', () => {
  const ours = hnsHost([hnsLab()]);
  expect(left(designOf({}), ours, ours, { made: new Set([guid('a')]) })).toEqual(['delete network lab']);
  // A look may fail to find out that docker is not there; the plan says who makes the networks.
  const { withoutDocker: _, ...unsure } = hnsHost();
  expect(left(designOf({ networks: [lab()] }), unsure, unsure, { engine: 'hns' })).toEqual(['create network lab']);
});
