import { expect, test } from 'vitest';
import { chosenLocale, isLanguageChoice, LANGUAGE_CHOICES } from './choice.ts';
import { loadLanguage, textsFor } from './texts.ts';

await Promise.all(['ko-KR', 'fr-CA'].map(loadLanguage));

test('the system’s language is spoken until another one is chosen', () => {
  expect(chosenLocale(undefined, 'ko-KR')).toBe('ko-KR');
  expect(chosenLocale('system', 'ko-KR')).toBe('ko-KR');
  expect(chosenLocale('en', 'ko-KR')).toBe('en');
  expect(chosenLocale('ko', 'en-GB')).toBe('ko');
});

test('a choice that this version does not have is no choice', () => {
  expect(chosenLocale('tlh', 'en-US')).toBe('en-US');
  expect(chosenLocale(7, 'en-US')).toBe('en-US');
  expect(isLanguageChoice('tlh')).toBe(false);
});

test('there are English and Korean to choose from, besides the system’s', () => {
  expect(LANGUAGE_CHOICES).toEqual(['system', 'en', 'ko']);
});

test('a tag with a region finds its language; one that there is no catalogue for is spoken to in English', () => {
  expect(textsFor('ko-KR').locale).toBe('ko');
  expect(textsFor('ko').locale).toBe('ko');
  expect(textsFor('en-GB').locale).toBe('en');
  expect(textsFor('fr-CA').locale).toBe('en');
});
