import type { Design, Host } from '../design/schema.ts';
import { readExample } from '../import/readExample.ts';
import { fill } from '../language/catalogue.ts';
import { findingText, fixText, ruleText, type TextKey, type Texts } from '../language/texts.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import { type Finding, SEVERITIES } from '../rules/finding.ts';
import type { Gate, Rule, RuleExample, Severity } from '../rules/rule.ts';
import { RELEASES, type ReleaseId, releaseById } from '../windows/releases.ts';

/** What a rule does, found out by running its examples: nothing of it is written by hand. */
export interface RuleFacts {
  /** As the examples show it, worst first. */
  readonly severities: readonly Severity[];
  /** Where it speaks up at all, in words; everywhere where there are none. */
  readonly gates: readonly string[];
  /** Facts that its examples turn on. */
  readonly dependsOn: readonly string[];
  /** What an example comes to on each of the long-term servers; none where it is the same on all. */
  readonly releases: readonly OnRelease[];
  /** Titles of the quick fixes, filled with the values of the examples. */
  readonly fixes: readonly string[];
  /** How to fix it, where the advice has values of an example in it. */
  readonly advice: string | undefined;
  /** What it says of each invalid example. */
  readonly messages: ReadonlyMap<RuleExample, string>;
}

export interface OnRelease {
  readonly id: ReleaseId;
  readonly name: string;
  /** The worst it says there; undefined where it says nothing. */
  readonly severity: Severity | undefined;
}

export function ruleFacts(rule: Rule, text: Texts): RuleFacts {
  const severities = new Set<Severity>();
  const fixes = new Set<string>();
  const messages = new Map<RuleExample, string>();
  const howToFix = ruleText(text.locale, rule.code)?.fix ?? '';
  let advice: string | undefined;
  for (const example of rule.examples.invalid) {
    for (const finding of findingsOf(rule, example)) {
      severities.add(finding.severity);
      if (!messages.has(example)) messages.set(example, findingText(text.locale, finding));
      advice ??= filled(howToFix, finding);
      for (const fix of finding.fixes) fixes.add(fixText(text.locale, finding, fix));
    }
  }
  return {
    severities: SEVERITIES.filter((severity) => severities.has(severity)),
    gates: gateTexts(rule.gate, text),
    dependsOn: turningFacts(rule, text),
    releases: onReleases(rule),
    fixes: [...fixes],
    advice,
    messages,
  };
}

/** Undefined where a value is left open: it belongs to a quick fix. */
function filled(advice: string, { params }: Finding): string | undefined {
  const text = fill(advice, params);
  return /\{\w+\}/.test(text) ? undefined : text;
}

function findingsOf(rule: Rule, example: RuleExample): readonly Finding[] {
  const { design, findings } = readExample(example);
  return [...findings, ...createJudge(RULES)(design).findings].filter(({ code }) => code === rule.code);
}

function gateTexts(gate: Gate | undefined, text: Texts): string[] {
  const { build, engine } = gate ?? {};
  const texts: string[] = [];
  if (build?.from !== undefined) texts.push(text('help.gate.build-from', named(build.from)));
  if (build?.before !== undefined) texts.push(text('help.gate.build-before', named(build.before)));
  if (engine?.from !== undefined) texts.push(text('help.gate.engine-from', { engine: engine.from }));
  if (engine?.before !== undefined) texts.push(text('help.gate.engine-before', { engine: engine.before }));
  return texts;
}

function named(build: number) {
  return { build, name: RELEASES.find((release) => release.build === build)?.name ?? '' };
}

/** Facts that make a difference, by what they are called on the page. */
const TURNING = [
  [['release', 'build'], 'help.gate.version'],
  [['engine'], 'help.gate.engine'],
  [['platform'], 'help.gate.platform'],
  [['kbs'], 'help.gate.updates'],
  [['swarm'], 'help.gate.swarm'],
] as const satisfies readonly (readonly [readonly (keyof Host)[], TextKey])[];

/** A fact turns a rule where taking it away from an example changes what the rule says of it. */
function turningFacts(rule: Rule, text: Texts): string[] {
  const designs = [...rule.examples.valid, ...rule.examples.invalid].map((example) => readExample(example).design);
  const turns = (without: (design: Design) => Design) =>
    designs.some((design) => signature(rule, without(design)) !== signature(rule, design));
  const found = TURNING.filter(([facts, title]) => {
    if (title === 'help.gate.version' && rule.gate?.build) return false;
    if (title === 'help.gate.engine' && rule.gate?.engine) return false;
    return turns((design) => withHosts(design, (host) => without(host, facts)));
  }).map(([, title]) => text(title));
  return turns(withoutIsolation) ? [...found, text('help.gate.isolation')] : found;
}

function signature(rule: Rule, design: Design): string {
  const own = createJudge([rule])(design).findings;
  return own.map(({ severity, variant, fixes }) => `${severity} ${variant ?? ''} ${fixes.length}`).join('; ');
}

function withHosts(design: Design, change: (host: Host) => Host): Design {
  return { ...design, topology: { ...design.topology, hosts: design.topology.hosts.map(change) } };
}

function without<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  if (!keys.some((key) => key in value)) return value;
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}

function withoutIsolation(design: Design): Design {
  return withHosts(design, (host) => ({
    ...host,
    containers: host.containers.map((container) => without(container, ['isolation'])),
  }));
}

/** The releases that most hosts run, and that differ most. */
const COMPARED = ['WS2016', 'WS2019', 'WS2022', 'WS2025'] as const satisfies readonly ReleaseId[];

function onReleases(rule: Rule): readonly OnRelease[] {
  for (const example of [...rule.examples.invalid, ...rule.examples.valid]) {
    const { design } = readExample(example);
    const found = COMPARED.map((id) => ({
      id,
      name: releaseById.get(id)?.name ?? id,
      severity: worstOn(rule, design, id),
    }));
    if (new Set(found.map(({ severity }) => severity)).size > 1) return found;
  }
  return [];
}

function worstOn(rule: Rule, design: Design, release: ReleaseId): Severity | undefined {
  const moved = withHosts(design, (host) => ({ ...without(host, ['build']), release }));
  const found = new Set(createJudge([rule])(moved).findings.map(({ severity }) => severity));
  return SEVERITIES.find((severity) => found.has(severity));
}
