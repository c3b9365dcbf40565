import type { Design } from '../../design/schema.ts';
import { type Texts, textsFor } from '../../language/texts.ts';
import { type Finding, summarize } from '../../rules/finding.ts';
import { fileNamePart } from '../fileName.ts';
import type { ExportOptions, ExportResult } from '../result.ts';
import { sortedDesign } from '../sorted.ts';
import { addressChapter } from './addresses.ts';
import { type Block, documentOf, fenced, heading } from './blocks.ts';
import { commandChapters } from './commands.ts';
import type { Handover } from './context.ts';
import { basisChapter, findingsChapter } from './findings.ts';
import { code, type Inline, plain } from './inline.ts';
import { containerChapter, machineChapter, networkChapter } from './machines.ts';
import { mermaidOf } from './mermaid.ts';
import { notesChapter } from './notes.ts';
import { reachabilityChapter } from './reachability.ts';

/**
 * The design as a document to hand over: what is where, who reaches whom, what is wrong with it, what to run and how to
 * take it back. One file that needs no other; the same design gives the same bytes, whatever the order it was drawn in.
 */
export function exportMarkdown(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const sorted = sortedDesign(design);
  const hosts = sorted.topology.hosts.filter(({ id }) => options.host === undefined || id === options.host);
  const findings = options.host === undefined ? options.findings : concerning(options.findings, options.host);
  const handover: Handover = { design: sorted, hosts, texts, findings };
  const { blocks, problems } = commandChapters(handover, options);
  const only = options.host === undefined ? undefined : hosts[0];
  const stem = [fileNamePart(design.name, 'design'), ...(only ? [fileNamePart(only.name, 'host')] : [])].join('-');
  const chapters = [
    ...opening(handover, stem),
    ...notesChapter(handover),
    ...machineChapter(handover),
    ...networkChapter(handover),
    ...addressChapter(handover),
    ...containerChapter(handover),
    ...reachabilityChapter(handover),
    ...findingsChapter(handover),
    ...blocks,
    ...basisChapter(handover),
  ];
  return {
    files: [
      {
        name: `${stem}.md`,
        text: documentOf(chapters),
        encoding: 'utf8',
        newline: 'lf',
        language: 'markdown',
        ...(only && { host: only.id, hostName: only.name }),
      },
    ],
    problems,
    losses: [],
  };
}

function concerning(findings: readonly Finding[], host: string): Finding[] {
  return findings.filter(({ entities }) => entities.some((entity) => entity.host === host || entity.id === host));
}

/** Title, what it is, a warning where the design has errors, and the diagram. */
function opening(handover: Handover, stem: string): Block[] {
  const { design, texts, findings } = handover;
  const name = design.name.trim() === '' ? plain(texts('export.unnamed')) : title(design.name);
  const diagram = mermaidOf(handover);
  return [
    [`# ${name}`],
    [plain(texts('handover.what'))],
    warning(findings, texts),
    heading(2, plain(texts('handover.diagram'))),
    diagram === undefined ? [plain(texts('handover.diagram.too-large'))] : fenced(diagram, 'mermaid'),
    [`${plain(texts('handover.diagram.picture'))} ${code(`${stem}.svg`)}` as Inline],
  ];
}

/** A name of words and numbers is text like any other; everything else is set apart. */
function title(name: string): Inline {
  return /^\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*$/u.test(name) && name.length < 200 ? plain(name) : code(name);
}

function warning(findings: readonly Finding[], texts: Texts): Block {
  const { error } = summarize(findings);
  return error === 0 ? [] : [`> **${plain(texts('handover.errors', { count: error }))}**`];
}
