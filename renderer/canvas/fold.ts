import { documentStore, edit } from '../store/document.ts';

/** Folds a host to its title bar, or unfolds it. */
export function foldHost(id: string, fold: boolean): void {
  const { design } = documentStore.getState();
  const host = design.topology.hosts.find((item) => item.id === id);
  const rest = design.layout.collapsed.filter((other) => other !== id);
  if (!host || rest.length < design.layout.collapsed.length === fold) return;
  const collapsed = fold ? [...rest, id] : rest;
  edit(
    { type: 'change-layout', set: { collapsed } },
    { key: fold ? 'canvas.step.fold' : 'canvas.step.unfold', params: { name: host.name } },
  );
}
