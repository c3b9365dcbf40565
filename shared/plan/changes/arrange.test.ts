import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../design/create.ts';
import { SETTINGS_LABEL } from '../ownership.ts';
import { designOf, host, id, lab, lines, named, OWN, plan, seenLab, seenWeb, web } from '../testing/planFixtures.ts';

/** The order in which changes are made, and what is said about what they lose. */

const newer = designOf({ networks: [lab()], containers: [web({ image: 'iis:2' })] });
const short = (made: ReturnType<typeof plan>) =>
  lines(made).map((line) => line.replace(/ --label=\S+/g, '').replace(/([0-9a-f])\1{63}/g, '$1'));

describe('a container that is put aside', () => {
  const aside = (...names: readonly string[]) =>
    host(
      [seenLab()],
      [
        seenWeb({ labels: OWN }),
        ...names.map((name, index) => seenWeb({ id: id(String(index + 4)), name, attachments: [], running: false })),
      ],
    );

  test('never takes a name that is on the host', () => {
    expect(short(plan(newer, aside('web.switchyard-aside')))).toContain('rename 2 web.switchyard-aside-2');
    expect(short(plan(newer, aside('web.switchyard-aside', 'web.switchyard-aside-2')))).toContain(
      'rename 2 web.switchyard-aside-3',
    );
  });

  test('loses settings that nobody could see only where no mark says how it was made', () => {
    const losses = (labels: Readonly<Record<string, string>>) =>
      plan(newer, host([seenLab()], [seenWeb({ labels })]))
        .steps.at(-1)
        ?.losses?.map(({ what }) => what);
    expect(losses(OWN)).toEqual(['writable-layer', 'unseen-settings']);
    expect(losses({ ...OWN, [SETTINGS_LABEL]: 'x' })).toEqual(['writable-layer']);
  });

  test('that does not run is not stopped', () => {
    expect(short(plan(newer, host([seenLab()], [seenWeb({ labels: OWN, running: false })])))[0]).toBe(
      'rename 2 web.switchyard-aside',
    );
  });

  test('goes only at the very end, after everything is made, in order of names', () => {
    const both = designOf({
      networks: [lab()],
      containers: [
        web({ image: 'iis:2' }),
        createContainer('d', 'api', 'api:2', { endpoints: [{ id: 'f', network: 'n' }] }),
      ],
    });
    const api = seenWeb({
      id: id('3'),
      name: 'api',
      image: 'api:1',
      labels: OWN,
      attachments: [{ network: 'lab', networkId: id('1'), actualIp: '10.61.0.20', aliases: [] }],
    });
    const made = short(plan(both, host([seenLab()], [seenWeb({ labels: OWN }), api])));
    expect(made.slice(-2)).toEqual(['rm 3', 'rm 2']);
    expect(made.filter((line) => line.startsWith('run'))).toHaveLength(2);
  });
});

describe('what is made', () => {
  test('fixed addresses are taken before any free one may take them', () => {
    const design = designOf({
      networks: [lab()],
      containers: [
        createContainer('d', 'api', 'api:1', { endpoints: [{ id: 'f', network: 'n' }] }),
        web({ endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] }),
      ],
    });
    const loose = seenWeb({ labels: OWN, attachments: [] });
    const made = short(plan(design, host([seenLab()], [loose])));
    expect(made.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['network connect', 'run -d']);
    expect(made[0]).toBe('network connect --ip=10.61.0.9 lab 2');
  });

  test('a connection without an address comes after the new containers that may have fixed ones', () => {
    const design = designOf({
      networks: [lab()],
      containers: [
        web({ endpoints: [{ id: 'e', network: 'n' }] }),
        createContainer('d', 'api', 'api:1', { endpoints: [{ id: 'f', network: 'n', ip: '10.61.0.9' }] }),
      ],
    });
    const made = short(plan(design, host([seenLab()], [seenWeb({ labels: OWN, attachments: [] })])));
    expect(made.map((line) => line.split(' ')[0])).toEqual(['run', 'network']);
  });

  test('a connection without an address never takes one that another container wants', () => {
    const endpoints = (...list: readonly [string, string, string?][]) =>
      list.map(([at, network, ip]) => ({ id: at, network, ...(ip !== undefined && { ip }) }));
    const back = { id: id('3'), name: 'back', subnets: [{ subnet: '10.62.0.0/24' }] };
    const design = designOf({
      networks: [lab(), createNetwork('m', 'back', 'nat', { subnets: back.subnets })],
      containers: [
        createContainer('d', 'api', 'iis:1', { endpoints: endpoints(['d1', 'm'], ['d2', 'n', '10.61.0.8']) }),
        web({ endpoints: endpoints(['e1', 'm', '10.62.0.2']) }),
        createContainer('f', 'new', 'iis:1', { endpoints: endpoints(['f1', 'm', '10.62.0.3']) }),
      ],
    });
    const loose = (letter: string, name: string) => seenWeb({ id: id(letter), name, labels: OWN, attachments: [] });
    const made = short(plan(design, host([seenLab(), seenLab(back)], [loose('4', 'api'), loose('2', 'web')])));
    expect(made).toEqual([
      'network connect --ip=10.61.0.8 lab 4',
      'network connect --ip=10.62.0.2 back 2',
      'run -d --name=new --network=back --ip=10.62.0.3 iis:1',
      'network connect back 4',
    ]);
  });

  test('a container that joins another one comes after it, whatever their names', () => {
    const design = designOf({
      networks: [lab()],
      containers: [createContainer('t', 'a-tool', 'tool', { networkMode: 'container:web' }), web()],
    });
    const made = short(plan(design, host([seenLab()])));
    expect(made.map((line) => /--name=(\S+)/.exec(line)?.[1])).toEqual(['web', 'a-tool']);
  });
});

describe('networks that go', () => {
  test('only after their containers let go, and before others are made', () => {
    const design = designOf({
      networks: [createNetwork('m', 'back', 'nat', { subnets: [{ subnet: '10.62.0.0/24' }] })],
      containers: [web({ endpoints: [{ id: 'e', network: 'm' }] })],
    });
    const made = short(plan(design, host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN })])));
    expect(made.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'network disconnect',
      'network rm',
      'network create',
      'network connect',
    ]);
  });

  test('patterns go after the networks that were made from them', () => {
    const pattern = seenLab({ id: id('3'), name: 'pattern', configOnly: true, labels: OWN, subnets: [] });
    const both = [seenLab({ labels: OWN }), pattern];
    for (const networks of [both, both.toReversed()]) {
      expect(short(plan(designOf({}), host(networks), { named }))).toEqual(['network rm 1', 'network rm 3']);
    }
  });
});
