import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import { toFinding } from '../../rules/engine.ts';
import { READING_RULE_BY_CODE } from '../../rules/reading.ts';
import { exportFormat } from '../formats.ts';
import { exportCompose } from './exportCompose.ts';
import { box, designOf, lab, lan, on, written } from './testing/written.ts';

describe('the file', () => {
  it('says how it is used and taken back, and is YAML with ends of lines as everywhere', () => {
    const [file] = exportCompose(designOf({ networks: [lab], containers: [box('web', { endpoints: [on('lab')] })] }), {
      findings: [],
      locale: 'en',
    }).files;
    expect(file).toMatchObject({
      name: 'shop-NAT01.yml',
      encoding: 'utf8',
      newline: 'lf',
      language: 'yaml',
      host: 'h',
    });
    expect(file?.text).toContain('docker compose -f shop-NAT01.yml up -d');
    expect(file?.text).toContain('docker compose -f shop-NAT01.yml down');
    expect(file?.text).toContain('External networks stay');
    expect(file?.text.endsWith('\n')).toBe(true);
    expect(parse(file?.text ?? '')).toEqual({
      name: 'shop-nat01',
      services: { web: { image: 'img', container_name: 'web', networks: ['lab'] } },
      networks: {
        lab: { name: 'lab', driver: 'nat', ipam: { config: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] } },
      },
    });
  });

  it('is the same for every order in which things were drawn', () => {
    const networks = [lab, lan, createNetwork('z', 'a b', 'nat', { options: { b: '1', a: '2' } })];
    const containers = [
      box('web', { endpoints: [on('lab', { ip: '10.1.0.9' })] }),
      box('db', { endpoints: [on('z')] }),
      box('app'),
    ];
    const turned = networks.map((network) => ({
      ...network,
      options: Object.fromEntries(Object.entries(network.options).reverse()),
    }));
    expect(written({ networks: turned.reverse(), containers: [...containers].reverse() }).text).toBe(
      written({ networks, containers }).text,
    );
  });

  it('names what is wrong with the design', () => {
    const finding = toFinding(READING_RULE_BY_CODE.SY007, {
      entities: [{ kind: 'network', id: 'lab', host: 'h' }],
      params: { key: 'x' },
    });
    const { files } = exportCompose(designOf({ networks: [lab] }), { findings: [finding], locale: 'en' });
    expect(files[0]?.text).toContain('# - Error SY007, lab: ');
  });

  it('without a container says so, and not how to start one', () => {
    const { comments } = written({ networks: [lab] });
    expect(comments).toContain('# There is no container to start on this host.');
    expect(comments.join('\n')).not.toMatch(/docker compose [^\n]*(up|down)/);
  });

  it('has the commands for the networks it only uses, and says which are there already', () => {
    const there = createNetwork('t', 'there', 'transparent', { origin: 'host' });
    const web = box('web', { endpoints: [on('lan'), on('t')] });
    const { comments } = written({ networks: [lan, there], containers: [web] });
    expect(comments.filter((line) => line.includes('docker network create'))).toHaveLength(1);
    expect(comments).toContain('# The network there is on this host already.');
    expect(comments.join('\n')).not.toContain('The network lan is');
  });

  it('is one for each host', () => {
    const design = designOf({ networks: [lab] });
    const two = {
      ...design,
      topology: { ...design.topology, hosts: [...design.topology.hosts, createHost('h2', 'nat01')] },
    };
    expect(exportCompose(two, { findings: [], locale: 'en' }).files.map(({ name }) => name)).toEqual([
      'shop-NAT01.yml',
      'shop-nat01-2.yml',
    ]);
    expect(exportCompose(two, { host: 'h2', findings: [], locale: 'en' }).files.map(({ host }) => host)).toEqual([
      'h2',
    ]);
  });

  it('has no inverse: compose itself takes back what it made', () => {
    expect(exportFormat('compose')).toMatchObject({ inverse: false, scope: 'host', extension: 'yml' });
  });
});

describe('swarms', () => {
  it('are started or joined by hand, and overlays used on every host', () => {
    const mesh = createNetwork('o', 'mesh', 'overlay', { attachable: true });
    const design: Design = {
      ...emptyDesign('s'),
      topology: {
        swarms: [{ id: 's', name: 's', origin: 'design', flags: [] }],
        hosts: [
          createHost('m', 'M', { swarmId: 's', swarm: 'manager', networks: [mesh] }),
          createHost('w', 'W', { swarmId: 's', swarm: 'worker', containers: [box('web', { endpoints: [on('o')] })] }),
        ],
      },
    };
    const [manager, worker] = exportCompose(design, { findings: [], locale: 'en' }).files.map(({ text }) => text);
    expect(manager).toMatch(
      /# {3}docker swarm init\n(?:#.*\n)*# {3}docker network create -d overlay --attachable mesh/,
    );
    expect(worker).toContain('docker swarm join-token worker');
    expect(worker).toContain('# The network mesh is made on the host M.');
    expect(parse(worker ?? '').networks).toEqual({ mesh: { name: 'mesh', external: true } });
  });
});
