import { FocusLayer } from './focus/FocusLayer.tsx';
import { GhostLayer } from './marks/GhostLayer.tsx';
import { PathLayer } from './path/PathLayer.tsx';

/** What is laid over the drawing when somebody asks for it: focus, a path, what drift and plans mark. */
export function CanvasLayers() {
  return (
    <>
      <FocusLayer />
      <PathLayer />
      <GhostLayer />
    </>
  );
}
