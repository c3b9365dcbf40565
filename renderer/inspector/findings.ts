import { createContext, useContext, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Verdict } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { findingsOf, verdictStore } from '../store/verdict.ts';

/** What a field calls itself when it looks for its findings. */
export interface Place {
  readonly ref: EntityRef;
  readonly path: string;
  /** What rules may call it besides: an option by its short name, an endpoint’s field as a field of its container. */
  readonly alias?: string;
}

/** Whether a finding is about this field of this element. */
export function speaksOf(finding: Finding, place: Place): boolean {
  return claimsOf(place).includes(claimOf(finding));
}

/** Every way to name a place, as `id|path`. */
export function claimsOf({ ref, path, alias }: Place): readonly string[] {
  const own = [`${ref.id}|${path}`];
  if (alias === undefined) return own;
  const inContainer = ref.kind === 'endpoint' ? [`${ref.container}|${alias}`] : [];
  return [...own, `${ref.id}|${alias}`, ...inContainer];
}

function claimOf(finding: Finding): string {
  return `${finding.entities[0]?.id}|${finding.field}`;
}

/** Findings shown with the element: its own and those of its endpoints, also where a rule compared several hosts. */
function findingsFor(verdict: Verdict, ref: EntityRef): readonly Finding[] {
  const host = ref.kind === 'host' ? ref.id : (ref.host ?? '');
  const own = findingsOf(verdict, host, ownerOf(ref));
  const across = verdict.acrossHosts.filter((finding) => belongsTo(finding, ownerOf(ref)));
  return across.length === 0 ? own : [...own, ...across];
}

/** Endpoints are shown with their container. */
function ownerOf(ref: EntityRef): string {
  return ref.kind === 'endpoint' ? (ref.container ?? ref.id) : ref.id;
}

function belongsTo(finding: Finding, owner: string): boolean {
  const first = finding.entities[0];
  return first !== undefined && ownerOf(first) === owner;
}

/**
 * Which fields are on show in one inspector. A finding that none of them claims is listed above them, so none is ever
 * without a place, whatever field a rule names.
 */
interface Claims {
  readonly claimed: ReadonlySet<string>;
}

export type ClaimStore = StoreApi<Claims>;

export function createClaims(): ClaimStore {
  return createStore<Claims>()(() => ({ claimed: new Set() }));
}

const NO_CLAIMS = createClaims();

export const ClaimContext = createContext<ClaimStore>(NO_CLAIMS);

/** The findings of one field, drawn again only when they change. */
export function useFieldFindings(place: Place): readonly Finding[] {
  const claims = useContext(ClaimContext);
  const { ref } = place;
  // As one text, so that an equal place of another object does not claim anew.
  const lines = claimsOf(place).join('\n');
  useLayoutEffect(() => {
    const keys = lines.split('\n');
    claims.setState(({ claimed }) => ({ claimed: new Set([...claimed, ...keys]) }));
    return () =>
      claims.setState(({ claimed }) => ({ claimed: new Set([...claimed].filter((key) => !keys.includes(key))) }));
  }, [claims, lines]);
  return useStore(
    verdictStore,
    useShallow((state) => findingsFor(state.verdict, ref).filter((finding) => speaksOf(finding, place))),
  );
}

/** Findings of the element that no field on show claims. */
export function useLooseFindings(ref: EntityRef): readonly Finding[] {
  const claimed = useStore(useContext(ClaimContext), (state) => state.claimed);
  return useStore(
    verdictStore,
    useShallow((state) => findingsFor(state.verdict, ref).filter((finding) => !isClaimed(finding, claimed))),
  );
}

export function isClaimed(finding: Finding, claimed: ReadonlySet<string>): boolean {
  return finding.field !== undefined && claimed.has(claimOf(finding));
}
