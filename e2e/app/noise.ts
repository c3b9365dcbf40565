import type { Page } from '@playwright/test';

/**
 * Everything a page complains about: errors and warnings on the console, exceptions nobody caught, and what the content
 * security policy has blocked. A test ends with none of them, or says which it expects.
 */
export interface Noise {
  /** All complaints so far. */
  heard(): readonly string[];
  /** Takes away those that contain a text: the test has provoked them. */
  expected(text: string): void;
}

export function listenForNoise(page: Page): Noise {
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  return {
    heard: () => complaints,
    expected(text) {
      complaints = complaints.filter((complaint) => !complaint.includes(text));
    },
  };
}
