import { mkdirSync, writeFileSync } from 'node:fs';
import { writeExampleExports } from './exports.ts';
import { rulesPage } from './rulesPage.ts';

/** `npm run docs`: writes the pages and examples that are made from the product itself. */
mkdirSync('docs', { recursive: true });
writeFileSync('docs/rules.md', rulesPage());
writeExampleExports();
