import type { Catalogue } from '../catalogue.ts';

/** Korean. The files are those of `en/`, with the same names; `docs/korean-glossary.md` says which words are used. */
const TEXTS = {};

const RULE_TEXTS = {};

export const KOREAN: Catalogue = { locale: 'ko', name: '한국어', texts: TEXTS, rules: RULE_TEXTS };
