import type { PaletteItem } from '../../../shared/design/gestures/drop.ts';
import { driverAbbreviation, driverLook } from '../../../shared/design/look/driverLook.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useView } from '../../store/hooks.ts';
import { DriverSwatch } from '../DriverPatterns.tsx';

/** What is carried, as it will look, at the canvas's zoom. */
export function Ghost({ item, refused }: { readonly item: PaletteItem; readonly refused: boolean }) {
  const zoom = useView((view) => view.zoom);
  const { width, height } = sizeOf(item);
  // Below half size nobody would see what it is.
  const scale = Math.min(Math.max(zoom, 0.5), 1);
  return (
    <div
      className="sy-ghost"
      data-refused={refused || undefined}
      style={{ transform: `scale(${scale})` }}
      // What goes along with the pointer must never be what is under it.
      inert
    >
      <div style={{ width, height, transform: `translate(-${MEASURES.title}px, -${Math.min(height / 2, 22)}px)` }}>
        <Look item={item} />
      </div>
    </div>
  );
}

function Look({ item }: { readonly item: PaletteItem }) {
  const texts = useTexts();
  switch (item.kind) {
    case 'host':
      return (
        <div className="sy-host">
          <div className="sy-host-title">
            <span className="sy-host-name">{texts('palette.host')}</span>
          </div>
        </div>
      );
    case 'adapter':
      return (
        <div className="sy-adapter">
          <span className="sy-adapter-name">{texts('palette.adapter')}</span>
        </div>
      );
    case 'switch':
      return (
        <div className="sy-switch" data-kind="external">
          <span className="sy-switch-kind">{texts('canvas.switch.external')}</span>
        </div>
      );
    case 'network':
      return (
        <div className="sy-lane" data-driver={driverLook(item.driver)}>
          <DriverSwatch look={driverLook(item.driver)} />
          <span className="sy-lane-driver">{driverAbbreviation(item.driver)}</span>
          <span className="sy-lane-name">{item.driver}</span>
        </div>
      );
    case 'container':
      return (
        <div className="sy-card" data-driver="none">
          <span className="sy-card-name">{texts('palette.container')}</span>
        </div>
      );
  }
}

function sizeOf(item: PaletteItem): { readonly width: number; readonly height: number } {
  switch (item.kind) {
    case 'host':
      return MEASURES.emptyHost;
    case 'adapter':
      return MEASURES.adapter;
    case 'switch':
      return { width: MEASURES.bayWidth, height: MEASURES.switchBar };
    case 'network':
      return { width: MEASURES.bayWidth, height: MEASURES.lane };
    case 'container':
      return MEASURES.container;
  }
}
