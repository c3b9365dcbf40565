import { findHost } from '../../design/entities.ts';
import type { Design } from '../../design/schema.ts';
import { textsFor } from '../../language/texts.ts';
import { fileNamePart } from '../fileName.ts';
import type { ExportOptions, ExportResult } from '../result.ts';
import { addressPlanCsv } from './addressPlanCsv.ts';

/** The address plan as a file for spreadsheets. Excel takes a file without a byte order mark for the machine's old code page. */
export function exportCsv(design: Design, { host: id, locale }: ExportOptions): ExportResult {
  const host = id === undefined ? undefined : findHost(design, id);
  const text = addressPlanCsv(design, textsFor(locale), host?.name);
  const parts = [fileNamePart(design.name, 'design'), ...(host ? [fileNamePart(host.name, 'host')] : []), 'addresses'];
  return {
    files: [
      {
        name: `${parts.join('-')}.csv`,
        // No file of text holds half a character, and readers of CSV end at NUL.
        text: text.toWellFormed().replaceAll('\0', '\ufffd'),
        encoding: 'utf8-bom',
        newline: 'crlf',
        language: 'csv',
        ...(host && { host: host.id, hostName: host.name }),
      },
    ],
    problems: [],
    losses: [],
  };
}
