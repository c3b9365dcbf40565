import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decodeDesign } from '../../shared/design/codec.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import type { Design, FlagUse } from '../../shared/design/schema.ts';
import { exportCompose } from '../../shared/export/compose/exportCompose.ts';
import { COMPOSE_KEYS } from '../../shared/windows/composeKeys.ts';
import { composeConfig, findCompose1, findCompose2 } from './compose.ts';
import { DESIGNS } from './designs.ts';
import { hostileDesign } from './hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns, hostileText } from './hostileText.ts';
import { describeWith } from './missing.ts';

const compose2 = findCompose2() ?? '';
const compose1 = findCompose1() ?? '';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-compose-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = (design: Design) => exportCompose(design, { findings: [], locale: 'en' });

/** Every design of the examples and of the seeds. */
function exampleDesigns(): { readonly title: string; readonly design: Design }[] {
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.switchyard.json'),
  );
  const examples = files.map((file) => {
    const decoded = decodeDesign(readFileSync(join('examples', file), 'utf8'));
    if (!decoded.ok) throw new Error(`${file} cannot be read.`);
    return { title: file, design: decoded.design };
  });
  return [...examples, ...DESIGNS.map((design) => ({ title: design.name, design }))];
}

const files = exampleDesigns().flatMap(({ title, design }) =>
  exported(design).files.map(({ name, text }) => ({ title: `${title}: ${name}`, text })),
);

describeWith('exported files through Docker Compose 2', compose2 ? undefined : 'no Docker Compose 2 here', () => {
  test.each(files)('$title', { timeout: 60_000 }, async ({ text }) => {
    const { code, stderr } = await composeConfig(compose2, folder, text, '--quiet');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('designs in which anything may be called anything', { timeout: 3_600_000 }, async () => {
    for (const design of fc.sample(hostileDesign, { seed: FUZZ_SEED, numRuns: fuzzRuns(25, 2000) })) {
      for (const { text } of exported(design).files) {
        const { code, stderr } = await composeConfig(compose2, folder, text, '--quiet');
        expect({ code, stderr, text }).toEqual({ code: 0, stderr: '', text });
      }
    }
  });

  test('flags with any value are taken, or left out', { timeout: 3_600_000 }, async () => {
    const samples = fc.sample(flagsOfContainers, { seed: FUZZ_SEED, numRuns: fuzzRuns(15, 1500) });
    for (const all of samples) {
      const containers = all.map((flags, at) => createContainer(`c${at}`, `box-${at}`, 'img', { flags }));
      const host = createHost('h', 'H', { containers });
      const {
        files: [file],
        problems,
      } = exported({ ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } });
      const { code, stderr } = await composeConfig(compose2, folder, file?.text ?? '', '--quiet');
      expect({ code, stderr, all: code && all }).toEqual({ code: 0, stderr: '', all: 0 });
      for (const { reason } of problems)
        expect(['control', 'broken-text', 'compose-key', 'compose-circle', 'needs']).toContain(reason);
    }
  });

  test('hostile text comes back as it was, or is refused', { timeout: 3_600_000 }, async () => {
    const texts = fc.sample(hostileText, { seed: FUZZ_SEED, numRuns: fuzzRuns(400, 100_000) });
    let refused = 0;
    for (let from = 0; from < texts.length; from += PER_FILE) {
      refused += await checkTexts(texts.slice(from, from + PER_FILE));
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(texts.length);
  });
});

/** Flags that have a key; files they name would have to exist. */
const MAPPED = [...COMPOSE_KEYS.map(({ flag }) => flag), '--mount', '--isolation', '--mac-address'].filter(
  (flag) => flag !== '--env-file' && flag !== '--label-file',
);
const flagValue = fc.oneof(
  hostileText.map((text) => text.slice(0, 200)),
  fc.constantFrom(
    ...[
      '1',
      '0',
      '-1',
      '1.5',
      '1g',
      '10m30s',
      'a=b',
      'x-a=b',
      'a',
      'no',
      'on-failure:3',
      'box-0',
      'box-0:alias',
      'C:\\a:C:\\b',
    ],
    ...[
      'data:C:\\d:ro',
      'a:b:c:d',
      '80/udp',
      '80-70',
      'host:10.0.0.1',
      'windows/amd64',
      'true',
      'false',
      'service:x',
      '',
    ],
    ...[
      'type=bind,source=C:\\x,target=C:\\y',
      'type=volume,source=v,target=C:\\z,readonly',
      'type=x',
      'missing',
      'always',
    ],
  ),
);
const flagsOfContainers = fc.array(
  fc.array(
    fc
      .tuple(fc.constantFrom(...MAPPED), fc.option(flagValue, { nil: undefined, freq: 6 }))
      .map(([flag, value]): FlagUse => (value === undefined ? { flag } : { flag, value })),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 30, maxLength: 30 },
);

/** So many in one file, since a program is started for each file; the longest ones are read within the default limits. */
const PER_FILE = 200;

/** Puts each text wherever a compose file has one, and compares what compose read. Gives the number of those refused. */
async function checkTexts(texts: readonly string[]): Promise<number> {
  const host = createHost('h', 'H', {
    networks: texts.map((text, at) =>
      createNetwork(`n${at}`, `net-${at}-${text}`, 'nat', {
        options: { at: String(at), key: text, [`k-${text}`]: 'x' },
      }),
    ),
    containers: texts.map((text, at) =>
      createContainer(`c${at}`, `box-${at}-${text}`, `image-${at}`, {
        command: [text, `-${text}`],
        endpoints: [{ id: `e${at}`, network: `n${at}`, aliases: [text] }],
        flags: [
          { flag: '--env', value: `A=${text}` },
          { flag: '--label', value: `l-${at}=${text}` },
          { flag: '--hostname', value: text },
        ],
      }),
    ),
  });
  const {
    files: [file],
    problems,
  } = exported({ ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } });
  const { code, stdout, stderr } = await composeConfig(compose2, folder, file?.text ?? '', '--format', 'json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // What it prints is to be read again, so it doubles dollar signs.
  const read: Read = JSON.parse(stdout.replaceAll('$$', '$'));
  const services = new Map(Object.values(read.services).map((service) => [service.image, service]));
  const networks = new Map(Object.values(read.networks).map((network) => [network.driver_opts.at, network]));
  const gone = new Set(problems.map(({ target }) => target.id));
  texts.forEach((text, at) => {
    const service = services.get(`image-${at}`);
    const network = networks.get(String(at));
    if (gone.has(`c${at}`)) {
      expect({ service, text }).toEqual({ service: undefined, text });
      return;
    }
    expect(network).toMatchObject({ name: `net-${at}-${text}`, driver_opts: { key: text, [`k-${text}`]: 'x' } });
    expect(service).toMatchObject({
      container_name: `box-${at}-${text}`,
      command: [text, `-${text}`],
      environment: { A: text },
      labels: { [`l-${at}`]: text },
    });
    expect(service?.hostname ?? '').toBe(text);
    expect(Object.values(service?.networks ?? {}).map(({ aliases }) => aliases)).toEqual([[text]]);
  });
  return texts.filter((_, at) => gone.has(`c${at}`)).length;
}

interface Read {
  readonly services: Record<string, ReadService>;
  readonly networks: Record<string, { readonly name: string; readonly driver_opts: Record<string, string> }>;
}

interface ReadService {
  readonly image: string;
  readonly hostname?: string;
  readonly networks: Record<string, { readonly aliases: readonly string[] }>;
}

describeWith('exported files through docker-compose 1', compose1 ? undefined : 'no docker-compose 1 here', () => {
  /**
   * It knows no `name:` of a project, takes C: for a volume where it runs on Linux, and a file with nothing in it for one of
   * its first form, in which every key is a service.
   */
  const readable = files.filter(({ text }) => !text.includes('volumes:') && !text.includes('services: {}'));

  test.each(readable)('$title', { timeout: 60_000 }, async ({ text }) => {
    const { code, stderr } = await composeConfig(compose1, folder, text.replace(/^name: .*\n/m, ''), '--quiet');
    const serious = stderr.split('\n').filter((line) => line !== '' && !line.includes('not used by any service'));
    expect({ code, serious }).toEqual({ code: 0, serious: [] });
  });

  test('both read the same texts', { timeout: 120_000 }, async () => {
    const words = [
      'yes',
      'no',
      'on',
      '22:22',
      '0o17',
      '017',
      '1_000',
      '1e3',
      '~',
      'null',
      '0x1f',
      '$HOME',
      '2020-01-01',
      '.5',
      '=',
    ];
    const host = createHost('h', 'H', {
      containers: words.map((word, at) =>
        createContainer(`c${at}`, `box-${at}`, word, { command: [word], networkMode: 'none' }),
      ),
    });
    const {
      files: [file],
    } = exported({ ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } });
    const { stdout } = await composeConfig(compose1, folder, (file?.text ?? '').replace(/^name: .*\n/m, ''));
    const read = parse(stdout.replaceAll('$$', '$'), { schema: 'failsafe' }) as {
      services: Record<string, { image: unknown; command: unknown }>;
    };
    expect(Object.values(read.services).map(({ image, command }) => [image, command])).toEqual(
      expect.arrayContaining(words.map((word) => [word, [word]])),
    );
  });
});
