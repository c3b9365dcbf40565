import type { Design, Host } from '../design/schema.ts';
import { findingText, type Texts } from '../language/texts.ts';
import { compareText } from '../plan/order.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';

/** More findings than these are only counted: a header is there to be read. */
const FINDINGS_SHOWN = 50;

const RANK: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** The header's lines about what is wrong with the design, errors first, in an order that does not depend on the drawing's. */
export function findingLines(design: Design, host: Host, findings: readonly Finding[], texts: Texts): string[] {
  const names = namesOn(design, host);
  const lines = findings
    .filter((finding) => finding.severity !== 'info' && concerns(finding, host))
    .map((finding) => ({ finding, text: lineOf(finding, names, texts) }))
    .sort(
      (a, b) =>
        RANK[a.finding.severity] - RANK[b.finding.severity] ||
        compareText(a.finding.code, b.finding.code) ||
        compareText(a.text, b.text),
    )
    .map((line) => line.text);
  if (lines.length === 0) return [];
  const more = lines.length - FINDINGS_SHOWN;
  return [
    texts('export.header.findings', { count: lines.length }),
    ...lines.slice(0, FINDINGS_SHOWN).map((line) => `- ${line}`),
    ...(more > 0 ? [texts('export.header.more', { count: more })] : []),
  ];
}

/** Whether a finding is about this host or anything in it; what names no host is about all of them. */
function concerns({ entities }: Finding, host: Host): boolean {
  const isHere = entities.some((entity) => entity.host === host.id || entity.id === host.id);
  return isHere || entities.every((entity) => entity.host === undefined && entity.kind !== 'host');
}

function lineOf(finding: Finding, names: (id: string) => string | undefined, texts: Texts): string {
  const name = finding.entities
    .map((entity) => names(entity.container ?? entity.id))
    .find((found) => found !== undefined);
  return texts(name === undefined ? 'export.header.finding-unnamed' : 'export.header.finding', {
    severity: texts(`export.severity.${finding.severity}`),
    code: finding.code,
    name: name ?? '',
    text: findingText(texts.locale, finding),
  });
}

/** Looks names up by id; a list is only gone through once. */
function namesOn(design: Design, host: Host): (id: string) => string | undefined {
  let names: Map<string, string> | undefined;
  return (id) => {
    names ??= new Map(
      [host, ...design.topology.swarms, ...host.adapters, ...host.switches, ...host.networks, ...host.containers].map(
        (element) => [element.id, element.name],
      ),
    );
    return names.get(id);
  };
}
