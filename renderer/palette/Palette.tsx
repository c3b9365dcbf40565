import './palette.css';
import { useState } from 'react';
import type { GestureResult } from '../../shared/design/gestures/gesture.ts';
import { addItem, beginDropping } from '../canvas/gesture/dropping.ts';
import { useTexts } from '../language/useTexts.ts';
import { ItemGlyph } from './ItemGlyph.tsx';
import { entryId, type PaletteEntry, searchPalette } from './items.ts';
import { PaletteSearch } from './PaletteSearch.tsx';

/** Everything a design is made of: dragged onto the canvas, or added to what is selected with Enter or a click. */
export function Palette() {
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const groups = searchPalette(search, texts);
  const add = (entry: PaletteEntry) => {
    const result = addItem(entry.item);
    setRefused(result.ok ? null : reasonText(result, texts));
  };
  return (
    <div className="sy-palette">
      <PaletteSearch
        value={search}
        onChange={setSearch}
        onEnter={() => {
          const [first] = groups.flatMap((group) => group.entries);
          if (search !== '' && first) add(first);
        }}
      />
      <div className="sy-palette-list">
        {groups.map((group) => (
          <section key={group.title}>
            <h2 className="sy-palette-group">{texts(group.title)}</h2>
            {group.entries.map((entry) => (
              <PaletteButton key={entryId(entry)} entry={entry} onAdd={() => add(entry)} />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className="sy-palette-note">{texts('palette.nothing')}</p>}
      </div>
      <p className="sy-palette-note" role="status" data-refused={refused !== null || undefined}>
        {refused ?? texts('palette.hint')}
      </p>
    </div>
  );
}

function PaletteButton({ entry, onAdd }: { readonly entry: PaletteEntry; readonly onAdd: () => void }) {
  const texts = useTexts();
  return (
    <button
      type="button"
      className="sy-palette-item"
      data-palette={entryId(entry)}
      onPointerDown={(event) => beginDropping(event, entry.item)}
      onClick={onAdd}
    >
      <ItemGlyph item={entry.item} />
      <span className="sy-palette-text">
        <span className="sy-palette-name">{texts(entry.name)}</span>
        <span className="sy-palette-meaning">{texts(entry.meaning)}</span>
      </span>
    </button>
  );
}

function reasonText(result: GestureResult & { ok: false }, texts: ReturnType<typeof useTexts>): string {
  const { key, params, rule } = result.reason;
  return rule === undefined ? texts(key, params) : `${texts(key, params)} (${rule})`;
}
