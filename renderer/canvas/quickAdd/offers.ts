import { dropItem } from '../../../shared/design/gestures/drop.ts';
import type { Design } from '../../../shared/design/schema.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { fuzzyMatch } from '../../commandPalette/fuzzy.ts';
import { PALETTE_GROUPS, type PaletteEntry } from '../../palette/items.ts';
import type { Question } from './quickAddStore.ts';

/** One line of the list at the pointer. */
export interface Offer {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly entry: PaletteEntry;
}

const ENTRIES = PALETTE_GROUPS.flatMap((group) => group.entries);
const noIds = (prefix: string) => prefix;

/** What may be put where the question points, in the order of the palette; judged by the gesture that would put it there. */
export function offersFor(design: Design, question: Question, texts: Texts): Offer[] {
  return ENTRIES.filter(({ item }) => dropItem(design, item, question.target, noIds).ok).map((entry) => ({
    key: entry.name,
    name: texts(entry.name),
    meaning: texts(entry.meaning),
    entry,
  }));
}

/** The offers that answer what was typed: by name first, best match first, then those whose explanation has the words. */
export function searchOffers(offers: readonly Offer[], query: string): readonly Offer[] {
  if (query.trim() === '') return offers;
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return offers
    .flatMap((offer) => {
      const match = fuzzyMatch(query, offer.name);
      if (match) return [{ offer, score: match.score }];
      const meaning = offer.meaning.toLowerCase();
      return words.every((word) => meaning.includes(word)) ? [{ offer, score: Number.NEGATIVE_INFINITY }] : [];
    })
    .sort((a, b) => compare(b.score, a.score))
    .map(({ offer }) => offer);
}

/** Infinities are equal to themselves, which a difference would not say. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
