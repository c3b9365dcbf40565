import { useMemo } from 'react';
import type { Design } from '../../shared/design/schema.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import type { ExportResult } from '../../shared/export/result.ts';
import { OPTIONS } from '../options.ts';
import { useSettled } from './useSettled.ts';

export interface ExportRequest {
  readonly design: Design;
  readonly format: ExportFormat;
  /** Of the host whose file is shown, where there is one for each. */
  readonly host: string | undefined;
  readonly findings: boolean;
  readonly locale: string;
}

export interface Exported {
  readonly apply: ExportResult;
  readonly undo: ExportResult | undefined;
  /** The design has changed since: what is shown is not yet what would be saved. */
  readonly stale: boolean;
}

/** What is exported. A large design is written only when it has rested, so that editing it does not wait for this. */
export function useExport({ design, format, host, findings, locale }: ExportRequest): Exported {
  const settled = useSettled(design, sizeOf(design) > OPTIONS.exportAtOnce ? OPTIONS.exportAfter : 0);
  const results = useMemo(() => {
    const options = {
      ...(format.scope === 'host' && host !== undefined && { host }),
      findings: findings ? findingsForExport(settled) : [],
      locale,
    };
    return {
      apply: format.write(settled, options),
      undo: format.inverse ? format.write(settled, { ...options, undo: true }) : undefined,
    };
  }, [settled, format, host, findings, locale]);
  return { ...results, stale: settled !== design };
}

function sizeOf({ topology }: Design): number {
  return topology.hosts.reduce((sum, host) => sum + host.containers.length + host.networks.length, 0);
}
