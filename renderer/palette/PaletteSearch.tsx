import { Search20Regular } from '@fluentui/react-icons';
import { useTexts } from '../language/useTexts.ts';

interface PaletteSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** Looks like Fluent's search box, whose styles are made while it is drawn: this one is a part of the first frame. */
export function PaletteSearch({ value, onChange, onEnter }: PaletteSearchProps) {
  const texts = useTexts();
  return (
    <label className="sy-palette-search">
      <Search20Regular aria-hidden="true" />
      <input
        type="search"
        placeholder={texts('palette.search')}
        aria-label={texts('palette.search')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter();
        }}
      />
    </label>
  );
}
