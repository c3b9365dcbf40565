import type { Design } from '../../shared/design/schema.ts';
import { visible } from '../../shared/export/quote/visible.ts';
import { confidenceOf } from '../../shared/help/confidence.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { RULE_BY_CODE, RULES } from '../../shared/rules/catalogue.ts';
import { createJudge } from '../../shared/rules/engine.ts';
import type { Finding, Summary } from '../../shared/rules/finding.ts';
import type { FindingRecord, FindingsDocument } from '../../shared/rules/report.ts';

/** What every rule says about a design. */
export function judge(design: Design): readonly Finding[] {
  return createJudge(RULES)(design).findings;
}

/** A finding with the file it was found in, where a call has several. */
export interface PlacedFinding extends FindingRecord {
  readonly file?: string;
}

export interface PlacedFindings extends Omit<FindingsDocument, 'findings'> {
  readonly findings: readonly PlacedFinding[];
}

/** Several files' findings as one document; each then names its file. */
export function joinDocuments(
  documents: readonly { readonly file: string; readonly document: FindingsDocument }[],
): PlacedFindings {
  const [only] = documents;
  if (documents.length === 1 && only) return only.document;
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { document } of documents) addTo(summary, document.summary);
  return {
    schema: 'switchyard.findings/1',
    findings: documents.flatMap(({ file, document }) => document.findings.map((finding) => ({ ...finding, file }))),
    summary,
  };
}

function addTo(sum: { error: number; warning: number; info: number }, part: Summary): void {
  sum.error += part.error;
  sum.warning += part.warning;
  sum.info += part.info;
}

/** Findings as lines for people, in the form that editors and log viewers recognise: `file:line: severity code …`. */
export function findingLines(findings: readonly PlacedFinding[], file: string, text: Texts): string[] {
  return findings.flatMap((finding) => {
    const name = nameOf(finding);
    const source = finding.file ?? file;
    const line = text(name === undefined ? 'cli.finding' : 'cli.finding-named', {
      place: finding.line === null ? source : `${source}:${finding.line}`,
      severity: text(`cli.severity.${finding.severity}`),
      code: finding.code,
      name: name ?? '',
      message: isInferred(finding) ? `${finding.message} ${text('cli.inferred')}` : finding.message,
    });
    const fix = finding.fix === null ? [] : [text('cli.finding-fix', { fix: finding.fix })];
    // Names come from files: they must not be able to move the cursor or end the line.
    return [line, ...fix].map((each) => visible(each));
  });
}

/** What rests on no source but inference says so, wherever it is shown; what a reader says of a text claims nothing of Windows. */
function isInferred({ code }: PlacedFinding): boolean {
  const rule = RULE_BY_CODE.get(code);
  return rule !== undefined && rule.scope !== 'import' && confidenceOf(rule) === 'inferred';
}

function nameOf({ entities: [first] }: PlacedFinding): string | undefined {
  if (!first || first.kind === 'design') return undefined;
  return first.host === null ? first.name : `${first.host}/${first.name}`;
}

/** `shop.switchyard.json: 1 error, 2 warnings, 0 remarks`. */
export function summaryLine(file: string, summary: Summary, text: Texts): string {
  return visible(
    text('cli.summary', {
      file,
      errors: text('cli.summary.errors', { count: summary.error }),
      warnings: text('cli.summary.warnings', { count: summary.warning }),
      infos: text('cli.summary.infos', { count: summary.info }),
    }),
  );
}

/** One JSON document, as every command prints it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
