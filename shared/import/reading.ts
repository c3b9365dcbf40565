import { emptyDesign, type IdSource } from '../design/create.ts';
import type { Design } from '../design/schema.ts';
import type { Finding } from '../rules/finding.ts';
import type { Shell } from './docker/tokens/cursor.ts';

/** One text to read: a file, a paste, standard input. */
export interface ImportInput {
  /** As messages name it; without a folder. Empty for a text that has no name, such as a paste. */
  readonly name: string;
  readonly text: string;
}

export interface ImportOptions {
  readonly ids: IdSource;
  /** JSON of `--host-facts`; what the texts themselves say about the host stands before it. */
  readonly hostFacts?: unknown;
  /** How commands are quoted; guessed when absent. */
  readonly shell?: Shell | undefined;
}

/** Something found while reading, and the input it is about, by its place in the list. */
export interface Found {
  readonly finding: Finding;
  readonly input: number;
}

/** Where an element was made: place of the input in the list, and the line in it, from 1, where texts have lines. */
export interface Origin {
  readonly input: number;
  readonly line?: number;
}

/** What came out of reading. The rules judge the design besides. */
export interface Reading {
  readonly design: Design;
  /** In order of inputs and lines: nothing that was not understood is dropped in silence. */
  readonly found: readonly Found[];
  /** By the id of the element. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Name of an input without its extension: what a host or a design is called after. */
export function stemOf(input: ImportInput | undefined): string {
  return input?.name.replace(/\.[^.]+$/, '') ?? '';
}

/** One design of the hosts of several. */
export function joinDesigns(name: string, designs: readonly Design[]): Design {
  return {
    ...emptyDesign(name),
    topology: {
      swarms: designs.flatMap(({ topology }) => topology.swarms),
      hosts: designs.flatMap(({ topology }) => topology.hosts),
    },
  };
}
