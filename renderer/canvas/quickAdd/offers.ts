import type { IdSource } from '../../../shared/design/create.ts';
import { ELEMENT_KINDS, type EntityRef, elementsOf } from '../../../shared/design/entities.ts';
import { connectElements, legalTargets } from '../../../shared/design/gestures/connect.ts';
import { dropItem, type PaletteItem } from '../../../shared/design/gestures/drop.ts';
import { extendWire } from '../../../shared/design/gestures/extend.ts';
import type { GestureResult } from '../../../shared/design/gestures/gesture.ts';
import { subnetLine } from '../../../shared/design/look/labels.ts';
import type { Design, Network } from '../../../shared/design/schema.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { fuzzyMatch } from '../../commandPalette/fuzzy.ts';
import { PALETTE_GROUPS } from '../../palette/items.ts';
import type { Question } from './quickAddStore.ts';

/** One line of the list at the pointer: something new, or an element that is there. */
export interface Offer {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  /** What is made. */
  readonly item?: PaletteItem;
  /** What is connected to; of a network its driver, for its symbol. */
  readonly to?: { readonly ref: EntityRef; readonly driver: string | undefined };
}

const ENTRIES = PALETTE_GROUPS.flatMap((group) => group.entries);
const noIds: IdSource = (prefix) => prefix;

/**
 * What may be done where the question points; judged by the very gesture that would do it. Elements that are there come
 * before what could be made, and that in the order of the palette.
 */
export function offersFor(design: Design, question: Question, texts: Texts): Offer[] {
  const made = ENTRIES.filter(({ item }) => makeOffered(design, question, item, noIds).ok).map(
    ({ item, name, meaning }): Offer => ({
      key: name,
      name: question.kind === 'connect' ? texts('quickAdd.new', { what: texts(name) }) : texts(name),
      meaning: texts(meaning),
      item,
    }),
  );
  return question.kind === 'connect' ? [...targetsOf(design, question.from, texts), ...made] : made;
}

/** What making an item where the question points would do. */
function makeOffered(design: Design, question: Question, item: PaletteItem, ids: IdSource): GestureResult {
  if (question.kind === 'add') return dropItem(design, item, question.target, ids);
  return extendWire(design, question.from, item, question.kind === 'extend' ? question.on : undefined, ids);
}

/** What taking an offer does. */
export function takeOffered(
  design: Design,
  question: Question,
  offer: Offer,
  ids: IdSource,
): GestureResult | undefined {
  if (offer.item) return makeOffered(design, question, offer.item, ids);
  if (question.kind === 'add' || !offer.to) return undefined;
  return connectElements(design, question.from, offer.to.ref, ids);
}

function targetsOf(design: Design, from: EntityRef, texts: Texts): Offer[] {
  const legal = legalTargets(design, from);
  const offers: Offer[] = [];
  for (const host of design.topology.hosts) {
    const elsewhere = host.id === from.host ? [] : [host.name];
    for (const kind of ELEMENT_KINDS) {
      for (const value of elementsOf(host, kind)) {
        if (!legal.has(value.id)) continue;
        const network = kind === 'network' ? (value as Network) : undefined;
        const about = network ? [network.driver || 'nat', subnetLine(network)] : [texts(`entity.${kind}`)];
        offers.push({
          key: value.id,
          name: value.name,
          meaning: [...about, ...elsewhere].filter((part) => part !== '').join(' · '),
          to: { ref: { kind, id: value.id, host: host.id }, driver: network?.driver },
        });
      }
    }
  }
  return offers;
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
