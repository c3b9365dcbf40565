import { emptyDesign } from '../design/create.ts';
import { applyEdit } from '../design/edits.ts';
import type { Container, Design, Host, Network } from '../design/schema.ts';
import { atOnce } from '../design/steps.ts';
import { createContextCache, type HostContext } from './context.ts';
import type { Finding } from './finding.ts';
import { type Summary, summarize } from './finding.ts';
import { newErrors } from './newErrors.ts';
import type { ContainerRule, DesignRule, Fix, Gate, Hit, HostRule, NeighboursRule, NetworkRule, Rule } from './rule.ts';
import { compareVersions, parseVersion } from './version.ts';

/** Everything found in one design. Unchanged hosts keep their array from the verdict before. */
export interface Verdict {
  readonly byHost: ReadonlyMap<string, readonly Finding[]>;
  readonly acrossHosts: readonly Finding[];
  /** All findings, hosts in order, then those across hosts. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

export interface Judge {
  (design: Design): Verdict;
  /** The same in steps, for who has something else to do in between. What they found is remembered as they go. */
  steps(design: Design): Generator<void, Verdict>;
}

/** So many containers are judged in one step. */
const STEP = 200;

/**
 * Makes a judge that remembers by identity: a container or network object it has seen in the same surroundings keeps its
 * findings, so judging after an edit costs what the edit touched. Each judge has its own memory.
 */
export function createJudge(rules: readonly Rule[]): Judge {
  const sets = splitByScope(rules);
  const contextOf = createContextCache();
  const networkMemory = new WeakMap<Network, Remembered>();
  const containerMemory = new Map<string, JudgedContainers>();
  const hostMemory = new WeakMap<Host, Remembered & { readonly summary: Summary }>();
  const frameMemory = new WeakMap<HostContext, readonly Finding[]>();
  const openMemory = new WeakMap<HostContext, OpenRules>();
  /** Judges what has not happened yet. */
  let trial: Judge | undefined;

  /** Gates ask for facts of the host only, so they are asked once and not for each container. */
  function openRules(context: HostContext): OpenRules {
    const kept = openMemory.get(context);
    if (kept) return kept;
    const isOpenHere = ({ gate }: Rule) => isOpen(gate, context);
    const open = { network: sets.network.filter(isOpenHere), container: sets.container.filter(isOpenHere) };
    openMemory.set(context, open);
    return open;
  }

  function* judgeHost(host: Host, context: HostContext): Generator<void, Remembered & { readonly summary: Summary }> {
    yield;
    const findings: Finding[] = [];
    append(findings, rememberFrame(context));
    for (const network of host.networks) {
      append(
        findings,
        remember(networkMemory, network, context, () => judgeNetwork(openRules(context).network, network, context)),
      );
    }
    for (const own of yield* judgeContainers(host, context)) append(findings, own);
    for (const rule of sets.neighbours) {
      if (!isOpen(rule.gate, context)) continue;
      rule.check(host, context, (hit) => findings.push(toFinding(rule, rule.tried ? withTriedFixes(hit, host) : hit)));
    }
    const judged = { context, findings, summary: summarize(findings) };
    hostMemory.set(host, judged);
    return judged;
  }

  /** Leaves out fixes that would make a new error on the host. Tried when somebody asks for them, on the host alone. */
  function withTriedFixes(hit: Hit, host: Host): Hit {
    return {
      ...hit,
      fixes: () => {
        const offered = typeof hit.fixes === 'function' ? hit.fixes() : (hit.fixes ?? NO_FIXES);
        if (offered.length === 0) return NO_FIXES;
        trial ??= createJudge(rules);
        const judgeAlone = trial;
        const alone = { ...emptyDesign(), topology: { swarms: [], hosts: [host] } };
        const before = judgeAlone(alone).findings;
        return offered.filter(
          ({ edit }) => newErrors(before, judgeAlone(applyEdit(alone, edit)).findings).length === 0,
        );
      },
    };
  }

  /** What stands before and behind the containers an edit touched keeps its findings, in the order it had. */
  function* judgeContainers(host: Host, context: HostContext): Generator<void, readonly (readonly Finding[])[]> {
    const { containers } = host;
    const kept = containerMemory.get(host.id);
    const before = kept && kept.context === context ? kept : NO_CONTAINERS;
    const rules = openRules(context).container;
    const head = sameHead(before.containers, containers);
    const tail = sameTail(before.containers, containers, head);
    const found = before.found.slice(0, head);
    for (const [index, container] of containers.slice(head, containers.length - tail).entries()) {
      if (index % STEP === STEP - 1) yield;
      found.push(judgeContainer(rules, container, context));
    }
    append(found, before.found.slice(before.found.length - tail));
    containerMemory.set(host.id, { context, containers, found });
    return found;
  }

  function rememberFrame(context: HostContext): readonly Finding[] {
    const kept = frameMemory.get(context);
    if (kept) return kept;
    const findings = judgeFrame(sets, context);
    frameMemory.set(context, findings);
    return findings;
  }

  function* steps(design: Design): Generator<void, Verdict> {
    const byHost = new Map<string, readonly Finding[]>();
    const all: Finding[] = [];
    const summary = { error: 0, warning: 0, info: 0 };
    for (const host of design.topology.hosts) {
      const hostContext = contextOf(design, host);
      const kept = hostMemory.get(host);
      const judged = kept?.context === hostContext ? kept : yield* judgeHost(host, hostContext);
      byHost.set(host.id, judged.findings);
      append(all, judged.findings);
      add(summary, judged.summary);
    }
    const acrossHosts: Finding[] = [];
    const context = { design, contextOf: (host: Host) => contextOf(design, host) };
    for (const rule of sets.design) {
      rule.check(design, context, (hit) => acrossHosts.push(toFinding(rule, hit)));
      yield;
    }
    append(all, acrossHosts);
    add(summary, summarize(acrossHosts));
    for (const id of containerMemory.keys()) if (!byHost.has(id)) containerMemory.delete(id);
    return { byHost, acrossHosts, findings: all, summary };
  }

  return Object.assign((design: Design) => atOnce(steps(design)), { steps });
}

interface Remembered {
  readonly context: HostContext;
  readonly findings: readonly Finding[];
}

/** A host's containers as they were judged last, each with what was found. */
interface JudgedContainers {
  readonly context?: HostContext;
  readonly containers: readonly Container[];
  readonly found: readonly (readonly Finding[])[];
}

const NO_CONTAINERS: JudgedContainers = { containers: [], found: [] };

/** How many items two lists share at their beginning. */
function sameHead(a: readonly unknown[], b: readonly unknown[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

/** How many items two lists share at their end, leaving alone the first `head` of both. */
function sameTail(a: readonly unknown[], b: readonly unknown[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** Rules of a host whose gates are open. */
type OpenRules = Pick<RuleSets, 'network' | 'container'>;

interface RuleSets {
  readonly network: readonly NetworkRule[];
  readonly container: readonly ContainerRule[];
  readonly host: readonly HostRule[];
  readonly neighbours: readonly NeighboursRule[];
  readonly design: readonly DesignRule[];
}

function splitByScope(rules: readonly Rule[]): RuleSets {
  return {
    network: rules.filter((rule) => rule.scope === 'network'),
    container: rules.filter((rule) => rule.scope === 'container'),
    host: rules.filter((rule) => rule.scope === 'host'),
    neighbours: rules.filter((rule) => rule.scope === 'neighbours'),
    design: rules.filter((rule) => rule.scope === 'design'),
  };
}

function judgeFrame(sets: RuleSets, context: HostContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of sets.host) {
    if (isOpen(rule.gate, context)) rule.check(context, (hit) => findings.push(toFinding(rule, hit)));
  }
  return findings;
}

function judgeNetwork(rules: readonly NetworkRule[], network: Network, context: HostContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.drivers && !rule.drivers.includes(network.driver)) continue;
    rule.check(network, context, (hit) => findings.push(toFinding(rule, hit)));
  }
  return findings;
}

function judgeContainer(
  rules: readonly ContainerRule[],
  container: Container,
  context: HostContext,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    rule.check(container, context, (hit) => findings.push(toFinding(rule, hit)));
  }
  return findings.length === 0 ? NONE : findings;
}

/** One shared array, because most containers have no findings and ten thousand kept empty arrays are not free. */
const NONE: readonly Finding[] = [];

function remember<K extends object>(
  memory: WeakMap<K, Remembered>,
  key: K,
  context: HostContext,
  judge: () => readonly Finding[],
): readonly Finding[] {
  const kept = memory.get(key);
  if (kept && kept.context === context) return kept.findings;
  const findings = judge();
  memory.set(key, { context, findings });
  return findings;
}

/** Whether the gate lets a rule speak about this host. Unknown facts close it. */
export function isOpen(gate: Gate | undefined, context: HostContext): boolean {
  if (!gate) return true;
  if (gate.build) {
    if (context.build === undefined) return false;
    if (gate.build.from !== undefined && context.build < gate.build.from) return false;
    if (gate.build.before !== undefined && context.build >= gate.build.before) return false;
  }
  if (gate.engine) {
    if (context.engine === undefined) return false;
    const { from, before } = gate.engine;
    if (from !== undefined && compareVersions(context.engine, parseVersion(from) ?? []) < 0) return false;
    if (before !== undefined && compareVersions(context.engine, parseVersion(before) ?? []) >= 0) return false;
  }
  return true;
}

/** Turns a hit of a rule into a finding; imports use it for the rules that only they can see. */
export function toFinding(rule: Rule, hit: Hit, line?: number): Finding {
  const { fixes = NO_FIXES } = hit;
  const finding: Writable<Finding> =
    typeof fixes === 'function'
      ? withFixesLater(rule, hit, fixes)
      : { code: rule.code, rule: rule.name, severity: hit.severity ?? rule.severity, entities: hit.entities, fixes };
  if (hit.field !== undefined) finding.field = hit.field;
  if (hit.variant !== undefined) finding.variant = hit.variant;
  if (hit.params !== undefined) finding.params = hit.params;
  if (line !== undefined) finding.line = line;
  return finding;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NO_FIXES: readonly Fix[] = [];

/** Fixes are written down when they are first read, and then stay the same. */
function withFixesLater(rule: Rule, hit: Hit, write: () => readonly Fix[]): Finding {
  let written: readonly Fix[] | undefined;
  return {
    code: rule.code,
    rule: rule.name,
    severity: hit.severity ?? rule.severity,
    entities: hit.entities,
    get fixes() {
      written ??= write();
      return written;
    },
  };
}

function append<T>(to: T[], from: readonly T[]): void {
  for (const item of from) to.push(item);
}

function add(to: { error: number; warning: number; info: number }, from: Summary): void {
  to.error += from.error;
  to.warning += from.warning;
  to.info += from.info;
}
