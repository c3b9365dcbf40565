import type { EntityRef } from '../../design/entities.ts';
import { DEFAULT_NETWORK_NAME } from '../../windows/reserved.ts';
import type { Draft } from '../docker/draft.ts';
import type { Problem } from '../docker/problem.ts';
import type { YamlNode } from '../yaml/node.ts';
import { Values } from './values.ts';

/** Name of the network that a service is on which names none. */
export const DEFAULT_KEY = 'default';

/** The design while a compose file is read into it, and what is known of the file. */
export class ComposeDraft {
  readonly draft: Draft;
  readonly values: Values;
  /** What compose puts before the names it makes. */
  readonly project: string;
  /** Id of the network by its key. */
  readonly networks = new Map<string, string>();
  /** Real name of the volume by its key. */
  readonly volumes = new Map<string, string>();
  /** Name of the container by the key of its service. */
  readonly containers = new Map<string, string>();
  /** Set when a name came out of the project's. */
  usesProject = false;
  /** How much services took over from those they extend. */
  taken = 0;
  private readonly problems: Problem[] = [];

  constructor(draft: Draft, project: string) {
    this.draft = draft;
    this.project = project;
    this.values = new Values((problem) => this.problem(problem));
  }

  /** Says something about what is read; it is reported with the element that comes out of it. */
  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  /** What was found since the last time, for who reports it later. */
  take(): readonly Problem[] {
    return this.problems.splice(0);
  }

  /** Reports what was found since the last time. */
  flush(line: number, about?: EntityRef): void {
    for (const problem of this.problems) this.draft.report(problem, line, about);
    this.problems.length = 0;
  }

  /** A key that compose takes and a design has no place for. */
  noPlace(path: string, node: YamlNode | { readonly line: number }): void {
    this.problem({ code: 'SY907', variant: 'compose', params: { key: path }, line: node.line });
  }

  /** The name compose gives to what has none of its own. */
  projectName(separator: '_' | '-', key: string): string {
    this.usesProject = true;
    return `${this.project}${separator}${key}`;
  }

  /** Whether docker itself makes the network of this name. */
  isBuiltIn(network: string): boolean {
    return this.draft.findNetwork(DEFAULT_NETWORK_NAME)?.id === network;
  }
}
