import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAST_ROW } from '../../shared/rules/accountedFor.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { rulesPage } from './rulesPage.ts';

const page = readFileSync('docs/rules.md', 'utf8').replaceAll('\r\n', '\n');

describe('docs/rules.md', () => {
  it('is what the rules are now (npm run docs makes it again)', () => {
    expect(page === rulesPage(), 'docs/rules.md is not up to date: run “npm run docs”').toBe(true);
  });

  it('has every row of the catalogue', () => {
    for (let row = 1; row <= LAST_ROW; row++) {
      const name = `C${String(row).padStart(3, '0')}`;
      expect(page.match(new RegExp(`^\\| ${name}(:| \\|)`, 'gm')), name).toHaveLength(1);
    }
    expect(page).not.toContain('**missing**');
  });

  it('has a section for each rule, and no unfilled values in it', () => {
    for (const { code, name } of RULES) expect(page).toContain(`\n### ${code} ${name}\n`);
    expect(page.match(/What it says: .*\{\w+\}/g)).toBeNull();
  });
});
