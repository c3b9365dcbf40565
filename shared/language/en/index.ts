import type { Catalogue } from '../catalogue.ts';
import { CANVAS_TEXTS } from './canvas.ts';
import { COMMAND_TEXTS } from './commands.ts';
import { EXPORT_TEXTS } from './export.ts';
import { EXPORT_VIEW_TEXTS } from './exportView.ts';
import { FILE_TEXTS } from './files.ts';
import { FRAME_TEXTS } from './frame.ts';
import { GESTURE_TEXTS } from './gestures.ts';
import { HOST_TEXTS } from './host.ts';
import { INSPECTOR_TEXTS } from './inspector.ts';
import { PROBLEMS_TEXTS } from './problems.ts';
import { ADDRESS_RULE_TEXTS } from './rules/addresses.ts';
import { READING_RULE_TEXTS } from './rules/reading.ts';
import { WINDOWS_TEXTS } from './windows.ts';

/**
 * English, the language every other one is measured against: its keys are the type of all keys. Texts live in one file per
 * room or feature; a new feature adds its file here.
 */
const TEXTS = {
  ...CANVAS_TEXTS,
  ...COMMAND_TEXTS,
  ...EXPORT_TEXTS,
  ...EXPORT_VIEW_TEXTS,
  ...FILE_TEXTS,
  ...FRAME_TEXTS,
  ...GESTURE_TEXTS,
  ...HOST_TEXTS,
  ...INSPECTOR_TEXTS,
  ...PROBLEMS_TEXTS,
  ...WINDOWS_TEXTS,
};

const RULE_TEXTS = { ...ADDRESS_RULE_TEXTS, ...READING_RULE_TEXTS };

export type EnglishKey = keyof typeof TEXTS;

export const ENGLISH: Catalogue<EnglishKey> = { locale: 'en', name: 'English', texts: TEXTS, rules: RULE_TEXTS };
