import type { Design } from '../../design/schema.ts';
import { type Texts, textsFor } from '../../language/texts.ts';
import { findingLines } from '../header.ts';
import { literalPowerShell } from '../quote/powershell.ts';
import { excerpt } from '../quote/visible.ts';
import type { ExportFile, ExportOptions, ExportResult } from '../result.ts';
import { POWERSHELL } from '../shells/powershell.ts';
import { bodyV1 } from './exportHnsJson.ts';
import { hnsFileNames } from './fileNames.ts';
import { hnsLosses, natRestartLoss } from './losses.ts';
import { commonPrelude, makingPrelude, undoingPrelude } from './powershellPrelude.ts';
import { checkStatement, makingStatement, undoingStatement } from './powershellStatements.ts';
import { hnsNoteText, hnsProblems, hnsRefusalText, hnsStepText, hnsUndoText } from './sentences.ts';
import { type WrittenHnsPlan, writeHns } from './written.ts';

/**
 * A script for each host that asks HNS itself, for hosts without docker (containerd, plain HNS). It needs no module: Windows
 * has none that makes networks (C177), and those of the gallery drop settings (C178, C179), so whole bodies are sent.
 */
export function exportHnsPs1(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const plans = writeHns(design, bodyV1);
  const nameOf = hnsFileNames(design, plans, options.undo ? '-hns-undo.ps1' : '-hns.ps1');
  const wanted = plans.filter(({ host }) => options.host === undefined || host.id === options.host);
  return {
    files: wanted.map((plan) => scriptFile(design, plan, nameOf(plan.host.id), options, texts)),
    problems: wanted.flatMap((plan) => hnsProblems(texts, plan)),
    losses: hnsLosses(design, wanted, texts),
  };
}

function scriptFile(
  design: Design,
  plan: WrittenHnsPlan,
  name: string,
  options: ExportOptions,
  texts: Texts,
): ExportFile {
  const parts = [
    ['#Requires -Version 5.1', '#Requires -RunAsAdministrator', ...header(design, plan, options, texts)],
    [...commonPrelude(texts), ...(options.undo ? undoingPrelude : makingPrelude)(texts)],
    ...(options.undo ? undoingBlocks : makingBlocks)(plan, texts),
    ...(options.undo ? [closing(texts)] : []),
  ];
  return {
    name,
    text: parts.map((lines) => lines.map((line) => `${line}\r\n`).join('')).join('\r\n'),
    encoding: POWERSHELL.encoding,
    newline: POWERSHELL.newline,
    language: POWERSHELL.language,
    host: plan.host.id,
    hostName: plan.host.name,
  };
}

function header(design: Design, plan: WrittenHnsPlan, options: ExportOptions, texts: Texts): string[] {
  const { host } = plan;
  const params = { design: excerpt(design.name) || texts('export.unnamed'), host: excerpt(host.name) };
  return [
    texts(options.undo ? 'export.header.title-undo' : 'export.header.title', params),
    texts(options.undo ? 'hns.header.does-undo' : 'hns.header.does'),
    texts('hns.header.docker'),
    ...(options.undo ? [] : natRestartLoss([plan], texts)),
    ...findingLines(design, host, options.findings, texts),
  ].map(POWERSHELL.comment);
}

function makingBlocks({ steps }: WrittenHnsPlan, texts: Texts): string[][] {
  const done = steps.filter(({ refusal }) => !refusal).map(({ step }) => step);
  const expected = new Set(done.flatMap((step) => (step.kind === 'hns-network-expect' ? [step.target.id] : [])));
  const checks = done.flatMap((step) => checkStatement(step, expected) ?? []);
  const blocks: string[][] = [];
  if (checks.length > 0) blocks.push([POWERSHELL.comment(texts('hns.script.checks')), ...checks]);
  for (const { step, refusal } of steps) {
    if (refusal) {
      blocks.push([POWERSHELL.comment(hnsRefusalText(texts, step, refusal))]);
      continue;
    }
    const statement = makingStatement(step);
    if (statement === undefined) continue;
    const note = hnsNoteText(texts, step);
    blocks.push([
      POWERSHELL.comment(hnsStepText(texts, step)),
      ...(note === undefined ? [] : [POWERSHELL.comment(note)]),
      statement,
    ]);
  }
  return blocks.length > 0 ? blocks : [[POWERSHELL.comment(texts('export.nothing'))]];
}

/** Backwards: endpoints first, because a network that has some is not removed (C184). */
function undoingBlocks({ steps }: WrittenHnsPlan, texts: Texts): string[][] {
  const blocks = steps.toReversed().flatMap(({ step, refusal }) => {
    const statement = refusal ? undefined : undoingStatement(step);
    if (statement === undefined) return [];
    const warning = step.disruption === 'host-link-drop' ? [POWERSHELL.comment(texts('export.undo.link-drop'))] : [];
    return [[POWERSHELL.comment(hnsUndoText(texts, step)), ...warning, statement]];
  });
  return blocks.length > 0 ? blocks : [[POWERSHELL.comment(texts('export.nothing'))]];
}

function closing(texts: Texts): string[] {
  return [
    'if ($failed) {',
    `    Write-Warning ${literalPowerShell(texts('export.script.undo-failed'))}`,
    '    exit 1',
    '}',
  ];
}
