import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createContainer } from '../design/create.ts';
import { Design } from '../design/schema.ts';
import { exportDocker } from '../export/docker.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { ACCOUNTED_FOR_TEXTS } from '../language/en/rules/accountedFor.ts';
import { tracePath } from '../paths/trace.ts';
import { planDesign } from '../plan/dockerPlan.ts';
import { ACCOUNTED_FOR, LAST_ROW } from './accountedFor.ts';
import { RULES } from './catalogue.ts';
import { createJudge } from './engine.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';

const rows = Array.from({ length: LAST_ROW }, (_, at) => `C${String(at + 1).padStart(3, '0')}`);
const ruled = new Set(RULES.map(({ code }) => code.replace('SY', 'C')));

describe('the catalogue of constraints', () => {
  it('has every row once: as a rule, or accounted for', () => {
    const accounted = ACCOUNTED_FOR.map(({ row }) => row);
    expect(rows.filter((row) => !ruled.has(row) && !accounted.includes(row))).toEqual([]);
    expect(accounted.filter((row) => ruled.has(row))).toEqual([]);
    expect(accounted).toEqual([...new Set(accounted)].sort());
    expect(accounted.filter((row) => !rows.includes(row))).toEqual([]);
  });

  it('says of each row that is no rule why, and names a test that exists', () => {
    expect(Object.keys(ACCOUNTED_FOR_TEXTS).sort()).toEqual(ACCOUNTED_FOR.map(({ row }) => row));
    for (const item of ACCOUNTED_FOR) {
      if (item.how !== 'cannot-happen') continue;
      // The test names the row it is for, alone or as one of a few.
      expect(existsSync(item.proof), item.proof).toBe(true);
      expect(readFileSync(item.proof, 'utf8'), `${item.row} in ${item.proof}`).toMatch(rowIn(item.row));
    }
  });
});

describe('rows that cannot happen', () => {
  it('C022: an overlay in a swarm of one is clean', () => {
    const { design } = readDockerCommands('docker swarm init\ndocker network create -d overlay --attachable ov', {
      hostFacts: { release: 'WS2022', engine: '28.5' },
    });
    expect(judge(design).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('C023, C187: services are no part of a design', () => {
    const text = 'docker service create --name web --publish mode=host,target=80 --endpoint-mode vip nanoserver';
    const { design, findings } = readDockerCommands(text);
    expect(findings.map(({ code }) => code)).toEqual(['SY907']);
    expect(design.topology.hosts.flatMap(({ containers }) => containers)).toEqual([]);
  });

  it('C074: a VLAN that HNS shows on nat is not judged and not created', () => {
    const options = { 'com.docker.network.windowsshim.vlanid': '1' };
    const nat = exampleNetwork('nat', 'nat', { origin: 'host', options });
    const design = exampleDesign(exampleHost({ networks: [nat] }));
    expect(judge(design)).toEqual([]);
    expect(scriptOf(design)).not.toContain('network create');
  });

  it('C107: no export touches daemon.json', () => {
    const { design } = readDockerCommands('docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run -d web');
    expect(scriptOf(design)).not.toMatch(/daemon\.json|fixed-cidr/);
  });

  it.each(['policies', 'acls', 'qos', 'ipSubnets', 'loadBalancers', 'remoteRoutes'])(
    'C111, C168, C169, C170, C171: the file format refuses %s',
    (property) => {
      const network = { ...exampleNetwork('nat', 'lab'), [property]: [] };
      const endpoint = { id: 'end', network: 'lab', [property]: [] };
      const container = createContainer('web', 'web', 'nanoserver', { endpoints: [endpoint] });
      const bare = exampleHost({ networks: [exampleNetwork('nat', 'lab')] });
      expect(Design.safeParse(exampleDesign(bare)).success).toBe(true);
      expect(Design.safeParse(exampleDesign({ ...bare, networks: [network] })).success).toBe(false);
      expect(Design.safeParse(exampleDesign({ ...bare, containers: [container] })).success).toBe(false);
    },
  );

  it('C172: many containers are not reported for their number', () => {
    const containers = Array.from({ length: 2000 }, (_, at) =>
      createContainer(`c${at}`, `c${at}`, 'nanoserver', { endpoints: [{ id: `e${at}`, network: 'lab' }] }),
    );
    const lab = exampleNetwork('nat', 'lab', { subnets: [{ subnet: '10.32.0.0/16', gateway: '10.32.0.1' }] });
    expect(judge(exampleDesign(exampleHost({ networks: [lab], containers })))).toEqual([]);
  });

  it('C113: what is on another nat network is not reached, and the answer says why', () => {
    const { design } = readDockerCommands(`docker network create -d nat --subnet=10.61.0.0/24 one
docker network create -d nat --subnet=10.62.0.0/24 two
docker run -d --name a --network one nanoserver
docker run -d --name b --network two nanoserver`);
    const [host] = design.topology.hosts;
    const end = (name: string) => {
      const id = host?.containers.find((container) => container.name === name)?.id ?? '';
      return { kind: 'container', host: host?.id ?? '', id } as const;
    };
    expect(tracePath(design, end('a'), end('b')).result).toMatchObject({
      outcome: 'blocked',
      stop: { sources: expect.arrayContaining(['S18', 'TOPO']) },
    });
  });

  it('C173: a script makes one endpoint after the other, and starts nothing beside it', () => {
    const { design } = readDockerCommands(ORDERED, { hostFacts: { release: 'WS2016' } });
    expect(scriptOf(design)).not.toMatch(/Start-Job|Start-Process|-Parallel|-AsJob|docker[^\n]*&\s*$/m);
    const steps = planDesign(design).flatMap((plan) => plan.steps);
    expect(steps.every(({ command }) => command === undefined || command.argv.length > 1)).toBe(true);
  });

  it('C184: the swarm comes before overlays, networks before containers, and deleting goes the other way', () => {
    const { design } = readDockerCommands(ORDERED);
    const steps = planDesign(design).flatMap((plan) => plan.steps);
    const kinds = steps.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'swarm-init',
      'network-create',
      'network-create',
      'container-create',
      'network-connect',
      'container-start',
    ]);
    const made = new Map(steps.map(({ target }, at) => [target.id, at]));
    for (const [at, { needs }] of steps.entries()) {
      for (const id of needs) expect(made.get(id) ?? -1).toBeLessThan(at);
    }
    const undo = steps.toReversed().flatMap(({ inverse }) => (inverse ? [inverse.argv.slice(1, 3).join(' ')] : []));
    expect(undo.findIndex((words) => words.startsWith('rm'))).toBeLessThan(undo.indexOf('network rm'));
    expect(undo.at(-1)).toBe('swarm leave');
  });
});

const ORDERED = `docker swarm init
docker network create -d overlay --attachable mesh
docker network create -d nat --subnet=10.61.0.0/24 lab
docker create --name web --network mesh nanoserver
docker network connect lab web
docker start web`;

function rowIn(row: string): RegExp {
  return new RegExp(`\\b${row}\\b`);
}

function judge(design: Design) {
  return createJudge(RULES)(design).findings;
}

function scriptOf(design: Design): string {
  const { files } = exportDocker(design, { shell: 'ps1', findings: [], locale: 'en' });
  return files.map(({ text }) => text).join('\n');
}
