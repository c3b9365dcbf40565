import type { Container, Design, Host } from '../../shared/design/schema.ts';

/** So many containers are written, or sent, in one step. */
export const PIECE = 500;

/** A design as JSON for a worker, in steps: writing ten thousand containers at once would hold the window up. */
export function* designText(design: Design): Generator<void, string> {
  const { topology, ...frame } = design;
  const hosts: string[] = [];
  for (const host of topology.hosts) hosts.push(yield* hostText(host));
  const { hosts: _, ...rest } = topology;
  return withMember(frame, 'topology', withMember(rest, 'hosts', `[${hosts.join()}]`));
}

function* hostText({ containers, ...host }: Host): Generator<void, string> {
  const pieces: string[] = [];
  for (let from = 0; from < containers.length; from += PIECE) {
    // Without its brackets.
    pieces.push(JSON.stringify(containers.slice(from, from + PIECE)).slice(1, -1));
    yield;
  }
  return withMember(host, 'containers', `[${pieces.join()}]`);
}

/** Every object here has members of its own, so that one more comes after a comma. */
function withMember(value: object, name: string, text: string): string {
  return `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:${text}}`;
}

/** Containers of one host, or of several, as they come from a worker. */
export interface Piece {
  readonly host: number;
  readonly containers: readonly Container[];
}

/** A design without its containers, and those in pieces: a window that is handed all of it at once stands still meanwhile. */
export function takeApart(design: Design): { readonly frame: Design; readonly pieces: readonly (readonly Piece[])[] } {
  const pieces: Piece[][] = [];
  let room = 0;
  for (const [index, { containers }] of design.topology.hosts.entries()) {
    for (let from = 0; from < containers.length; ) {
      if (room === 0) pieces.push([]);
      if (room === 0) room = PIECE;
      const some = containers.slice(from, from + room);
      pieces.at(-1)?.push({ host: index, containers: some });
      from += some.length;
      room -= some.length;
    }
  }
  const hosts = design.topology.hosts.map((host) => ({ ...host, containers: [] }));
  return { frame: { ...design, topology: { ...design.topology, hosts } }, pieces };
}

/** The design that was taken apart. */
export function putTogether(frame: Design, pieces: readonly (readonly Piece[])[]): Design {
  const lists: Container[][] = frame.topology.hosts.map(() => []);
  for (const { host, containers } of pieces.flat()) lists[host]?.push(...containers);
  const hosts = frame.topology.hosts.map((host, index) => ({ ...host, containers: lists[index] ?? [] }));
  return { ...frame, topology: { ...frame.topology, hosts } };
}
