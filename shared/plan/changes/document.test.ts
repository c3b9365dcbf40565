import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import { chance, seededRandom } from '../../design/testing/random.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { bareHost, everythingNamed, randomCase } from '../testing/randomCase.ts';
import { canonicalJson, designDigest } from './canonical.ts';
import { commandFits } from './commandFits.ts';
import { decodePlan, encodePlan, type PlanDocument, planDocument, staleness } from './document.ts';
import { observedDigest } from './facts.ts';
import { planChanges } from './planChanges.ts';
import { sha256 } from './sha256.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 3000 : 120;

const design: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        networks: [createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24' }] })],
        containers: [
          createContainer('c', 'web', 'iis:1', {
            endpoints: [{ id: 'e', network: 'n' }],
            flags: [{ flag: '-e', value: 'A=b' }],
          }),
        ],
      }),
    ],
  },
};

function made(observed = bareHost()): PlanDocument {
  const document = planDocument(design, planChanges(design, 'h', observed), observed);
  if (!document) throw new Error('The plan is blocked.');
  return document;
}

const faultOf = (text: string) => {
  const decoded = decodePlan(text);
  return decoded.ok ? undefined : decoded.fault.kind;
};

test('a plan is read as it was written, whatever the host', { timeout: 600_000 }, () => {
  let ready = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const random = seededRandom(seed);
    const one = randomCase(random);
    const options = { named: chance(random, 0.7) ? everythingNamed(one.observed) : undefined };
    const plan = planChanges(one.design, one.hostId, one.observed, options);
    const document = planDocument(one.design, plan, one.observed, options);
    expect(document === undefined).toBe(plan.verdict === 'blocked');
    if (!document) continue;
    ready++;
    const decoded = decodePlan(encodePlan(document));
    expect(decoded).toEqual({ ok: true, plan: JSON.parse(JSON.stringify(document)) });
    expect(document.observed.digest).toBe(observedDigest(one.observed, plan));
    expect(plan.steps.every(commandFits)).toBe(true);
    expect(staleness(document, one.observed)).toEqual([]);
  }
  expect(ready).toBeGreaterThan(runs / 3);
});

test('one that was changed, cut off, or is something else is refused', () => {
  const text = encodePlan(made());
  expect(faultOf(text.replace('--subnet=10.61.0.0/24', '--subnet=10.62.0.0/24'))).toBe('changed');
  expect(faultOf(text.slice(0, -20))).toBe('not-json');
  expect(faultOf('{}')).toBe('not-plan');
  expect(faultOf('[')).toBe('not-json');
  expect(faultOf(JSON.stringify(design))).toBe('not-plan');
  expect(faultOf(text.replace('switchyard.plan/1', 'switchyard.plan/2'))).toBe('too-new');
  expect(faultOf(text.replace('"irreversible": []', '"irreversible": [], "more": 1'))).toBe('invalid');
});

/** As somebody would who knows how the checksum is made. */
function forged(change: (plan: { steps: { command: { argv: string[] } }[] }) => void): string {
  const { digest: _, ...content } = JSON.parse(encodePlan(made()));
  change(content);
  return JSON.stringify({ ...content, digest: sha256(canonicalJson(content)) });
}

test.each([
  ['network', 'rm', 'nat'],
  ['system', 'prune', '-af'],
  ['-H', 'tcp://elsewhere', 'network', 'create', 'x'],
  ['networkcreate', 'x'],
])('a step with the command docker %s %s is refused, even under a right checksum', (...words) => {
  expect(faultOf(forged((plan) => plan.steps[0]?.command.argv.splice(1, 99, ...words)))).toBe('command');
});

test('another program is refused', () => {
  expect(faultOf(forged((plan) => plan.steps[0]?.command.argv.splice(0, 1, 'powershell')))).toBe('invalid');
});

test('what has moved on the host is shown, and what does not matter is not', () => {
  const sim = new DockerSim(bareHost());
  sim.run('docker network create -d nat --subnet=10.61.0.0/24 lab'.split(' '));
  sim.run('docker run -d --name=web --network=lab -e A=b iis:1'.split(' '));
  const before = sim.observe();
  const stopped = new DockerSim(before);
  stopped.run(['docker', 'stop', 'web']);
  const plan = planChanges(design, 'h', stopped.observe(), { named: everythingNamed(before) });
  const document = planDocument(design, plan, stopped.observe());
  if (!document) throw new Error('The plan is blocked.');
  // Somebody starts it in the meantime.
  expect(staleness(document, before)).toEqual([
    { kind: 'container', name: 'web', what: 'changed', fields: [{ field: 'running', from: 'false', to: 'true' }] },
  ]);
  const other = new DockerSim(stopped.observe());
  other.run('docker network create -d nat --subnet=10.99.0.0/24 other'.split(' '));
  expect(staleness(document, other.observe())).toEqual([]);
  other.run('docker rm web'.split(' '));
  other.run('docker create --name=web --network=lab iis:1'.split(' '));
  expect(staleness(document, other.observe())).toMatchObject([{ kind: 'container', name: 'web', what: 'replaced' }]);
});

test('a name that is taken in the meantime makes a plan stale', () => {
  const document = made();
  const sim = new DockerSim(bareHost());
  sim.run('docker run -d --name=web --network=nat other'.split(' '));
  expect(staleness(document, sim.observe())).toEqual([
    { kind: 'container', name: 'web', what: 'appeared', fields: [] },
  ]);
});

test('variables of what runs on the host are not in the file', () => {
  const sim = new DockerSim(bareHost());
  sim.run('docker run -d --name=web --network=nat -e PASSWORD=secret other'.split(' '));
  const observed = sim.observe();
  const plan = planChanges(design, 'h', observed, { named: everythingNamed(observed) });
  const document = planDocument(design, plan, observed);
  expect(document && encodePlan(document)).not.toContain('secret');
});

test('the digest of a design is of what it wants, not of how it is drawn', () => {
  const moved = { ...design, layout: { ...design.layout, positions: { n: { x: 1, y: 2 } } } };
  expect(designDigest(moved)).toBe(designDigest(design));
  expect(designDigest({ ...design, name: 'other' })).not.toBe(designDigest(design));
});
