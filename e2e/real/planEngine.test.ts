import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit, type Edit } from '../../shared/design/edits.ts';
import type { Container, Design } from '../../shared/design/schema.ts';
import { observe } from '../../shared/import/host/readHostInputs.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { HostChangePlan } from '../../shared/plan/changes/change.ts';
import { decodePlan, encodePlan, planDocument, staleness } from '../../shared/plan/changes/document.ts';
import { driftOf, revertDrift } from '../../shared/plan/changes/drift.ts';
import { residue } from '../../shared/plan/changes/observedDelta.ts';
import { differenceAfter, pendingRemovals } from '../../shared/plan/changes/outcome.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import type { ChangeOptions } from '../../shared/plan/changes/request.ts';
import { unmet } from '../../shared/plan/expectation.ts';
import type { Step } from '../../shared/plan/step.ts';
import { type DockerEngine, missingEngine, startDockerEngine } from './dockerEngine.ts';
import { describeWith, findProgram } from './missing.ts';
import { runShScript } from './shell.ts';

const DRIVERS = ['nat', 'transparent', 'l2bridge'];
const IMAGE = 'switchyard-wait';
/** A program that needs nothing but the kernel, waits, and ends when it is told to. */
const WAIT = '#include <signal.h>\\n#include <unistd.h>\\nint main(){signal(SIGTERM,_exit);for(;;)pause();}';
const runs = findProgram('gcc') !== undefined;

const missing = missingEngine();

/** Without a compiler there is nothing that could run, and containers are only created. */
const container = (name: string, rest: Partial<Container> = {}) =>
  createContainer(`c-${name}`, name, IMAGE, { command: ['/wait'], ...(!runs && { running: false }), ...rest });

const lab = createNetwork('n1', 'lab', 'nat', { subnets: [{ subnet: '10.81.0.0/24', gateway: '10.81.0.1' }] });
const front = createNetwork('n2', 'front', 'transparent', {
  switch: 's',
  subnets: [{ subnet: '10.82.0.0/24', gateway: '10.82.0.1' }],
  options: { 'com.docker.network.windowsshim.vlanid': '31' },
});
const shop: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'EDGE', {
        adapters: [{ id: 'a', name: 'Ethernet 2' }],
        switches: [createSwitch('s', 's', 'external', { adapters: ['a'] })],
        networks: [lab, front],
        containers: [
          container('web', {
            endpoints: [
              { id: 'e1', network: 'n1', ip: '10.81.0.9' },
              { id: 'e2', network: 'n2', aliases: ['www'] },
            ],
            ports: [{ host: '8080', container: '80' }],
            flags: [{ flag: '--memory', value: '64m' }],
          }),
          container('db', { endpoints: [{ id: 'e3', network: 'n1' }], dns: ['10.1.1.1'] }),
          container('alone', { flags: [{ flag: '--label', value: 'team=a b' }] }),
        ],
      }),
    ],
  },
};

const edited = (...edits: readonly Edit[]) => edits.reduce(applyEdit, shop);
const wider = edited({
  type: 'change',
  kind: 'network',
  host: 'h',
  id: 'n1',
  set: { subnets: [{ subnet: '10.81.0.0/16', gateway: '10.81.0.1' }] },
});

describeWith('plans against a real Docker Engine', missing, () => {
  let engine: DockerEngine;

  beforeAll(async () => {
    engine = await startDockerEngine({ drivers: DRIVERS });
    if (!runs) console.log('Containers are only created, not started: no gcc here.');
    const made = runs
      ? `printf '${WAIT}' > wait.c && gcc -static -o wait wait.c && tar -cf - wait`
      : 'tar -cf - -T /dev/null';
    const line = `cd "${engine.folder}" && ${made} | docker import - ${IMAGE}\n`;
    const { code, stderr } = await runShScript(engine.folder, line, engine.env);
    expect(code, stderr).toBe(0);
  }, 120_000);

  afterAll(async () => {
    await engine?.close();
  }, 120_000);

  afterEach(async () => {
    for (const id of await ids('ps', '-aq')) await engine.docker('rm', '-f', id);
    for (const name of await ids('network', 'ls', '--filter', 'type=custom', '--format', '{{.Name}}')) {
      await engine.docker('network', 'rm', name);
    }
  }, 120_000);

  const ids = async (...args: readonly string[]) =>
    (await engine.docker(...args)).split('\n').filter((id) => id !== '');

  /** What the engine shows, read as discovery reads it. */
  async function look(): Promise<ObservedHost> {
    const networks = await engine.docker('network', 'inspect', ...(await ids('network', 'ls', '-q')));
    const containers = await ids('ps', '-aq');
    const inspected = containers.length > 0 ? await engine.docker('container', 'inspect', ...containers) : '[]';
    const [seen] = observe([networks, inspected]).observations;
    if (!seen) throw new Error('Nothing was seen.');
    return { ...seen.host, containers: seen.host.containers ?? [] };
  }

  const plan = async (design: Design, options?: ChangeOptions) => planChanges(design, 'h', await look(), options);

  async function carryOut(steps: readonly Step[]): Promise<void> {
    for (const { id, command, verify = [] } of steps) {
      await engine.docker(...(command?.argv.slice(1) ?? []));
      expect(unmet(verify, await look()), id).toEqual([]);
    }
  }

  async function takeBack(steps: readonly Step[]): Promise<void> {
    for (const { id, inverse, undone = [] } of steps.toReversed()) {
      if (!inverse) continue;
      await engine.docker(...inverse.argv.slice(1));
      expect(unmet(undone, await look()), id).toEqual([]);
    }
  }

  const begun = ({ steps }: HostChangePlan) => steps.filter(({ phase }) => phase !== 'finish');
  const told = ({ changes }: HostChangePlan) =>
    changes.filter(({ action }) => action !== 'keep').map(({ action, kind, name }) => `${action} ${kind} ${name}`);

  test('a design is made, is then as drawn, and goes without a trace', { timeout: 120_000 }, async () => {
    const before = await look();
    const made = await plan(shop);
    expect(made.counts).toMatchObject({ create: 5, conflict: 0 });
    await carryOut(made.steps);
    expect(told(await plan(shop))).toEqual([]);
    expect(driftOf(shop, 'h', await look())).toEqual([]);
    await takeBack(made.steps);
    expect(residue(before, await look())).toEqual([]);
  });

  test.each<[string, Design, string[]]>([
    ['a wider subnet', wider, ['replace network lab', 'change connection web', 'change connection db']],
    [
      'another setting that docker shows, and one it does not',
      edited(
        { type: 'change', kind: 'container', host: 'h', id: 'c-db', set: { dns: ['10.1.1.2'] } },
        {
          type: 'change',
          kind: 'container',
          host: 'h',
          id: 'c-web',
          set: { flags: [{ flag: '--memory', value: '32m' }] },
        },
      ),
      ['replace container web', 'replace container db'],
    ],
    [
      'other connections and something taken away',
      edited(
        { type: 'remove', kind: 'network', host: 'h', id: 'n2' },
        { type: 'remove', kind: 'container', host: 'h', id: 'c-alone' },
        {
          type: 'change',
          kind: 'container',
          host: 'h',
          id: 'c-db',
          set: { endpoints: [{ id: 'e3', network: 'n1', ip: '10.81.0.77' }] },
        },
      ),
      ['delete network front', 'delete connection web', 'change connection db', 'delete container alone'],
    ],
  ])(
    '%s: tried and taken back the engine is as before, carried out it is as drawn',
    { timeout: 240_000 },
    async (_, next, changes) => {
      await carryOut((await plan(shop)).steps);
      const before = await look();
      const planned = await plan(next);
      expect(told(planned).sort()).toEqual([...changes].sort());
      const document = planDocument(next, planned, before);
      if (!document) throw new Error('The plan is blocked.');
      expect(decodePlan(encodePlan(document)).ok).toBe(true);

      await carryOut(begun(planned));
      const pending = pendingRemovals(planned.steps);
      expect(differenceAfter(next, 'h', await look(), {}, pending)).toEqual([]);
      await takeBack(begun(planned));
      expect(residue(before, await look())).toEqual([]);

      // Networks that were made again have other ids, so the old plan is stale wherever it names them.
      const again = await plan(next);
      expect(told(again)).toEqual(told(planned));
      expect(staleness(document, await look()).length > 0).toBe(
        planned.steps.some(({ kind }) => kind === 'network-remove'),
      );
      await carryOut(again.steps);
      expect(told(await plan(next))).toEqual([]);
    },
  );

  test('what somebody did by hand is drift, and is reverted', { timeout: 240_000 }, async () => {
    await carryOut((await plan(shop)).steps);
    await engine.docker('network', 'disconnect', 'front', 'web');
    await engine.docker('rm', '-f', 'alone');
    await engine.docker('network', 'disconnect', 'lab', 'web');
    await engine.docker('stop', 'db');
    await engine.docker('network', 'rm', 'lab');
    const observed = await look();
    const drifts = driftOf(shop, 'h', observed);
    expect(drifts.map(({ state, kind, name, network }) => [state, kind, network ?? '', name].join(' ')).sort()).toEqual(
      [
        // docker keeps the connection of a container that ran by the network's id, and could not start it again.
        ...(runs ? ['changed connection lab db', 'changed container  db'] : []),
        'missing connection front web',
        'missing connection lab web',
        'missing container  alone',
        'missing network  lab',
      ],
    );
    await carryOut(revertDrift(shop, 'h', observed, drifts).steps);
    expect(driftOf(shop, 'h', await look())).toEqual([]);
  });

  test('what others made stands in the way until it is named, and comes back as it was', {
    timeout: 240_000,
  }, async () => {
    await engine.docker(
      'network',
      'create',
      '-d',
      'nat',
      '--subnet=10.99.0.0/24',
      '--label=who=them',
      '-o',
      'x=y',
      'lab',
    );
    const sql = ['--name=sql', '--network=lab', '--ip=10.99.0.7', '--network-alias=store', IMAGE, '/wait'];
    await engine.docker(...(runs ? ['run', '-d'] : ['create']), ...sql);
    const before = await look();
    const refused = await plan(shop);
    expect([refused.verdict, told(refused)[0]]).toEqual(['blocked', 'create network front']);
    const needed = new Set(refused.changes.flatMap(({ naming }) => naming.map(({ id }) => id)));
    expect(needed.size).toBe(2);
    // Its fixed address does not fit the new network, so naming is not enough.
    expect((await plan(shop, { named: needed })).verdict).toBe('blocked');
    await engine.docker('network', 'disconnect', 'lab', 'sql');
    const free = await look();
    const planned = await plan(shop, { named: needed });
    expect(planned.verdict).toBe('ready');
    await carryOut(begun(planned));
    await takeBack(begun(planned));
    expect(residue(free, await look())).toEqual([]);
    await engine.docker('network', 'connect', '--ip=10.99.0.7', '--alias=store', 'lab', 'sql');
    expect(residue(before, await look())).toEqual([]);
  });
});
