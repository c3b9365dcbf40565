import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Verdict } from '../../shared/rules/engine.ts';
import { type Finding, type Summary, summarize } from '../../shared/rules/finding.ts';
import { useFindings } from '../store/hooks.ts';
import { verdictStore } from '../store/verdict.ts';

/** Counts of everything found in a host, whichever element it belongs to. */
export function useHostSummary(host: string): Summary {
  return useStore(
    verdictStore,
    useShallow((state) => hostSummary(state.verdict, host)),
  );
}

/** Counts of what was found at one element. */
export function useSummary(ref: EntityRef): Summary {
  return summarize(useFindings(ref.host ?? ref.id, ref.id));
}

const summaries = new WeakMap<readonly Finding[], Summary>();
const NONE: Summary = { error: 0, warning: 0, info: 0 };

function hostSummary(verdict: Verdict, host: string): Summary {
  const own = verdict.byHost.get(host);
  const inside = own ? summaryOf(own) : NONE;
  const across = verdict.acrossHosts.filter(({ entities: [first] }) => (first?.host ?? first?.id) === host);
  if (across.length === 0) return inside;
  const more = summarize(across);
  return {
    error: inside.error + more.error,
    warning: inside.warning + more.warning,
    info: inside.info + more.info,
  };
}

function summaryOf(findings: readonly Finding[]): Summary {
  const kept = summaries.get(findings);
  if (kept) return kept;
  const summary = summarize(findings);
  summaries.set(findings, summary);
  return summary;
}
