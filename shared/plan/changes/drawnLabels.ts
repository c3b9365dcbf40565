import type { Design } from '../../design/schema.ts';

/** Keys of the labels that a design draws on a host's containers: of what others made, only these are read. */
export function drawnLabels({ topology }: Design, hostId: string): string[] {
  const keys = new Set<string>();
  for (const { id, containers } of topology.hosts) {
    if (id !== hostId) continue;
    for (const { flag, value } of containers.flatMap(({ flags }) => flags)) {
      const key = flag === '--label' || flag === '-l' ? value?.split('=')[0] : undefined;
      if (key) keys.add(key);
    }
  }
  return [...keys];
}
