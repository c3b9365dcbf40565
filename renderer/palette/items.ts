import type { PaletteItem } from '../../shared/design/gestures/drop.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import { SUPPORTED_DRIVER_IDS } from '../../shared/windows/drivers.ts';

/** One entry of the palette. */
export interface PaletteEntry {
  readonly item: PaletteItem;
  readonly name: TextKey;
  readonly meaning: TextKey;
}

export interface PaletteGroup {
  readonly title: TextKey;
  readonly entries: readonly PaletteEntry[];
}

/** What the palette offers, from the machine up to what runs on it. */
export const PALETTE_GROUPS: readonly PaletteGroup[] = [
  {
    title: 'palette.group.machine',
    entries: (['host', 'adapter', 'switch'] as const).map((kind) => ({
      item: { kind },
      name: `palette.${kind}` as const,
      meaning: `palette.${kind}.meaning` as const,
    })),
  },
  {
    title: 'palette.group.network',
    entries: SUPPORTED_DRIVER_IDS.map((driver) => ({
      item: { kind: 'network' as const, driver },
      name: `palette.network.${driver}` as const,
      meaning: `palette.network.${driver}.meaning` as const,
    })),
  },
  {
    title: 'palette.group.workload',
    entries: [{ item: { kind: 'container' }, name: 'palette.container', meaning: 'palette.container.meaning' }],
  },
];

export function entryId({ item }: PaletteEntry): string {
  return item.kind === 'network' ? item.driver : item.kind;
}

/** Groups with the entries whose name or meaning holds every word searched for; groups left empty are gone. */
export function searchPalette(text: string, texts: (key: TextKey) => string): readonly PaletteGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return PALETTE_GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => {
      const haystack = `${entryId(entry)} ${texts(entry.name)} ${texts(entry.meaning)}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    }),
  })).filter((group) => group.entries.length > 0);
}
