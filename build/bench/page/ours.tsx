import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import '../../../renderer/store/judging.ts';
import { Canvas } from '../../../renderer/canvas/Canvas.tsx';
import { CanvasLayers } from '../../../renderer/canvas/CanvasLayers.tsx';
import { canvasStore } from '../../../renderer/canvas/canvasStore.ts';
import { setViewport } from '../../../renderer/canvas/viewport.ts';
import { openDesign } from '../../../renderer/store/document.ts';
import { select, viewStore } from '../../../renderer/store/view.ts';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { locate } from '../../../shared/design/placement/locate.ts';
import type { Host } from '../../../shared/design/schema.ts';
import { benchDesign } from '../designs.ts';
import { recordFrames, sizeAsked } from './frames.ts';

const { hosts } = openDesign(benchDesign(sizeAsked())).topology;
const containersOf = (host: Host) =>
  host.containers.map(({ id }): EntityRef => ({ kind: 'container', id, host: host.id }));

viewStore.setState({ inspectorOpen: false, paletteOpen: false, panel: null });
recordFrames({
  comeNear: () => {
    const first = hosts[0] && containersOf(hosts[0])[0];
    const { x, y } = (first && locate(canvasStore.getState().placed, first)) ?? { x: 0, y: 0 };
    setViewport({ x: innerWidth / 2 - x - 78, y: innerHeight / 2 - y - 30, zoom: 1 });
  },
  selectMany: () => select(...hosts.slice(0, 2).flatMap(containersOf)),
});
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
      <Canvas layers={<CanvasLayers />}>{null}</Canvas>
    </FluentProvider>,
  );
}
