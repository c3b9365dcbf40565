import type { Catalogue } from '../catalogue.ts';
import { ADDRESSES_VIEW_TEXTS } from './addressesView.ts';
import { CANVAS_TEXTS } from './canvas.ts';
import { CLI_TEXTS } from './cli.ts';
import { CLIPBOARD_TEXTS } from './clipboard.ts';
import { COMMAND_PALETTE_TEXTS } from './commandPalette.ts';
import { COMMAND_TEXTS } from './commands.ts';
import { DOCUMENT_TEXTS } from './documents.ts';
import { EXAMPLE_TEXTS } from './examples.ts';
import { EXPORT_TEXTS } from './export.ts';
import { EXPORT_VIEW_TEXTS } from './exportView.ts';
import { FILE_TEXTS } from './files.ts';
import { FRAME_TEXTS } from './frame.ts';
import { GESTURE_TEXTS } from './gestures.ts';
import { HELP_TEXTS } from './help.ts';
import { HOST_TEXTS } from './host.ts';
import { HOST_IMPORT_TEXTS } from './hostImport.ts';
import { IMPORT_TEXTS } from './import.ts';
import { IMPORT_DIALOG_TEXTS } from './importDialog.ts';
import { INSPECTOR_TEXTS } from './inspector.ts';
import { OUTLINE_TEXTS } from './outline.ts';
import { PATHS_VIEW_TEXTS } from './pathsView.ts';
import { PROBLEMS_TEXTS } from './problems.ts';
import { RECOVERY_TEXTS } from './recovery.ts';

/** Korean. The files are those of `en/`, with the same names; `docs/korean-glossary.md` says which words are used. */
const TEXTS = {
  ...ADDRESSES_VIEW_TEXTS,
  ...CANVAS_TEXTS,
  ...CLI_TEXTS,
  ...CLIPBOARD_TEXTS,
  ...COMMAND_PALETTE_TEXTS,
  ...COMMAND_TEXTS,
  ...DOCUMENT_TEXTS,
  ...EXAMPLE_TEXTS,
  ...EXPORT_TEXTS,
  ...EXPORT_VIEW_TEXTS,
  ...FILE_TEXTS,
  ...FRAME_TEXTS,
  ...GESTURE_TEXTS,
  ...HELP_TEXTS,
  ...HOST_TEXTS,
  ...HOST_IMPORT_TEXTS,
  ...IMPORT_TEXTS,
  ...IMPORT_DIALOG_TEXTS,
  ...INSPECTOR_TEXTS,
  ...OUTLINE_TEXTS,
  ...PATHS_VIEW_TEXTS,
  ...PROBLEMS_TEXTS,
  ...RECOVERY_TEXTS,
};

const RULE_TEXTS = {};

export const KOREAN: Catalogue = { locale: 'ko', name: '한국어', texts: TEXTS, rules: RULE_TEXTS };
