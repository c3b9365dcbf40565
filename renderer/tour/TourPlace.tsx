import { Suspense } from 'react';
import { useStore } from 'zustand';
import { later } from '../frame/later.ts';
import { tourStore } from './tourStore.ts';

const Tour = later(async () => (await import('./Tour.tsx')).Tour);

/** The tour, while somebody takes it. */
export function TourPlace() {
  const step = useStore(tourStore, (state) => state.step);
  return <Suspense>{step !== null && <Tour step={step} />}</Suspense>;
}
