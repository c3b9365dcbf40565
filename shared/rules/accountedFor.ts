import type { SourceRef } from '../windows/sources.ts';

/**
 * The rows of the constraint catalogue that are no rule, because a drawing cannot break them. Together with the rules they
 * make the catalogue complete; `docs/rules.md` lists both. Their words are in `language/en/rules/accountedFor.ts`.
 */
export type Accounted =
  | {
      /** Row of the catalogue, `C022`. */
      readonly row: string;
      /** The design or an export rules it out. */
      readonly how: 'cannot-happen';
      /** The test that shows it, from the root of the repository. */
      readonly proof: string;
      readonly sources: readonly [SourceRef, ...SourceRef[]];
    }
  | {
      readonly row: string;
      /** Only the host itself shows it: when it is looked at, or when a design is applied. */
      readonly how: 'at-discovery';
      readonly sources: readonly [SourceRef, ...SourceRef[]];
    };

/** The last row of the catalogue. */
export const LAST_ROW = 188;

const HERE = 'shared/rules/accountedFor.test.ts';
const HCN = 'shared/export/hns/hcn.test.ts';
const HNS_SCRIPT = 'shared/export/hns/script.test.ts';

export const ACCOUNTED_FOR: readonly Accounted[] = [
  { row: 'C022', how: 'cannot-happen', proof: HERE, sources: ['SWARM'] },
  { row: 'C023', how: 'cannot-happen', proof: HERE, sources: ['SWARM'] },
  { row: 'C032', how: 'cannot-happen', proof: HCN, sources: ['HCN'] },
  { row: 'C033', how: 'cannot-happen', proof: HCN, sources: ['HCN'] },
  { row: 'C038', how: 'at-discovery', sources: ['gh:moby/moby#33596', 'OVN'] },
  { row: 'C067', how: 'at-discovery', sources: ['ZERR'] },
  { row: 'C074', how: 'cannot-happen', proof: HERE, sources: ['INF'] },
  { row: 'C079', how: 'cannot-happen', proof: HCN, sources: ['HCN'] },
  { row: 'C107', how: 'cannot-happen', proof: HERE, sources: ['gh:docker/for-win#726'] },
  { row: 'C111', how: 'cannot-happen', proof: HERE, sources: ['MULTI', 'HCN'] },
  { row: 'C113', how: 'cannot-happen', proof: HERE, sources: ['S18', 'TOPO'] },
  { row: 'C114', how: 'cannot-happen', proof: HCN, sources: ['HCN'] },
  { row: 'C115', how: 'cannot-happen', proof: HCN, sources: ['HCN'] },
  { row: 'C167', how: 'cannot-happen', proof: 'shared/paths/facts.test.ts', sources: ['S18', 'K8S'] },
  { row: 'C168', how: 'cannot-happen', proof: HERE, sources: ['ISO'] },
  { row: 'C169', how: 'cannot-happen', proof: HERE, sources: ['HCN'] },
  { row: 'C170', how: 'cannot-happen', proof: HERE, sources: ['HNS1'] },
  { row: 'C171', how: 'cannot-happen', proof: HERE, sources: ['K8S'] },
  { row: 'C172', how: 'cannot-happen', proof: HERE, sources: ['S16', 'ISO'] },
  { row: 'C173', how: 'cannot-happen', proof: HERE, sources: ['INF'] },
  { row: 'C177', how: 'cannot-happen', proof: HNS_SCRIPT, sources: ['SDN1'] },
  { row: 'C178', how: 'cannot-happen', proof: HNS_SCRIPT, sources: ['SDN1'] },
  { row: 'C179', how: 'cannot-happen', proof: HNS_SCRIPT, sources: ['SDN1'] },
  { row: 'C180', how: 'cannot-happen', proof: HNS_SCRIPT, sources: ['OVR'] },
  { row: 'C181', how: 'cannot-happen', proof: HCN, sources: ['HCN', 'HNS1'] },
  { row: 'C182', how: 'at-discovery', sources: ['SDN1'] },
  { row: 'C183', how: 'cannot-happen', proof: 'shared/export/quote/quote.test.ts', sources: ['S16'] },
  { row: 'C184', how: 'cannot-happen', proof: HERE, sources: ['ZERR'] },
  { row: 'C187', how: 'cannot-happen', proof: HERE, sources: ['gh:moby/moby#36448', 'gh:moby/moby#38919'] },
];
