import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { hostileDesign } from '../../../e2e/real/hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns } from '../../../e2e/real/hostileText.ts';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Design, Host } from '../../design/schema.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { exportDocker } from '../docker.ts';
import { visible } from '../quote/visible.ts';
import { exportMarkdown } from './exportMarkdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly lang?: string | null;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const parse = (text: string): Node => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function write(design: Design, host?: string) {
  const { findings } = createJudge(RULES)(design);
  const result = exportMarkdown(design, { findings, locale: 'en', ...(host !== undefined && { host }) });
  return { ...result, text: result.files[0]?.text ?? '' };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const ofType = (root: Node, type: string) => [...walk(root)].filter((node) => node.type === type);
const textOf = (node: Node): string => [...walk(node)].map(({ value }) => value ?? '').join('');

function designOf(hosts: readonly Host[], name = 'Shop'): Design {
  return { ...emptyDesign(name), topology: { swarms: [], hosts } };
}

const nat = createNetwork('n', 'lab', 'nat', {
  switch: 's',
  subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }],
});
const host = createHost('h', 'WEB01', {
  release: 'WS2022',
  switches: [createSwitch('s', 'lab', 'internal')],
  networks: [nat],
  containers: [
    createContainer('c', 'web', 'iis', {
      endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.10' }],
      ports: [{ host: '8080', container: '80' }],
    }),
    createContainer('d', 'job', 'job:1', { endpoints: [{ id: 'f', network: 'n' }] }),
  ],
});

describe('a hand-over document', () => {
  const tree = parse(write(designOf([host])).text);

  it('has its chapters', () => {
    expect(ofType(tree, 'heading').map(textOf)).toEqual([
      ...['Shop', 'Diagram', 'Hosts', 'Hyper-V switches', 'Networks', 'Address plan', 'Addresses in use'],
      ...['Containers', 'Published ports', 'Reachability', 'Findings', 'Commands', '1. WEB01', 'Roll back', '1. WEB01'],
      'What this document rests on',
    ]);
  });

  it('has the commands as they are exported', () => {
    const scripts = ofType(tree, 'code').filter(({ lang }) => lang === 'powershell');
    const make = exportDocker(designOf([host]), { shell: 'ps1', findings: [], locale: 'en' }).files[0]?.text ?? '';
    expect(scripts.map(({ value }) => value)).toHaveLength(2);
    expect(scripts[0]?.value).toBe(make.replaceAll('\r\n', '\n').trimEnd());
    expect(scripts[1]?.value).toContain('docker network rm lab');
  });

  it('says who has which address and who reaches whom', () => {
    const rows = ofType(tree, 'tableRow').map((row) => (row.children ?? []).map(textOf));
    expect(rows).toContainEqual(['10.61.0.10', 'web', 'WEB01', 'lab']);
    expect(rows).toContainEqual(['lab', 'WEB01', '10.61.0.0/24', '10.61.0.1', '1', '1', '252']);
    expect(rows).toContainEqual(['WEB01', '8080', '', 'tcp', 'web', '80']);
    expect(rows.find(([, from]) => from === 'WEB01/job')?.slice(2, 4)).toEqual(['–', 'yes, by name']);
  });

  it('says a host’s release by its name, its build, both or neither', () => {
    const releaseIn = (rest: Partial<Host>) => {
      const { release: _, ...bare } = host;
      const rows = ofType(parse(write(designOf([{ ...bare, ...rest }])).text), 'tableRow');
      return rows.map((row) => (row.children ?? []).map(textOf)).find(([name]) => name === 'WEB01')?.[1];
    };
    expect(releaseIn({ release: 'WS2022' })).toBe('Windows Server 2022');
    expect(releaseIn({ release: 'WS2022', build: 20348 })).toBe('Windows Server 2022, build 20348');
    expect(releaseIn({ release: 'W99', build: 1 })).toBe('W99, build 1');
    expect(releaseIn({ build: 20348 })).toBe('build 20348');
    expect(releaseIn({})).toBe('not stated');
  });

  it('names the documents its findings were read in', () => {
    const urls = ofType(tree, 'link').map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
  });

  it('one host alone', () => {
    const { text, files } = write(designOf([host, createHost('o', 'OTHER')]), 'h');
    expect(files[0]?.name).toBe('Shop-WEB01.md');
    // The header of its script names the others, because the order counts.
    expect(text.split('```powershell')[0]).not.toContain('OTHER');
  });

  it('a design with errors begins with them', () => {
    const wrong = { ...nat, subnets: [{ subnet: '10.61.0.0/24', gateway: '10.62.0.1' }] };
    const { text } = write(designOf([{ ...host, networks: [wrong] }]));
    expect(text).toMatch(/^# Shop\n\n.*\n\n> \*\*This design has \d+ errors?\./);
    expect(text).toMatch(/\| Error \| SY085 \| `lab` · `WEB01` \|/);
  });

  it('an empty design', () => {
    expect(write(emptyDesign()).text).toContain('# untitled design\n');
  });
});

describe('the diagram', () => {
  const diagramOf = (design: Design) =>
    ofType(parse(write(design).text), 'code').find(({ lang }) => lang === 'mermaid');

  it('has nodes for what is drawn, by host', () => {
    expect(diagramOf(designOf([host]))?.value?.split('\n')).toEqual([
      'flowchart TB',
      '  subgraph h1["WEB01"]',
      '    h1c1["job"]',
      '    h1c2["web"]',
      '    h1n1(["NAT lab<br/>10.61.0.0/24"]):::nat',
      '    h1s1["Internal vSwitch<br/>lab"]',
      '  end',
      '  h1c1 --- h1n1',
      '  h1c2 ---|"10.61.0.10"| h1n1',
      '  h1n1 --- h1s1',
      '  classDef nat fill:#fff3e0,stroke:#a35f00,color:#6b3e00',
    ]);
  });

  it('counts containers where there are many, and is left out where nobody could read it', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        createContainer(`c${i}`, `w${i}`, 'i', { endpoints: [{ id: `e${i}`, network: 'n' }] }),
      );
    expect(diagramOf(designOf([{ ...host, containers: many(100) }]))?.value).toContain('h1c1["100 containers"]');
    const hosts = Array.from({ length: 200 }, (_, i) => createHost(`h${i}`, `H${i}`));
    expect(diagramOf(designOf(hosts))).toBeUndefined();
  });

  it('keeps names in their labels', () => {
    const named = (name: string) => diagramOf(designOf([createHost('h', name)]))?.value?.split('\n')[1];
    expect(named('a"]; click h1 "javascript:x" %%')).toBe(
      '  subgraph h1["a#34;#93;#59; click h1 #34;javascript#58;x#34; #37;#37;"]',
    );
    expect(named('fa:fa-car')).toBe('  subgraph h1["fa#58;fa-car"]');
    expect(named('')).toBe('  subgraph h1["–"]');
    expect(named('1. end')).toBe('  subgraph h1["1#46; end"]');
    expect(named('`**a**` <b> #quot; 랩')).toBe('  subgraph h1["#96;#42;#42;a#42;#42;#96; #60;b#62; #35;quot#59; 랩"]');
  });
});

it('whatever things are called, nothing in it is a link, HTML, or a column', { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(hostileDesign, (design) => {
      const { text } = write(design);
      const tree = parse(text);
      const counts = new Map<string, number>();
      for (const node of walk(tree)) counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
      for (const kind of [
        'image',
        'emphasis',
        'delete',
        'definition',
        'footnoteDefinition',
        'thematicBreak',
        'break',
      ]) {
        expect(counts.get(kind), kind).toBeUndefined();
      }
      for (const node of ofType(tree, 'html')) expect(node.value).toBe('<!---->');
      for (const { url } of ofType(tree, 'link')) expect(text).toContain(`<${url}>`);
      const last = tree.children?.at(-1);
      const linksElsewhere = ofType(tree, 'link').length - (last ? ofType(last, 'link').length : 0);
      expect(linksElsewhere).toBe(0);
      for (const table of ofType(tree, 'table')) {
        const width = table.children?.[0]?.children?.length;
        for (const row of table.children ?? []) expect(row.children).toHaveLength(width ?? 0);
      }
      const names = design.topology.hosts.flatMap((item) => item.containers.map(({ name }) => visible(name, 500)));
      const said = new Set(ofType(tree, 'inlineCode').map(({ value }) => value));
      for (const name of names) if (name !== '' && !name.includes('\\|')) expect(said).toContain(name);
      expect(ofType(tree, 'code').map(({ lang }) => lang)).toEqual(['mermaid', 'powershell', 'powershell']);
    }),
    { numRuns: fuzzRuns(40, 5_000), seed: FUZZ_SEED },
  );
});
