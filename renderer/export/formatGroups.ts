import type { ExportFormat } from '../../shared/export/formats.ts';

/** What one exports for, in the order of the list. */
export const FORMAT_GROUPS = ['scripts', 'data', 'documents', 'collect'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

/** For people to look at: nobody runs them, so a design with errors is shown in them without a question. */
const DOCUMENTS: readonly string[] = ['md', 'csv', 'svg'];

/** What a host’s docker carries out, though it is no script. */
const RUN: readonly string[] = ['yml'];

/** Scripts that make something have an inverse; those that only read have none. */
export function groupOf({ shell, inverse, extension }: ExportFormat): FormatGroup {
  if (shell) return inverse ? 'scripts' : 'collect';
  if (RUN.includes(extension)) return 'scripts';
  return DOCUMENTS.includes(extension) ? 'documents' : 'data';
}
