import { ACCOUNTED_FOR_TEXTS } from '../../shared/language/en/rules/accountedFor.ts';
import { ruleText } from '../../shared/language/texts.ts';
import { ACCOUNTED_FOR, type Accounted, LAST_ROW } from '../../shared/rules/accountedFor.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import type { Rule, RuleExample } from '../../shared/rules/rule.ts';
import { type SourceRef, sourceLink } from '../../shared/windows/sources.ts';
import { type RuleFacts, ruleFacts } from './ruleFacts.ts';

/** The page `docs/rules.md`: every row of the catalogue in a table, then a section for each rule. */
export function rulesPage(): string {
  const rules = [...RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
  const facts = new Map(rules.map((rule) => [rule, ruleFacts(rule)]));
  const known = [...facts].filter(([rule]) => !rule.code.startsWith('SY9'));
  const fixable = known.filter(([rule, { fixes }]) => rule.scope !== 'import' && fixes.length > 0).length;
  const judging = known.filter(([rule]) => rule.scope !== 'import').length;
  return `${[
    '<!-- Made by `npm run docs`. Change the rules or their texts, not this file. -->',
    '# Rules',
    '',
    'Switchyard judges a design by these rules while it is drawn. Each one says where it was read; those that rest on',
    'inference alone say so. The rows C001 to C188 are the catalogue of constraints of Windows container networking:',
    'each is a rule of the same number (C085 is SY085), or cannot happen, or is seen only on the host itself.',
    '',
    `${known.length} rows are rules. Of the ${judging} that judge a drawing, ${fixable} have a quick fix. ${ACCOUNTED_FOR.length} rows are accounted for otherwise.`,
    '',
    '## The catalogue',
    '',
    '| Row | Name | Severity | Gates | Sources | Fix |',
    '|---|---|---|---|---|---|',
    ...rowNames().map((row) => catalogueRow(row, rules, facts)),
    '',
    'Rules of their own, for texts that are read:',
    '',
    '| Code | Name | Severity | Sources |',
    '|---|---|---|---|',
    ...rules
      .filter(({ code }) => code.startsWith('SY9'))
      .map((rule) => `| ${anchor(rule)} | ${rule.name} | ${severities(rule, facts)} | ${links(rule.sources)} |`),
    '',
    '## Each rule',
    ...[...facts].flatMap(([rule, fact]) => section(rule, fact)),
  ].join('\n')}\n`;
}

function rowNames(): string[] {
  return Array.from({ length: LAST_ROW }, (_, at) => `C${String(at + 1).padStart(3, '0')}`);
}

function catalogueRow(row: string, rules: readonly Rule[], facts: ReadonlyMap<Rule, RuleFacts>): string {
  const rule = rules.find(({ code }) => code === row.replace('C', 'SY'));
  const accounted = ACCOUNTED_FOR.find((item) => item.row === row);
  if (rule) {
    const { gates, fixes } = facts.get(rule) ?? { gates: [], fixes: [] };
    const cells = [anchor(rule), rule.name, severities(rule, facts), gates.join(', ') || '–', links(rule.sources)];
    return `| ${row}: ${cells.join(' | ')} | ${fixes.length > 0 ? 'yes' : 'no'} |`;
  }
  if (!accounted) return `| ${row} | **missing** | | | | |`;
  const text = ACCOUNTED_FOR_TEXTS[row];
  return `| ${row} | ${cell(text?.title ?? '')} | ${kind(accounted)} | – | ${links(accounted.sources)} | ${cell(text?.because ?? '')}${proof(accounted)} |`;
}

function kind({ how }: Accounted): string {
  return how === 'cannot-happen' ? 'cannot happen' : 'seen at discovery';
}

function proof(accounted: Accounted): string {
  return 'proof' in accounted ? ` [Test](../${accounted.proof})` : '';
}

function severities(rule: Rule, facts: ReadonlyMap<Rule, RuleFacts>): string {
  return facts.get(rule)?.severities.join(', ') || rule.severity;
}

function anchor(rule: Rule): string {
  return `[${rule.code}](#${rule.code.toLowerCase()}-${rule.name})`;
}

function links(sources: readonly SourceRef[]): string {
  return sources.map(link).join(', ');
}

function link(ref: SourceRef): string {
  const { title, url } = sourceLink(ref);
  const name = ref.startsWith('gh:') ? title : ref;
  return url === undefined ? name : `[${name}](${url})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function section(rule: Rule, facts: RuleFacts): string[] {
  const texts = ruleText('en', rule.code);
  if (!texts) throw new Error(`No texts for ${rule.code}`);
  const [first] = rule.examples.invalid;
  return [
    '',
    `### ${rule.code} ${rule.name}`,
    '',
    `**${texts.title}.** ${facts.severities.map(capitalized).join(', ')}.${facts.gates.length > 0 ? ` Depends on: ${facts.gates.join(', ')}.` : ''}`,
    '',
    `What it says: ${plain(facts.messages.get(first) ?? texts.message)}`,
    '',
    `Why: ${texts.why}`,
    '',
    ...howToFix(texts.fix, facts),
    '',
    'Sources:',
    '',
    ...rule.sources.map((ref) => `- ${sourceLine(ref)}`),
    ...examples('Fails', rule.examples.invalid, facts),
    ...examples('Passes', rule.examples.valid, facts),
  ];
}

function howToFix(advice: string, { fixes }: RuleFacts): string[] {
  // Advice without values of a finding can stand alone; with a quick fix its titles say the same in practice.
  const lines = /\{\w+\}/.test(advice) ? [] : [`How to fix: ${advice}.`];
  if (fixes.length === 0) return lines.length > 0 ? lines : [`How to fix: ${advice.replace(/\{\w+\}/g, '…')}.`];
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    'Quick fixes, with the values of the examples:',
    '',
    ...fixes.map((fix) => `- ${fix}`),
  ];
}

function sourceLine(ref: SourceRef): string {
  const { title, url } = sourceLink(ref);
  if (ref === 'INF') return 'An inference; no primary source was found';
  return url === undefined ? title : `[${title}](${url})`;
}

function examples(heading: string, list: readonly RuleExample[], { messages }: RuleFacts): string[] {
  return [
    '',
    `${heading}:`,
    ...list.flatMap((example) => {
      const facts = example.host === undefined ? '' : ` with the host facts \`${JSON.stringify(example.host)}\``;
      const title = [example.title, ...(example.commands === undefined ? ['drawn'] : [])].filter(Boolean).join('; ');
      const intro = `- ${title === '' ? 'As follows' : capitalized(title)}${facts}`;
      const message = messages.get(example);
      const code = example.commands === undefined ? [] : ['', '  ```', ...indented(example.commands), '  ```'];
      return [intro, ...code, ...(message === undefined ? [] : ['', `  ${plain(message)}`])];
    }),
  ];
}

/** Text stays text: what looks like a tag is none. */
function plain(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function indented(commands: string): string[] {
  return commands.split('\n').map((line) => `  ${line}`);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
