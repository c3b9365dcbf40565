import type { EntityRef } from '../design/entities.ts';
import type { HnsObstacleReason } from '../plan/hns/description.ts';
import type { ObstacleReason } from '../plan/step.ts';
import type { Finding } from '../rules/finding.ts';
import type { ComposeReason } from './compose/refusals.ts';
import type { RefusalReason } from './quote/quoted.ts';

export type ShellId = 'ps1' | 'cmd' | 'sh';

/** What the text of a file is written in. */
export type FileLanguage = 'powershell' | 'batch' | 'sh' | 'json' | 'yaml' | 'markdown' | 'csv' | 'svg';

/** A file to write. `text` has the line ends it needs; a byte order mark is added by who writes it. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: 'utf8' | 'utf8-bom';
  readonly newline: 'lf' | 'crlf';
  readonly language: FileLanguage;
  /** Id and name of the host it is for; none for a file about the whole design. */
  readonly host?: string;
  readonly hostName?: string;
}

/** What every exporter is asked. */
export interface ExportOptions {
  /** Id of the only host wanted. */
  readonly host?: string;
  /** The inverse: what takes back what the other one makes. Formats without one are never asked. */
  readonly undo?: boolean;
  /** What is wrong with the design, as far as it is known; errors and warnings are named where the format has room. */
  readonly findings: readonly Finding[];
  readonly locale: string;
}

/** `needs`: something it rests on is not exported. */
export type ProblemReason = RefusalReason | ObstacleReason | HnsObstacleReason | ComposeReason | 'needs';

/** Something of the design that the export does not say. The script has a comment in its place, never another command. */
export interface ExportProblem {
  readonly reason: ProblemReason;
  readonly target: EntityRef;
  /** Id of the host whose script lacks it. */
  readonly host: string;
  /** What the design calls it, exactly. */
  readonly name: string;
  /** The text that cannot be written, exactly; for `needs` the name of what is missing. */
  readonly value: string;
  /** For people: what is not exported, why, and what to do. Safe to print. */
  readonly message: string;
}

export interface ExportResult {
  readonly files: readonly ExportFile[];
  readonly problems: readonly ExportProblem[];
  /** What this design has and the format has no place for, in sentences safe to print: shown before anything is saved. */
  readonly losses: readonly string[];
}
