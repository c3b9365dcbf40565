import type { Page } from '@playwright/test';

/**
 * Sentences and phrases in English that the page shows or says, where it should speak another language. Names, commands and
 * titles of documents have at most two small words in a row, or are in elements left out here.
 */
export function leftInEnglish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Code, what somebody has typed, and links to documents, which have the names they were published with.
    const apart = 'pre, code, textarea, script, style, a, [lang="en"]';
    const phrase = /\b[a-z]{2,} [a-z]+ [a-z]{2,}\b/;
    const hangul = /[가-힣]/;
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(apart)) said.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(element.getAttribute(name) ?? '');
    }
    return said.filter((text) => phrase.test(text) && !hangul.test(text));
  });
}

/** Buttons, tabs, labels and headings whose words do not fit them. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"], label, legend, h1, h2, h3')]
      .filter((element) => element.checkVisibility() && !element.closest('.react-flow'))
      // Names that people give may be of any length, and end in an ellipsis with the whole in a tooltip.
      .filter((element) => element.title === '' && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent ?? ''),
  );
}
