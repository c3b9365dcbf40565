import { expect, test } from 'vitest';
import type { Design } from '../design/schema.ts';
import { textsFor } from '../language/texts.ts';
import { PATH_CAVEATS } from '../windows/paths/caveats.ts';
import { PATH_STOPS } from '../windows/paths/stops.ts';
import { namesText } from './describe.ts';
import { readEnd } from './ends.ts';
import { reachability } from './matrix.ts';
import { resolvesByName } from './names.ts';
import type { Path, PathEnd } from './path.ts';
import { type CellRecord, type HopRecord, pathDocument, pathsDocument } from './report.ts';
import { end, type GoldenDriver, goldenDesign } from './testing/designs.ts';
import { GOLDEN_PATHS } from './testing/golden/all.ts';
import { mixedDesign } from './testing/mixed.ts';
import { caveatScenes, type Scene, seldomWays, stopScenes } from './testing/scenes.ts';
import { traceIn, tracePath } from './trace.ts';
import { worldOf } from './world.ts';

/**
 * Holds whole paths, every hop with its place and what it does to the packet, as they are told to people: a text for each
 * driver, one for why paths end, one for what is told besides, in `said/`. After a change of what paths say,
 * `vitest run shared/paths -u` writes them anew; read the difference like the panel that explains a path.
 */
const texts = textsFor('en');
const DRIVERS = ['nat', 'transparent', 'overlay', 'l2bridge', 'l2tunnel'] as const satisfies readonly GoldenDriver[];

test.each(DRIVERS.map((driver) => [driver]))('paths on %s', async (driver) => {
  const golden = GOLDEN_PATHS.filter((path) => path.driver === driver);
  const said = golden.map(({ what, from, to, releases, options }) => {
    const byText = Map.groupBy(releases, (release) => {
      const design = goldenDesign(driver, release, options);
      return whole(design, tracePath(design, end(from), end(to)));
    });
    return [...byText].map(([text, same]) => `${from} → ${to}, ${what} (${same.join(', ')})\n${text}`).join('\n\n');
  });
  await expect(`${said.join('\n\n\n')}\n`).toMatchFileSnapshot(`said/${driver}.txt`);
});

test('every reason why a path ends', async () => {
  const said = Object.entries(stopScenes()).map(([id, scenes]) => {
    const { outcome, ...fact } = PATH_STOPS[id as keyof typeof PATH_STOPS];
    const rule = 'rule' in fact ? `, ${fact.rule}` : '';
    return [`${id} (${outcome}${rule})`, ...scenes.map((scene) => short(scene, id))].join('\n');
  });
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said/stops.txt');
});

test('everything that is told besides', async () => {
  const said = Object.entries(caveatScenes()).map(([id, scenes]) => {
    for (const scene of scenes) expect(traced(scene).caveats.map((caveat) => caveat.id)).toContain(id);
    const fact = PATH_CAVEATS[id as keyof typeof PATH_CAVEATS];
    const rule = 'rule' in fact ? ` (${fact.rule})` : '';
    return [`${id}${rule}`, ...scenes.map((scene) => short(scene))].join('\n');
  });
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said/caveats.txt');
});

test('ways that are taken seldom', async () => {
  const said = Object.entries(seldomWays()).map(([what, scene]) => {
    const { design, from, to } = scene;
    return `${from} → ${to}, ${what}\n${whole(design, traced(scene))}`;
  });
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said/seldom.txt');
});

test.each([['WS2016'], ['WS2022']])('from everything to everything on %s', async (release) => {
  const design = mixedDesign(release);
  const [first, second] = design.topology.hosts.map((host) => [
    ...host.containers.map(({ name }) => `${host.name}/${name}`),
    host.name,
  ]);
  const lines = [...(first ?? []), 'H2/overlay', 'outside'].map((from) =>
    [...(first ?? []), ...(second ?? []), 'outside'].map((to) => {
      const path = tracePath(design, endNamed(design, from), endNamed(design, to));
      return `${from} → ${to}: ${inBrief(path)}`;
    }),
  );
  await expect(`${lines.map((part) => part.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(`said/all-${release}.txt`);
});

test('the matrix of all containers, by groups', async () => {
  const { groups } = pathsDocument(reachability(mixedDesign('WS2022')));
  const said = groups.map(({ containers, outbound, inbound, to }) =>
    [
      containers.join(', '),
      `   to the outside: ${cellText(outbound)}`,
      `   from the outside: ${cellText(inbound)}`,
      ...to.map(
        ({ name, ...cell }, at) => `   to ${groups[at]?.containers.join(', ')}: ${cellText(cell)}; by name: ${name}`,
      ),
    ].join('\n'),
  );
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('said/matrix.txt');
});

test('who finds whom by name', async () => {
  const lines = ['WS2016', 'WS2022'].flatMap((release) => {
    const mixed = mixedDesign(release);
    // A second container for every network, one without a name and one with others.
    const hosts = mixed.topology.hosts.map((host) => ({
      ...host,
      containers: host.containers.flatMap((container) => [
        container,
        ...(['nat', 'l2bridge', 'overlay'].includes(container.name) ? ['', 'more'] : []).map((name) => ({
          ...container,
          id: `${container.id}-${name}`,
          name,
          endpoints: container.endpoints.map((endpoint) => ({
            ...endpoint,
            id: `${endpoint.id}-${name}`,
            ...(name !== '' && { aliases: ['db', 'sql'] }),
          })),
        })),
      ]),
    }));
    const design: Design = { ...mixed, topology: { ...mixed.topology, hosts } };
    const [first, second] = hosts.map((host) =>
      host.containers.map(({ id }) => ({ kind: 'container', host: host.id, id }) as const),
    );
    const senders = (first ?? []).filter(({ id }) => !id.includes('c1-'));
    return senders.flatMap((from) => {
      const answers = [...(first ?? []), ...(second ?? [])].map(
        (to) => [to, resolvesByName(design, from, to)] as const,
      );
      const bySame = Map.groupBy(answers, ([, { sources, network, ...answer }]) =>
        [
          namesText(texts, { ...answer, sources }),
          answer.edition,
          answer.scope,
          answer.control ?? '-',
          ...sources,
        ].join(' '),
      );
      const said = [...bySame].map(
        ([text, same]) => `   ${same.map(([to]) => `${to.host}/${to.id}`).join(', ')}: ${text}`,
      );
      return [`${release}, from ${from.host}/${from.id}`, ...said];
    });
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('said/names.txt');
});

function cellText({ outcome, throughPort, confidence, stop }: CellRecord): string {
  return [outcome, throughPort ? 'through a port' : [], confidence, stop ?? []].flat().join(', ');
}

function endNamed(design: Design, name: string): PathEnd {
  const reading = readEnd(design, name);
  if (!reading.ok) throw new Error(name);
  return reading.end;
}

/** The verdict in words of the tables, and the hops by their names. */
function inBrief({ result, hops, caveats, through }: Path): string {
  const verdict =
    result.outcome === 'reaches' ? `reaches, ${result.confidence}` : `${result.outcome}, ${result.stop.id}`;
  const port = through ? `, port ${through.index}` : '';
  const notes = caveats.length > 0 ? ` (${caveats.map(({ id }) => id).join(', ')})` : '';
  return `${verdict}${port}${notes}: ${hops.map(({ id }) => id).join(' ')}`;
}

/** The path of a scene; what only the verdict is wanted of says the same. */
function traced({ design, from, to, options = {} }: Scene): Path {
  const path = tracePath(design, end(from), end(to), options);
  const brief = traceIn(worldOf(design), end(from), end(to), options, true);
  expect(brief.result).toEqual(path.result);
  expect(brief.hops.map(({ id }) => id)).toEqual(path.hops.map(({ id }) => id));
  return path;
}

/** Every hop in its words. */
function whole(design: Design, path: Path): string {
  const { hops, caveats, ...rest } = pathDocument(texts, design, path);
  expect(rest.schema).toBe('switchyard.path/1');
  return [
    `   ${verdictOf(rest.message, path)}`,
    ...hops.map((hop, at) => hopLines(hop, at + 1)),
    ...caveats.map(({ text }) => `   Note: ${text}`),
  ].join('\n');
}

function hopLines(hop: HopRecord, number: number): string {
  const place = [hop.host ?? [], hop.entity ? `${hop.entity.kind} ${hop.entity.id}` : []].flat().join(', ');
  const changes = hop.changes.map(({ part, from, to }) => `\n      ${part}: ${from ?? '–'} → ${to ?? '–'}`);
  const confidence = hop.confidence === 'inferred' ? ' [inferred]' : '';
  return `   ${number}. ${hop.id}${place && ` (${place})`}: ${hop.text}${confidence}${changes.join('')}`;
}

/** The verdict with what would settle it, and the hops by their names. */
function short(scene: Scene, stop?: string): string {
  const { design, from, to, options } = scene;
  const path = traced(scene);
  const { message, hops, caveats, stop: found } = pathDocument(texts, design, path);
  if (stop !== undefined) expect(found?.id, `${from} → ${to}`).toBe(stop);
  const asked = Object.entries(options ?? {}).map(([name, value]) => `${name} ${value}`);
  return [
    `   ${[`${from} → ${to}`, ...asked].join(', ')}: ${verdictOf(message, path)}`,
    ...(found?.missing ?? []).map(({ entity, field, text }) => `   ? ${entity}.${field}: ${text}`),
    `   ${hops.map(({ id, entity }) => (entity ? `${id}(${entity.id})` : id)).join(' ') || 'nothing'}`,
    ...caveats.map(({ text }) => `   Note: ${text}`),
  ].join('\n');
}

function verdictOf(message: string, { result, cell, through }: Path): string {
  const confidence = result.outcome === 'reaches' ? result.confidence : result.stop.confidence;
  const at = result.outcome === 'reaches' ? [] : `at ${result.stop.at + 1}`;
  const table = cell ? `${cell.driver} ${cell.cell} ${cell.travel}` : [];
  const port = through ? `port ${through.index}` : [];
  return `${message} [${[result.outcome, at, confidence, table, port].flat().join(', ')}]`;
}
