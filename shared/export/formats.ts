import type { TextKey } from '../language/texts.ts';
import type { ShellId } from './result.ts';

/** A format that a design can be exported to. The command line and the export view offer what is listed here. */
export interface ExportFormat {
  readonly id: string;
  readonly label: TextKey;
  /** What it is for, in a sentence. */
  readonly hint: TextKey;
  /** Without the dot. */
  readonly extension: string;
  readonly shell: ShellId;
}

export const EXPORT_FORMATS = [
  {
    id: 'docker-ps1',
    label: 'export.format.docker-ps1',
    hint: 'export.format.docker-ps1.hint',
    extension: 'ps1',
    shell: 'ps1',
  },
  {
    id: 'docker-cmd',
    label: 'export.format.docker-cmd',
    hint: 'export.format.docker-cmd.hint',
    extension: 'cmd',
    shell: 'cmd',
  },
  {
    id: 'docker-sh',
    label: 'export.format.docker-sh',
    hint: 'export.format.docker-sh.hint',
    extension: 'sh',
    shell: 'sh',
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];

export function exportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
