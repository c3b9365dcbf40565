import { confidenceOf } from '../../help/confidence.ts';
import { findingTemplate } from '../../language/texts.ts';
import { compareText } from '../../plan/order.ts';
import { RULES } from '../../rules/catalogue.ts';
import { SEVERITIES } from '../../rules/finding.ts';
import { findingsDocument } from '../../rules/report.ts';
import { type SourceRef, sourceLink } from '../../windows/sources.ts';
import { type Block, heading, list, table } from './blocks.ts';
import type { Handover } from './context.ts';
import { code, type Inline, joined, plain, sentence } from './inline.ts';

/** What the rules say about the design, the worst first, with where each was read. */
export function findingsChapter({ design, texts, findings }: Handover): Block[] {
  const title = heading(2, plain(texts('handover.findings')));
  if (findings.length === 0) return [title, [plain(texts('handover.findings.none'))]];
  const described = findingsDocument(design, findings, texts.locale).findings;
  const sources = new Map(RULES.map((rule) => [rule.code, rule]));
  const rows = findings
    .map((finding, index) => {
      const record = described[index];
      const names = (record?.entities ?? []).map(({ name, host }) =>
        host === null || host === name ? code(name) : joined([code(name), plain('·'), code(host)], ' '),
      );
      const rule = sources.get(finding.code);
      const cells = [
        plain(texts(`export.severity.${finding.severity}`)),
        plain(finding.code),
        joined(names, ', '),
        sentence(findingTemplate(texts.locale, finding), finding.params),
        rule ? joined([...rule.sources.map(tag)], ', ') : plain(''),
      ];
      return { rank: SEVERITIES.indexOf(finding.severity), code: finding.code, cells };
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.code, b.code) || compareText(a.cells.join(), b.cells.join()))
    .map(({ cells }) => cells);
  const columns = ['severity', 'code', 'where', 'what', 'sources'] as const;
  return [
    title,
    table(
      columns.map((column) => plain(texts(`handover.findings.${column}`))),
      rows,
    ),
  ];
}

/** What the document rests on: the rules, and every document they were read in that a finding here names. */
export function basisChapter({ texts, findings }: Handover): Block[] {
  const codes = new Set(findings.map((finding) => finding.code));
  const named = RULES.filter((rule) => codes.has(rule.code));
  const refs = new Set(named.flatMap((rule) => rule.sources));
  const inferred = named.filter((rule) => confidenceOf(rule) === 'inferred').map((rule) => rule.code);
  return [
    heading(2, plain(texts('handover.basis'))),
    [plain(texts('handover.basis.what'))],
    inferred.length > 0
      ? [plain(texts('handover.basis.inferred', { codes: inferred.sort(compareText).join(', ') }))]
      : [],
    list(
      [...refs]
        .filter((ref) => ref !== 'INF')
        .sort(compareText)
        .map(sourceLine),
    ),
  ];
}

/** A source as its tag in the list at the end. */
function tag(ref: SourceRef): Inline {
  return plain(ref === 'INF' ? sourceLink(ref).title : ref.replace(/^gh:/, ''));
}

function sourceLine(ref: SourceRef): Inline {
  const { title, url } = sourceLink(ref);
  const name = joined([tag(ref), title === ref.replace(/^gh:/, '') ? undefined : plain(title)], ': ');
  return url === undefined ? name : joined([name, `<${url}>` as Inline], ' ');
}
