import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

let source: Promise<string> | undefined;

/** Everything axe finds wrong in the window, or a part of it, but its colours; short enough to be read in a test's output. */
export function violations(page: Page, part = 'html'): Promise<readonly string[]> {
  return run(page, part, {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
  });
}

/** What is wrong with the colours of a part of the window, in the theme it is in. */
export function colourViolations(page: Page, part: string): Promise<readonly string[]> {
  return run(page, part, { runOnly: { type: 'rule', values: COLOUR_RULES } });
}

async function run(page: Page, part: string, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(await source);
  }
  return page.evaluate(
    async ([within, given]) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      const found = await axe.run({ include: [[within]] }, { ...given, resultTypes: ['violations'] });
      return found.violations.flatMap((violation) =>
        violation.nodes.map(
          (node) =>
            `${violation.id} (${violation.impact}): ${node.target.join(' ')} ${node.failureSummary?.slice(0, 240)}`,
        ),
      );
    },
    [part, options] as const,
  );
}

/** Half-way from one colour to the other, what fades is as pale as neither. */
export async function endFading(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important; animation-duration: 0s !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
}
