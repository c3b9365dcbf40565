import type { SourceRef } from '../sources.ts';

export type DockerCommand = 'docker' | 'network create' | 'network connect' | 'run' | 'create' | 'swarm init';

export type FlagValueType =
  | 'bool'
  | 'text'
  | 'int'
  | 'uint'
  | 'decimal'
  | 'bytes'
  | 'duration'
  | 'list'
  | 'map'
  | 'address'
  | 'cidr'
  | 'mac'
  | 'port'
  | 'network'
  | 'name';

interface FlagBase {
  /** With its dashes, as it is typed. */
  readonly long: string;
  readonly short?: string;
  /** Hidden spellings that docker reads as the same flag. */
  readonly aliases?: readonly string[];
  /** False for switches; a switch may still be written `--flag=true`. */
  readonly takesValue: boolean;
  readonly repeatable: boolean;
  readonly type: FlagValueType;
  readonly sources: readonly SourceRef[];
}

/** Part of the design: drawn, or a field of a network or container. */
export interface NetworkFlag extends FlagBase {
  readonly category: 'network';
  /** The rule that speaks about some values of the flag. */
  readonly rule?: string;
}

/** Without meaning for the network; carried verbatim. */
export interface PassthroughFlag extends FlagBase {
  readonly category: 'passthrough';
  /** Valid text, but a Windows daemon refuses the container. */
  readonly refusedByWindows?: true;
}

/** A Windows daemon refuses or ignores it. */
export interface UnsupportedFlag extends FlagBase {
  readonly category: 'unsupported';
  readonly rule: string;
  /** Values that are harmless all the same. */
  readonly allowedValues?: readonly string[];
}

export type Flag = NetworkFlag | PassthroughFlag | UnsupportedFlag;
export type FlagCategory = Flag['category'];
