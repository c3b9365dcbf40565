import type { Decoded } from '../../shared/design/codec.ts';
import type { FileFault } from '../../shared/design/fileFault.ts';
import type { ExportResult } from '../../shared/export/result.ts';
import type { Shell } from '../../shared/import/docker/tokens/cursor.ts';
import type { ImportInput, Reading } from '../../shared/import/reading.ts';
import type { Piece } from './designText.ts';

/**
 * Long work that is done beside the window, so that the window goes on answering: name → what it is given and what it gives.
 * Designs go there as JSON text, which takes the window a tenth of the time that copying the object does.
 */
export interface Works {
  /** The text of a design's file, or why it could not be opened again. */
  readonly encode: {
    readonly args: { readonly design: string };
    readonly result: { readonly text: string } | { readonly fault: FileFault };
  };
  readonly decode: { readonly args: { readonly text: string }; readonly result: Decoded };
  readonly export: {
    readonly args: {
      readonly design: string;
      readonly format: string;
      readonly host?: string;
      readonly findings: boolean;
      readonly locale: string;
    };
    readonly result: { readonly apply: ExportResult; readonly undo: ExportResult | undefined };
  };
  readonly read: {
    readonly args: {
      readonly inputs: readonly ImportInput[];
      /** Null where it is to be found out. */
      readonly format: string | null;
      readonly shell: Shell | null;
      readonly release: string | null;
    };
    readonly result: { readonly format: string; readonly reading: Reading };
  };
}

export type WorkName = keyof Works;

/** One piece of work as it travels. */
export type WorkRequest = {
  readonly [K in WorkName]: { readonly name: K; readonly args: Works[K]['args'] };
}[WorkName];

/** A large design in what is done goes ahead of the reply, in pieces. */
export interface WorkPiece {
  readonly piece: readonly Piece[];
}

export type WorkReply<K extends WorkName> =
  | { readonly ok: true; readonly value: Works[K]['result'] }
  | { readonly ok: false; readonly message: string };
