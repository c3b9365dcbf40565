import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHost } from '../design/create.ts';
import type { Design } from '../design/schema.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import { EXPORT_FORMATS } from './formats.ts';

/**
 * Holds every byte that each format writes of a design in which nearly everything is odd, and every word about what it
 * cannot write: one file for each format in `said/`. After a change of a format, `vitest run shared/export -u` writes them
 * anew; read them like the person who is about to run them.
 */
const HOME = join(import.meta.dirname, 'said');
const formats = EXPORT_FORMATS.filter(({ withoutDesign }) => !withoutDesign);
const wanted = formats.flatMap((format) => [
  { name: `${format.id}.txt`, format, undo: false },
  ...(format.inverse && format.id !== 'docker-sh' ? [{ name: `${format.id}-undo.txt`, format, undo: true }] : []),
]);

/** A few of the findings, of each kind: what all the rules say of a design is held elsewhere. */
const TOLD: ReadonlySet<string> = new Set(['SY006', 'SY051', 'SY058', 'SY062', 'SY072', 'SY122']);

it.each(wanted.map((item) => [item.name, item] as const))('%s is what is kept in said/', async (name, item) => {
  const design = oddDesign();
  const findings = createJudge(RULES)(design).findings.filter(({ code }) => TOLD.has(code));
  const { files, problems, losses } = item.format.write(design, { findings, locale: 'en', undo: item.undo });
  const text = [
    ...files.map(
      (file) => `=== ${file.name} (${file.encoding}, ${file.newline}, ${file.host ?? 'all'})\n${shown(file.text)}`,
    ),
    '=== not written',
    ...problems.map(({ message, ...problem }) => `${message}\n  ${JSON.stringify(problem)}`),
    '=== lost',
    ...losses,
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`said/${name}`);
});

it('keeps nothing of formats that are gone', () => {
  expect(readdirSync(HOME).sort()).toEqual(['odd.sh', ...wanted.map(({ name }) => name)].sort());
});

/** Ends of lines are told with the file. */
const shown = (text: string) => text.replaceAll('\r\n', '\n');

/** A host of commands that mean a lot or nothing, one nearly empty, and what commands cannot say. */
function oddDesign(): Design {
  const { design } = readDockerCommands(readFileSync(join(HOME, 'odd.sh'), 'utf8'), {
    shell: 'sh',
    name: 'Odd “things” | <all> of *them*',
    hostFacts: {
      name: 'WEB 01/a',
      release: 'WS2022',
      engine: '24.0.7',
      swarm: 'none',
      adapters: [
        {
          name: 'Ethernet',
          ipv4: '192.168.1.10/24',
          gateway: '192.168.1.254',
          defaultRoute: true,
          trunk: true,
          vlan: 12,
        },
        { name: 'Ethernet 2', status: 'Up', speed: '10 Gbps', mac: '00-15-5D-00-00-01', driver: 'x.sys 1' },
        {
          name: 'Free | <card>',
          description: 'A card with a very long description that no drawing of it has any room for',
        },
      ],
      networks: [{ name: 'nat', driver: 'nat', subnet: '172.20.0.0/16' }],
    },
  });
  const [host] = design.topology.hosts;
  if (!host) throw new Error('The commands make no host.');
  const containers = host.containers.map((container) =>
    container.name === 'shares' ? { ...container, endpoints: [], isolation: 'hyperv' as const } : container,
  );
  return {
    ...design,
    topology: {
      ...design.topology,
      hosts: [
        { ...host, containers },
        createHost('host-2', '', {
          swarm: 'none',
          switches: [
            { id: 'made', name: 'By hand', kind: 'external', adapters: ['gone'], origin: 'host', seenByDocker: false },
          ],
        }),
      ],
    },
  };
}
