export interface Edge {
  readonly to: string;
  readonly line: number;
}

export interface Step extends Edge {
  readonly file: string;
}

/** One cycle for each edge that leads back into the path by which a depth-first walk came. */
export function findCycles(edges: ReadonlyMap<string, readonly Edge[]>): Step[][] {
  const cycles: Step[][] = [];
  const done = new Set<string>();

  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    // An explicit stack: a long chain of imports must not end in a stack overflow.
    const path = [{ file: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = edges.get(top.file)?.[top.next++];
      if (!edge) {
        done.add(top.file);
        onPath.delete(top.file);
        path.pop();
        continue;
      }
      const from = onPath.get(edge.to);
      if (from !== undefined) {
        cycles.push(path.slice(from).map(({ file, next }) => ({ file, ...edgeAt(edges, file, next - 1) })));
      } else if (edges.has(edge.to) && !done.has(edge.to)) {
        onPath.set(edge.to, path.length);
        path.push({ file: edge.to, next: 0 });
      }
    }
  }
  return cycles;
}

function edgeAt(edges: ReadonlyMap<string, readonly Edge[]>, file: string, index: number): Edge {
  const edge = edges.get(file)?.[index];
  if (!edge) throw new Error(`no edge ${index} of ${file}`);
  return edge;
}
