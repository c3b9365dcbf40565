import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Canvas } from '../../../renderer/canvas/Canvas.tsx';
import { zoomTo } from '../../../renderer/canvas/viewport.ts';
import { openDesign } from '../../../renderer/store/document.ts';
import { reveal, viewStore } from '../../../renderer/store/view.ts';
import { designOf } from '../designs.ts';
import { recordFrames, sizeAsked } from './frames.ts';

const design = designOf(sizeAsked());
viewStore.setState({ inspectorOpen: false, paletteOpen: false, panel: null });
openDesign(design);
recordFrames(() => {
  const host = design.topology.hosts[0];
  const container = host?.containers[0];
  if (host && container) reveal({ kind: 'container', id: container.id, host: host.id });
  zoomTo(1);
});
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
      <Canvas />
    </FluentProvider>,
  );
}
