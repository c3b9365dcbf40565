import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Verdict } from '../../shared/rules/engine.ts';
import { type Finding, type Summary, summarize } from '../../shared/rules/finding.ts';
import { findingsOf, verdictStore } from '../store/verdict.ts';

/** Counts of everything found in a host, whichever element it belongs to. */
export function useHostSummary(host: string): Summary {
  return useStore(
    verdictStore,
    useShallow(({ verdict }) => add(summaryOf(verdict.byHost.get(host) ?? NONE), across(verdict).get(host))),
  );
}

/** Counts of what was found at one element, also where a rule compared several hosts. */
export function useSummary(ref: EntityRef): Summary {
  return useStore(
    verdictStore,
    useShallow(({ verdict }) => {
      const own = findingsOf(verdict, ref.host ?? ref.id, ref.id);
      return add(own.length === 0 ? EMPTY : summarize(own), across(verdict).get(ref.id));
    }),
  );
}

/** The worst severity found at each element of a host; for drawing them all at once. */
export function worstByElement(findings: readonly Finding[]): ReadonlyMap<string, Finding['severity']> {
  const worst = new Map<string, Finding['severity']>();
  for (const { entities, severity } of findings) {
    const [first] = entities;
    const id = first?.container ?? first?.id;
    if (id === undefined) continue;
    const before = worst.get(id);
    if (before === undefined || before === 'info' || severity === 'error') worst.set(id, severity);
  }
  return worst;
}

const EMPTY: Summary = { error: 0, warning: 0, info: 0 };
const NONE: readonly Finding[] = [];

function add(a: Summary, b: Summary | undefined): Summary {
  if (!b) return a;
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}

const summaries = new WeakMap<readonly Finding[], Summary>();

function summaryOf(findings: readonly Finding[]): Summary {
  const kept = summaries.get(findings);
  if (kept) return kept;
  const summary = summarize(findings);
  summaries.set(findings, summary);
  return summary;
}

const indexes = new WeakMap<readonly Finding[], ReadonlyMap<string, Summary>>();

/** What rules that compare hosts found, by element and by the host it is in. Every visible node asks, so it is an index. */
function across({ acrossHosts }: Verdict): ReadonlyMap<string, Summary> {
  const kept = indexes.get(acrossHosts);
  if (kept) return kept;
  const index = new Map<string, Summary>();
  for (const { entities, severity } of acrossHosts) {
    const [first] = entities;
    if (!first) continue;
    const one = { ...EMPTY, [severity]: 1 };
    for (const id of new Set([first.container ?? first.id, first.host ?? first.id])) {
      index.set(id, add(one, index.get(id)));
    }
  }
  indexes.set(acrossHosts, index);
  return index;
}
