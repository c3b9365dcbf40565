import type { Design } from '../../shared/design/schema.ts';
import { readExample } from '../../shared/import/readExample.ts';
import { findingText, fixText } from '../../shared/language/texts.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge } from '../../shared/rules/engine.ts';
import { type Finding, SEVERITIES } from '../../shared/rules/finding.ts';
import type { Gate, Rule, RuleExample, Severity } from '../../shared/rules/rule.ts';

/** What a rule does, found out by running its examples: nothing on the page is written by hand. */
export interface RuleFacts {
  /** As the examples show it, worst first. */
  readonly severities: readonly Severity[];
  /** Stated gates, and facts about a host that the examples turn on. */
  readonly gates: readonly string[];
  /** Titles of the quick fixes, filled with the values of the examples. */
  readonly fixes: readonly string[];
  /** What it says of each invalid example. */
  readonly messages: ReadonlyMap<RuleExample, string>;
}

const LOCALE = 'en';

export function ruleFacts(rule: Rule): RuleFacts {
  const severities = new Set<Severity>();
  const fixes = new Set<string>();
  const messages = new Map<RuleExample, string>();
  for (const example of rule.examples.invalid) {
    for (const finding of findingsOf(rule, example)) {
      severities.add(finding.severity);
      if (!messages.has(example)) messages.set(example, findingText(LOCALE, finding));
      for (const fix of finding.fixes) fixes.add(fixText(LOCALE, finding, fix));
    }
  }
  return {
    severities: SEVERITIES.filter((severity) => severities.has(severity)),
    gates: [...gateTexts(rule.gate), ...turningFacts(rule)],
    fixes: [...fixes],
    messages,
  };
}

function findingsOf(rule: Rule, example: RuleExample): readonly Finding[] {
  const { design, findings } = readExample(example);
  return [...findings, ...createJudge(RULES)(design).findings].filter(({ code }) => code === rule.code);
}

function gateTexts(gate: Gate | undefined): string[] {
  const texts: string[] = [];
  if (gate?.build?.from !== undefined) texts.push(`Windows build ${gate.build.from} and later`);
  if (gate?.build?.before !== undefined) texts.push(`Windows builds before ${gate.build.before}`);
  if (gate?.engine?.from !== undefined) texts.push(`Docker Engine ${gate.engine.from} and later`);
  if (gate?.engine?.before !== undefined) texts.push(`Docker Engine before ${gate.engine.before}`);
  return texts;
}

/** Facts that make a difference, by what they are called on the page. */
const TURNING = {
  release: 'Windows version',
  build: 'Windows version',
  engine: 'Docker Engine version',
  platform: 'platform',
  kbs: 'Windows updates',
  swarm: 'role in the swarm',
} as const;

/** A fact turns a rule where taking it away from an example changes what the rule says of it. */
function turningFacts(rule: Rule): string[] {
  const found = new Set<string>();
  for (const example of [...rule.examples.valid, ...rule.examples.invalid]) {
    const { design } = readExample(example);
    const before = signature(rule, design);
    for (const [fact, title] of Object.entries(TURNING)) {
      if (found.has(title) || isGated(rule.gate, title)) continue;
      const without = withoutFact(design, fact);
      if (without !== design && signature(rule, without) !== before) found.add(title);
    }
  }
  return [...found];
}

function isGated(gate: Gate | undefined, title: string): boolean {
  return (
    (title === TURNING.build && gate?.build !== undefined) || (title === TURNING.engine && gate?.engine !== undefined)
  );
}

function signature(rule: Rule, design: Design): string {
  const own = createJudge([rule])(design).findings;
  return own.map(({ severity, variant, fixes }) => `${severity} ${variant ?? ''} ${fixes.length}`).join('; ');
}

function withoutFact(design: Design, fact: string): Design {
  if (!design.topology.hosts.some((host) => fact in host)) return design;
  const hosts = design.topology.hosts.map((host) => {
    const { [fact as 'engine']: _, ...rest } = host;
    return rest;
  });
  return { ...design, topology: { ...design.topology, hosts } };
}
