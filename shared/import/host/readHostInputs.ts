import { emptyDesign } from '../../design/create.ts';
import type { EntityRef } from '../../design/entities.ts';
import type { Host } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { toFinding } from '../../rules/engine.ts';
import type { Finding } from '../../rules/finding.ts';
import { READING_RULE_BY_CODE } from '../../rules/reading.ts';
import type { Problem } from '../docker/problem.ts';
import { hostFromFacts, readHostFacts } from '../hostFacts.ts';
import { type Found, type ImportInput, type ImportOptions, type Origin, type Reading, stemOf } from '../reading.ts';
import { adopt } from './adopt.ts';
import { HostReader, type ReadProblem } from './hostReader.ts';
import { type AdoptedHost, joinHosts } from './join.ts';
import { withStatedFacts } from './stated.ts';

/** A host as inputs told of it, with what was wrong with them. */
export interface Observation {
  readonly host: ObservedHost;
  /** Place in the list of the input that told of it first. */
  readonly input: number;
}

/** Reads what hosts printed, and says what there is; the drawing of it is `adopt`'s. Never throws. */
export function observe(texts: readonly string[]): {
  readonly observations: readonly Observation[];
  readonly problems: readonly ReadProblem[];
} {
  const reader = new HostReader();
  reader.read(texts);
  const problems = [...reader.problems];
  const observations = reader.hosts.map(({ gathered, input }) => ({
    host: gathered.finish((problem, from = input) => problems.push({ problem, input: from })),
    input,
  }));
  return { observations: [...observations, ...reader.observed], problems };
}

/** Builds one design from what hosts printed: a host for each collected file, and one for everything else. */
export function readHostInputs(inputs: readonly ImportInput[], { ids, hostFacts }: ImportOptions): Reading {
  const { observations, problems } = observe(inputs.map(({ text }) => text));
  const stated = readHostFacts(hostFacts ?? {});
  const several = observations.length > 1;
  const found: { readonly problem: Problem; readonly input: number; readonly host?: string }[] = [...problems];
  const parts: (AdoptedHost & { readonly input: number })[] = observations.map(({ host: observed, input }) => {
    const adopted = adopt(
      named(observed, { file: inputs[input], stated: stated.ok ? stated.facts.name : undefined, several }),
      ids,
    );
    found.push(...adopted.problems.map((problem) => ({ problem, input, host: adopted.host.id })));
    if (!stated.ok || hostFacts === undefined) return { adopted, observed, input };
    const { host, swarms } = hostFromFacts(stated.facts, ids);
    const complete = withStatedFacts(adopted.host, host);
    // A host that says it is in no swarm is in none, whatever was stated.
    const joins = adopted.host.swarm === undefined && swarms[0];
    return {
      adopted: joins
        ? { ...adopted, swarms, host: { ...complete, swarmId: joins.id, ...(host.swarm && { swarm: host.swarm }) } }
        : { ...adopted, host: complete },
      observed,
      input,
    };
  });
  const first = parts[0]?.adopted.host;
  if (!stated.ok) {
    for (const { path, expected, params } of stated.faults) {
      found.push({ problem: { code: 'SY913', variant: expected, params: { path, ...params } }, input: 0 });
    }
  }
  if (parts.length === 0 && found.length === 0)
    found.push({ problem: { code: 'SY933', variant: 'nothing' }, input: 0 });
  const origins = new Map(parts.map(({ adopted, input }): [string, Origin] => [adopted.host.id, { input }]));
  // A text that tells of no host is about the one there is.
  const hostOf = (input: number) =>
    parts.find((part) => part.input === input)?.adopted.host ?? (parts.length === 1 ? first : undefined);
  return {
    design: {
      ...emptyDesign(inputs.length === 1 ? stemOf(inputs[0]) : ''),
      topology: joinHosts(parts),
    },
    found: found.map(
      ({ problem, input, host }): Found => ({ finding: findingOf(problem, host ?? hostOf(input)?.id), input }),
    ),
    origins,
  };
}

interface Names {
  readonly file: ImportInput | undefined;
  readonly stated: string | undefined;
  readonly several: boolean;
}

/** A host whose name no output tells has the one that was stated; where there are several, each is called after its file. */
function named(observed: ObservedHost, { file, stated, several }: Names): ObservedHost {
  const name = several ? stemOf(file) : (stated ?? '');
  if (observed.facts.name !== undefined || name === '') return observed;
  return { ...observed, facts: { ...observed.facts, name } };
}

const DESIGN: EntityRef = { kind: 'design', id: 'design' };

function findingOf({ code, entities, line, ...hit }: Problem, host: Host['id'] | undefined): Finding {
  const about: EntityRef[] = host === undefined ? [DESIGN] : [{ kind: 'host', id: host }];
  const defined = Object.fromEntries(Object.entries(hit).filter(([, value]) => value !== undefined));
  return toFinding(READING_RULE_BY_CODE[code], { ...defined, entities: entities ?? about }, line);
}
