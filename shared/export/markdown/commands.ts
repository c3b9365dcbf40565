import { exportDocker } from '../docker.ts';
import type { ExportOptions, ExportProblem, ExportResult } from '../result.ts';
import { type Block, fenced, heading } from './blocks.ts';
import type { Handover } from './context.ts';
import { code, type Inline, joined, plain } from './inline.ts';

export interface Commands {
  readonly blocks: readonly Block[];
  /** What no command could be written for. */
  readonly problems: readonly ExportProblem[];
}

/** The commands for each host in the order in which they run, then those that take them back. */
export function commandChapters({ design, texts }: Handover, { host }: ExportOptions): Commands {
  const options = { shell: 'ps1', findings: [], locale: texts.locale, ...(host !== undefined && { host }) } as const;
  const make = exportDocker(design, options);
  const undo = exportDocker(design, { ...options, undo: true });
  if (make.files.length === 0) return { blocks: [], problems: [] };
  return {
    problems: make.problems,
    blocks: [
      heading(2, plain(texts('handover.commands'))),
      [plain(texts('handover.commands.how'))],
      ...scripts(make),
      heading(2, plain(texts('handover.undo'))),
      [plain(texts('handover.undo.how'))],
      ...scripts(undo),
    ],
  };
}

function scripts({ files }: ExportResult): Block[] {
  return files.flatMap((file, index) => {
    const name = joined([plain(`${index + 1}`), code(file.hostName ?? file.name)], '. ') as Inline;
    return [heading(3, name), fenced(file.text, 'powershell')];
  });
}
