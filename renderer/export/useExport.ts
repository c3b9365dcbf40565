import { useEffect, useMemo, useState } from 'react';
import type { Design } from '../../shared/design/schema.ts';
import { findingsForExport } from '../../shared/export/findings.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import type { ExportResult } from '../../shared/export/result.ts';
import { designText } from '../background/designText.ts';
import { Cancelled, inWorker } from '../background/inWorker.ts';
import { inSlices } from '../background/slices.ts';
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

interface Results {
  readonly apply: ExportResult;
  readonly undo: ExportResult | undefined;
}

export interface Exported extends Results {
  /** The design has changed since: what is shown is not yet what would be saved. */
  readonly stale: boolean;
  /** Ends the writing that is under way; nothing where there is none. */
  readonly cancel: (() => void) | undefined;
}

const NOTHING: Results = { apply: { files: [], problems: [], losses: [] }, undo: undefined };

/**
 * What is exported. A large design is written beside the window, and only when it has rested, so that editing it does not wait
 * for this.
 */
export function useExport({ design, format, host, findings, locale }: ExportRequest): Exported {
  const large = sizeOf(design) > OPTIONS.exportAtOnce;
  const settled = useSettled(design, large ? OPTIONS.exportAfter : 0);
  const of = format.scope === 'host' ? host : undefined;
  const request = useMemo(
    () => ({ design: settled, format, host: of, findings, locale }),
    [settled, format, of, findings, locale],
  );
  const atOnce = useMemo(() => (large ? NOTHING : write(request)), [large, request]);
  const late = useWritten(request, large);
  if (!large) return { ...atOnce, stale: settled !== design, cancel: undefined };
  const done = late.request === request;
  return {
    ...(late.results ?? NOTHING),
    stale: !done || settled !== design,
    cancel: done ? undefined : late.cancel,
  };
}

interface Written {
  readonly request?: ExportRequest;
  readonly results?: Results;
}

/** Writes beside the window; a request that is no longer the present one is given up. */
function useWritten(request: ExportRequest, large: boolean): Written & { readonly cancel: () => void } {
  const [written, setWritten] = useState<Written>({});
  const [control, setControl] = useState<AbortController>();
  useEffect(() => {
    if (!large) return undefined;
    const current = new AbortController();
    setControl(current);
    const { design, format, host, findings, locale } = request;
    const rest = { format: format.id, ...(host !== undefined && { host }), findings, locale };
    const written = inSlices(designText(design), current.signal).then((text) =>
      inWorker('export', { design: text, ...rest }, current.signal),
    );
    written.then(
      (results) => setWritten({ request, results }),
      (error: unknown) => {
        // What the user ended stays as it was; what another request has ended is being written anew.
        if (!(error instanceof Cancelled)) throw error;
        if (current.signal.reason === BY_USER) setWritten(({ results }) => ({ request, ...(results && { results }) }));
      },
    );
    return () => current.abort();
  }, [request, large]);
  return { ...written, cancel: () => control?.abort(BY_USER) };
}

const BY_USER = 'by the user';

function write({ design, format, host, findings, locale }: ExportRequest): Results {
  const options = { ...(host !== undefined && { host }), findings: findings ? findingsForExport(design) : [], locale };
  return {
    apply: format.write(design, options),
    undo: format.inverse ? format.write(design, { ...options, undo: true }) : undefined,
  };
}

function sizeOf({ topology }: Design): number {
  return topology.hosts.reduce((sum, host) => sum + host.containers.length + host.networks.length, 0);
}
