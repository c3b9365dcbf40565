import type { Design } from '../design/schema.ts';
import type { TextKey } from '../language/texts.ts';
import { exportCollector } from './collector/exportCollector.ts';
import { exportCompose } from './compose/exportCompose.ts';
import { exportCsv } from './csv/exportCsv.ts';
import { exportDocker } from './docker.ts';
import { exportHcnJson } from './hns/exportHcnJson.ts';
import { exportHnsJson } from './hns/exportHnsJson.ts';
import { exportHnsPs1 } from './hns/exportHnsPs1.ts';
import { exportMarkdown } from './markdown/exportMarkdown.ts';
import type { ExportOptions, ExportResult, ShellId } from './result.ts';
import { exportSvg } from './svg/exportSvg.ts';

/** A format that a design can be exported to. The command line and the export view offer what is listed here. */
export interface ExportFormat {
  readonly id: string;
  readonly label: TextKey;
  /** What it is for, in a sentence. */
  readonly hint: TextKey;
  /** Without the dot. */
  readonly extension: string;
  /** A file for each host, or one for the whole design. */
  readonly scope: 'host' | 'design';
  /** Whether there is an inverse, which takes back what the export makes. */
  readonly inverse: boolean;
  /** Set for scripts of a shell. */
  readonly shell?: ShellId;
  /** Set where the file shows where things lie on the canvas, and so depends on what their order puts where. */
  readonly followsDrawing?: true;
  /** Set where nothing of the design is in it, so that it can be had without one. */
  readonly withoutDesign?: true;
  /** Never throws. The same design gives the same bytes, whatever the order it was drawn in. */
  readonly write: (design: Design, options: ExportOptions) => ExportResult;
}

function docker(shell: ShellId): ExportFormat {
  return {
    id: `docker-${shell}`,
    label: `export.format.docker-${shell}`,
    hint: `export.format.docker-${shell}.hint`,
    extension: shell,
    scope: 'host',
    inverse: true,
    shell,
    write: (design, options) => exportDocker(design, { ...options, shell }),
  };
}

const COMPOSE: ExportFormat = {
  id: 'compose',
  label: 'export.format.compose',
  hint: 'export.format.compose.hint',
  extension: 'yml',
  scope: 'host',
  inverse: false,
  write: exportCompose,
};

const MARKDOWN: ExportFormat = {
  id: 'markdown',
  label: 'export.format.markdown',
  hint: 'export.format.markdown.hint',
  extension: 'md',
  scope: 'design',
  inverse: false,
  write: exportMarkdown,
};

const HNS_PS1: ExportFormat = {
  id: 'hns-ps1',
  label: 'export.format.hns-ps1',
  hint: 'export.format.hns-ps1.hint',
  extension: 'ps1',
  scope: 'host',
  inverse: true,
  shell: 'ps1',
  write: exportHnsPs1,
};

function json(id: 'hns-json' | 'hcn-json', write: ExportFormat['write']): ExportFormat {
  const label = `export.format.${id}` as const;
  return { id, label, hint: `${label}.hint`, extension: 'json', scope: 'host', inverse: false, write };
}

const CSV: ExportFormat = {
  id: 'csv',
  label: 'export.format.csv',
  hint: 'export.format.csv.hint',
  extension: 'csv',
  scope: 'design',
  inverse: false,
  write: exportCsv,
};

const SVG: ExportFormat = {
  id: 'svg',
  label: 'export.format.svg',
  hint: 'export.format.svg.hint',
  extension: 'svg',
  scope: 'design',
  inverse: false,
  followsDrawing: true,
  write: exportSvg,
};

/** Of a host, not of the design: what it writes comes back through the import. */
const COLLECTOR: ExportFormat = {
  id: 'collect-ps1',
  label: 'export.format.collect-ps1',
  hint: 'export.format.collect-ps1.hint',
  extension: 'ps1',
  scope: 'design',
  inverse: false,
  shell: 'ps1',
  withoutDesign: true,
  write: exportCollector,
};

export const EXPORT_FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [
  docker('ps1'),
  docker('cmd'),
  docker('sh'),
  COMPOSE,
  HNS_PS1,
  json('hns-json', exportHnsJson),
  json('hcn-json', exportHcnJson),
  MARKDOWN,
  CSV,
  SVG,
  COLLECTOR,
];

export function exportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
