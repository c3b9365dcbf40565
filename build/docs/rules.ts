import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesPage } from './rulesPage.ts';

/** `npm run docs`: writes the pages that are made from the product itself. */
mkdirSync('docs', { recursive: true });
writeFileSync('docs/rules.md', rulesPage());
