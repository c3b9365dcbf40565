import { type ReactNode, Suspense } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { Palette } from '../palette/Palette.tsx';
import { useView } from '../store/hooks.ts';
import { canvasInsets, isNarrow } from '../store/view.ts';
import { later } from './later.ts';

const Outline = later(async () => (await import('../outline/Outline.tsx')).Outline);

/** The palette or the outline on the left. @param head what lies above them, and remains of them when they are folded. */
export function PalettePanel({ head }: { readonly head: ReactNode }) {
  const texts = useTexts();
  const open = useView((view) => view.paletteOpen);
  const shown = useView((view) => view.leftPanel);
  const bottom = useView((view) => (isNarrow(view) ? canvasInsets(view).bottom : 0));
  return (
    <aside
      className="sy-side"
      data-side="left"
      style={{ bottom, width: open ? OPTIONS.paletteWidth : OPTIONS.foldedWidth }}
      aria-label={texts('command.view.palette')}
      data-tour="palette"
    >
      <div className="sy-side-head">{head}</div>
      {open && (
        <div className="sy-side-body">
          <Suspense>{shown === 'palette' ? <Palette /> : <Outline />}</Suspense>
        </div>
      )}
    </aside>
  );
}
