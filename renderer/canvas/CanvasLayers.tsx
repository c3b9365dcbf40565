import { Suspense } from 'react';
import { later } from '../frame/later.ts';
import { useShown } from '../paths/shownPath.ts';
import { FocusLayer } from './focus/FocusLayer.tsx';
import { GhostLayer } from './marks/GhostLayer.tsx';

const PathLayer = later(async () => (await import('./path/PathLayer.tsx')).PathLayer);

/** What is laid over the drawing when somebody asks for it: focus, a path, what drift and plans mark. */
export function CanvasLayers() {
  const path = useShown((shown) => shown.path);
  return (
    <>
      <FocusLayer />
      <Suspense>{path && <PathLayer path={path} />}</Suspense>
      <GhostLayer />
    </>
  );
}
