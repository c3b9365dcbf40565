import { countingIds } from '../../shared/design/create.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import { createPlacer } from '../../shared/design/placement/placeDesign.ts';
import type { Design } from '../../shared/design/schema.ts';
import { exportCompose } from '../../shared/export/compose/exportCompose.ts';
import { exportCsv } from '../../shared/export/csv/exportCsv.ts';
import { exportDocker } from '../../shared/export/docker.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import { exportMarkdown } from '../../shared/export/markdown/exportMarkdown.ts';
import { exportSvg } from '../../shared/export/svg/exportSvg.ts';
import { readCompose } from '../../shared/import/compose/read.ts';
import { readDockerCommands } from '../../shared/import/docker/read.ts';
import { reachability } from '../../shared/paths/matrix.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge } from '../../shared/rules/engine.ts';
import { type BenchSize, benchDesign, designOf, elementCount } from './designs.ts';
import { hnsRows } from './hns.ts';
import { hostRows } from './host.ts';
import { measure, type Row } from './measure.ts';
import { planRows } from './plan.ts';

const THOUSAND = { hosts: 10, containersPerHost: 92 };
const TEN_THOUSAND = { hosts: 100, containersPerHost: 92 };

/** Judging, exporting, importing and packing, without a window. */
export function coreRows(): Row[] {
  const small = benchDesign(THOUSAND);
  const large = benchDesign(TEN_THOUSAND);
  const crowded = benchDesign({ hosts: 1, containersPerHost: 10_000 });
  const count = (design: Design) => elementCount(design).toLocaleString('en');
  return [
    { what: `judge from scratch, ${count(small)} elements on 10 hosts`, ...scratch(small), target: 5 },
    { what: `judge from scratch, ${count(large)} elements on 100 hosts`, ...scratch(large), target: 50 },
    {
      what: `judge after one edit of a container, ${count(large)} elements`,
      ...perEdit(large, 'container'),
      target: 1,
    },
    { what: `judge after one edit of a network, ${count(large)} elements`, ...perEdit(large, 'network'), target: 1 },
    { what: `judge after one edit, ${count(crowded)} elements on one host`, ...perEdit(crowded, 'container') },
    ...SHELLS.map((shell) => ({
      what: `export 10,000 containers, ${shell}`,
      value: measure(() => exportAll(crowded, shell), 7, 3).median,
      unit: 'ms' as const,
      target: 150,
    })),
    ...documentRows(),
    { what: 'import 10,000 docker run lines', value: importLines(10_000), unit: 'ms', target: 200 },
    {
      what: 'export 10,000 containers, compose',
      value: measure(() => exportCompose(crowded, { findings: [], locale: 'en' }), 7, 3).median,
      unit: 'ms',
      target: 150,
    },
    { what: 'import 10,000 compose services', value: importServices(10_000), unit: 'ms', target: 200 },
    ...hnsRows(crowded),
    ...hostRows(),
    ...planRows(),
    {
      what: 'reachability of 500 containers on 10 hosts, all pairs',
      ...allPairs({ hosts: 10, containersPerHost: 50 }),
      target: 100,
    },
    {
      what: 'reachability of 500 containers on 50 hosts, all pairs',
      ...allPairs({ hosts: 50, containersPerHost: 10 }),
    },
    { what: `pack ${count(large)} elements`, value: measure(() => createPlacer()(large)).median, unit: 'ms' },
  ];
}

const SHELLS = ['ps1', 'cmd', 'sh'] as const;

/** What people look at: the picture and the hand-over document, with findings as they are exported. */
function documentRows(): Row[] {
  const two = designOf(2000);
  const ten = benchDesign(TEN_THOUSAND);
  const write = (design: Design, make: typeof exportSvg) => {
    const options = { findings: findingsForExport(design), locale: 'en' };
    return measure(() => make(design, options), 7, 3).median;
  };
  return [
    { what: 'picture of 2,000 elements, SVG', value: write(two, exportSvg), unit: 'ms', target: 100 },
    { what: 'picture of 10,000 elements, SVG', value: write(ten, exportSvg), unit: 'ms' },
    { what: 'hand-over document of 2,000 elements', value: write(two, exportMarkdown), unit: 'ms', target: 200 },
    { what: 'hand-over document of 10,000 elements', value: write(ten, exportMarkdown), unit: 'ms' },
    { what: 'address plan of 10,000 elements, CSV', value: write(ten, exportCsv), unit: 'ms' },
  ];
}

function scratch(design: Design): Pick<Row, 'value' | 'unit'> {
  return { value: measure(() => createJudge(RULES)(design)).median, unit: 'ms' };
}

/** Every pair of containers and their names, outbound and inbound, of a design that has not been seen before. */
function allPairs(size: BenchSize): Pick<Row, 'value' | 'unit'> {
  const design = benchDesign(size);
  const run = () => {
    const matrix = reachability({ ...design });
    const { length } = matrix.members;
    for (let from = 0; from < length; from++) {
      matrix.outbound(from);
      matrix.inbound(from);
      for (let to = 0; to < length; to++) {
        matrix.cell(from, to);
        matrix.names(from, to);
      }
    }
  };
  return { value: measure(run, 9, 3).median, unit: 'ms' };
}

/** Median of many edits, each judged by a judge that knows the design before. */
function perEdit(design: Design, kind: 'container' | 'network'): Pick<Row, 'value' | 'unit' | 'note'> {
  const judge = createJudge(RULES);
  let current = design;
  judge(current);
  let turn = 0;
  const timing = measure(
    () => {
      judge(current);
    },
    1,
    0,
  );
  const edited = measure(
    () => {
      turn++;
      const host = current.topology.hosts[turn % current.topology.hosts.length];
      const element = kind === 'container' ? host?.containers[turn % host.containers.length] : host?.networks[0];
      if (!host || !element) return;
      current = applyEdit(current, {
        type: 'change',
        kind,
        host: host.id,
        id: element.id,
        set: { name: `edited${turn}` },
      });
      judge(current);
    },
    200,
    50,
  );
  return {
    value: edited.median,
    unit: 'ms',
    note: `p95 ${edited.p95.toFixed(2)} ms, nothing changed ${timing.median.toFixed(2)} ms`,
  };
}

function exportAll(design: Design, shell: (typeof SHELLS)[number]): void {
  exportDocker(design, { shell, findings: [], locale: 'en' });
}

/** As a person or a template writes them: without quotes, with environments, ports and addresses. */
function importServices(count: number): number {
  const services = Array.from(
    { length: count },
    (_, i) => `  app${i}:
    image: shop/app:1
    container_name: app${i}
    restart: unless-stopped
    environment:
      TIER: front
      PORT: 80
    networks:
      shop:
        ipv4_address: 10.200.${i >> 8}.${i & 255}
    ports:
      - "${i + 1000}:80"`,
  );
  const network = `networks:
  shop:
    name: shop
    driver: nat
    ipam:
      config:
        - subnet: 10.200.0.0/16
          gateway: 10.200.0.1`;
  const text = ['services:', ...services, network].join('\n');
  return measure(() => readCompose(text, { ids: countingIds(), stem: 'shop' }), 5, 2).median;
}

function importLines(count: number): number {
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `docker run -d --name app${i} --network shop --ip 10.200.${i >> 8}.${i & 255} -p ${i + 1000}:80 shop/app:1`,
  );
  const text = ['docker network create -d nat --subnet=10.200.0.0/16 --gateway=10.200.0.1 shop', ...lines].join('\n');
  return measure(() => readDockerCommands(text, { shell: 'ps' }), 5, 2).median;
}
