import type { Catalogue } from '../catalogue.ts';
import { ADDRESS_RULE_TEXTS } from './rules/addresses.ts';

/**
 * English, the language every other one is measured against: its keys are the type of all keys. Texts live in one file per
 * room or feature; a new feature adds its file here.
 */
const TEXTS = {};

const RULE_TEXTS = { ...ADDRESS_RULE_TEXTS };

export type EnglishKey = keyof typeof TEXTS;

export const ENGLISH: Catalogue<EnglishKey> = { locale: 'en', name: 'English', texts: TEXTS, rules: RULE_TEXTS };
