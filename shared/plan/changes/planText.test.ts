import { expect, test } from 'vitest';
import { createContainer, createNetwork, createSwitch } from '../../design/create.ts';
import { textsFor } from '../../language/texts.ts';
import { designOf, host, id, lab, OWN, plan, seenLab, seenWeb, web } from '../testing/planFixtures.ts';
import { factChangeText, lossText, reasonText } from './describe.ts';
import { driftOf, revertDrift } from './drift.ts';
import { driftDetails, driftLines, driftStateText } from './driftText.ts';
import { planText } from './planText.ts';

const texts = textsFor('en');
const text = (...args: Parameters<typeof plan>) => `${planText(texts, plan(...args)).join('\n')}\n`;

test('a plan that can be carried out: every change with its reasons, the steps in their order, what it disturbs and loses', async () => {
  const vswitch = createSwitch('s', 's', 'external', { adapters: ['a'] });
  const design = designOf({
    adapters: [{ id: 'a', name: 'Ethernet 2' }],
    switches: [vswitch],
    networks: [
      lab({ subnets: [{ subnet: '10.61.0.0/16' }] }),
      createNetwork('m', 'front', 'l2bridge', { switch: 's' }),
    ],
    containers: [
      web({ image: 'iis:2' }),
      createContainer('d', 'db', 'sql', { flags: [{ flag: '--memory', value: '1g' }] }),
    ],
  });
  const db = seenWeb({ id: id('3'), name: 'db', image: 'sql', labels: OWN, running: false, attachments: [] });
  const observed = host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN, autoRemove: true }), db]);
  await expect(text(design, observed)).toMatchFileSnapshot('./plans/text-ready.txt');
});

test('a plan with conflicts: what a person would have to name, and nothing that is done', async () => {
  const design = designOf({
    networks: [lab({ subnets: [{ subnet: '10.61.0.0/16' }] })],
    containers: [web({ name: 'a\nb', image: '' })],
  });
  await expect(text(design, host([seenLab()], [seenWeb()]))).toMatchFileSnapshot('./plans/text-blocked.txt');
});

test('a plan with nothing to do, and one of a host at which nobody looked', async () => {
  await expect(text(designOf({ networks: [lab()] }), host([seenLab()]))).toMatchFileSnapshot(
    './plans/text-nothing.txt',
  );
  const { containers: _, dockerNetworks: __, ...blind } = host();
  await expect(text(designOf({}), blind)).toMatchFileSnapshot('./plans/text-unseen.txt');
});

test('drift: what is missing, changed and extra, which side has changed, and what is ignored', async () => {
  const design = designOf({
    networks: [lab({ flags: [{ flag: '--ipv6' }] }), createNetwork('m', 'gone', 'nat')],
    containers: [web({ endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9', mac: '00-15-5D-00-00-01' }] })],
  });
  const attachments = [{ network: 'lab', networkId: id('1'), ip: '10.61.0.8', aliases: [] }];
  const observed = host(
    [
      seenLab({ labels: { ...OWN, 'io.switchyard.settings': 'x' } }),
      seenLab({ id: id('3'), name: 'old', labels: OWN }),
    ],
    [seenWeb({ labels: OWN, running: false, attachments })],
  );
  const drifts = driftOf(design, 'h', observed, { ignored: new Set(['network:m']) });
  await expect(`${driftLines(texts, 'WEB01', drifts).join('\n')}\n`).toMatchFileSnapshot('./plans/text-drift.txt');
  expect(
    driftLines(
      texts,
      'WEB01',
      drifts.filter(({ ignored }) => ignored),
    ),
  ).toEqual(['Host WEB01', '', 'The host has not left the design.', '1 difference is ignored.']);
  expect(driftLines(texts, 'WEB01', [])).toEqual(['Host WEB01', '', 'The host has not left the design.']);
  const origins = (['host', 'design', 'both'] as const).flatMap((origin) =>
    (['missing', 'changed', 'extra'] as const).map((state) => driftStateText(texts, { state, origin })),
  );
  expect(origins).toEqual([
    'gone from the host since the last apply',
    'changed on the host since the last apply',
    'new on the host since the last apply',
    'drawn since the last apply, not applied yet',
    'changed in the design, not applied yet',
    'removed from the design, not applied yet',
    'gone from the host, and changed in the design since the last apply',
    'changed both on the host and in the design since the last apply',
    'only on the host, and changed on both sides since the last apply',
  ]);
  const [first] = drifts;
  expect(first && driftDetails(texts, { ...first, since: 'baseline', cause: 'renamed-nat' })).toEqual([
    'docker has given the network the name nat: it does so at its start with the first nat network that it does not know (moby#30102).',
  ]);
  // Only what was asked for is made as drawn again.
  const only = (name: string) =>
    revertDrift(
      design,
      'h',
      observed,
      drifts.filter((drift) => drift.name === name),
    );
  expect(only('old').steps.map(({ id: step }) => step.replace(/(.)\1{63}/, '$1…'))).toEqual(['network-remove:3…']);
  expect(only('gone').steps.map(({ id: step }) => step)).toEqual(['network-create:m']);
});

test('sentences about one thing', () => {
  const thing = { kind: 'network', id: 'x', name: 'lab' } as const;
  const mtu = { field: 'option', key: 'mtu', from: '1400', to: '' } as const;
  expect([
    reasonText(texts, { code: 'obstacle', params: { obstacle: 'no-image', value: '' } }),
    reasonText(texts, { code: 'obstacle', params: { obstacle: 'hns-mac', value: 'x' } }),
    reasonText(texts, { code: 'hns-not-seen', params: { what: 'hns-endpoints' } }),
    reasonText(texts, { code: 'differs', params: {}, ...mtu }),
    reasonText(texts, { code: 'differs', params: {}, field: 'environment', key: 'A' }),
    reasonText(texts, { code: 'twice-on-host', params: { count: 2 } }),
    lossText(texts, { what: 'swarm-network', thing }),
    factChangeText(texts, { kind: 'network', name: 'lab', what: 'gone', fields: [] }),
    factChangeText(texts, {
      kind: 'network',
      name: 'lab',
      what: 'changed',
      fields: [mtu, { field: 'driver', from: 'a', to: 'b' }],
    }),
  ]).toEqual([
    'It cannot be made: it has no image. Say which one it runs.',
    'It cannot be made: “x” is not a MAC address of six bytes. Correct it.',
    'Nobody has seen which endpoints of HNS the host has, so nothing can be planned. Read the host again as an administrator, with the service “hns” running.',
    'option mtu: 1400 → none',
    'variable A: another value',
    'The host has 2 things of this name, so it is not clear which one is meant. Remove or rename all but one on the host.',
    'The network lab belongs to the swarm: services may use it, and made again it gets another VXLAN number.',
    'The network lab is gone',
    'The network lab has changed: option mtu: 1400 → none; driver: a → b',
  ]);
});
