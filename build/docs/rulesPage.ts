import { confidenceOf } from '../../shared/help/confidence.ts';
import { type ExamplePage, type RulePage, rulePage } from '../../shared/help/rulePage.ts';
import { ACCOUNTED_FOR_TEXTS } from '../../shared/language/en/rules/accountedFor.ts';
import { textsFor } from '../../shared/language/texts.ts';
import { ACCOUNTED_FOR, type Accounted, LAST_ROW } from '../../shared/rules/accountedFor.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { type SourceRef, sourceLink } from '../../shared/windows/sources.ts';

const LOCALE = 'en';
const text = textsFor(LOCALE);

/** The page `docs/rules.md`: every row of the catalogue in a table, then a section for each rule. */
export function rulesPage(): string {
  const rules = [...RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
  const pages = rules.map((rule) => rulePage(rule, LOCALE));
  const ofRows = pages.filter(({ row }) => row !== undefined);
  const judging = rules
    .filter(({ scope, code }) => scope !== 'import' && !code.startsWith('SY9'))
    .map(({ code }) => code);
  const fixable = ofRows.filter(({ code, quickFixes }) => judging.includes(code) && quickFixes.length > 0).length;
  const inferred = rules.filter((rule) => confidenceOf(rule) === 'inferred').length;
  const how = (kind: Accounted['how']) => ACCOUNTED_FOR.filter((item) => item.how === kind).length;
  return `${[
    '<!-- Made by `npm run docs`. Change the rules or their texts, not this file. -->',
    '# Rules',
    '',
    'Switchyard judges a design by these rules while it is drawn. Each one says where it was read; those that rest on',
    'inference alone say so. The rows C001 to C188 are the catalogue of constraints of Windows container networking:',
    'each is a rule of the same number (C085 is SY085), or cannot happen, or is seen only on the host itself.',
    '',
    `${ofRows.length} rows are rules. ${how('cannot-happen')} cannot happen, and ${how('at-discovery')} are seen on the host. Of the ${judging.length} rules that judge a drawing, ${fixable} have a quick fix; ${inferred} rest on inference alone. In the window the same pages are under Help, Rules.`,
    '',
    '## The catalogue',
    '',
    '| Row | Name | Severity | Gates | Sources | Fix |',
    '|---|---|---|---|---|---|',
    ...rowNames().map((row) => catalogueRow(row, pages)),
    '',
    'Rules of their own, for texts that are read:',
    '',
    '| Code | Name | Severity | Sources |',
    '|---|---|---|---|',
    ...pages
      .filter(({ row }) => row === undefined)
      .map((page) => `| ${anchor(page)} | ${page.name} | ${page.severities.join(', ')} | ${links(page.sources)} |`),
    '',
    '## Each rule',
    ...pages.flatMap(section),
  ].join('\n')}\n`;
}

function rowNames(): string[] {
  return Array.from({ length: LAST_ROW }, (_, at) => `C${String(at + 1).padStart(3, '0')}`);
}

function catalogueRow(row: string, pages: readonly RulePage[]): string {
  const page = pages.find((item) => item.row === row);
  if (page) {
    const cells = [
      anchor(page),
      page.name,
      page.severities.join(', '),
      [...page.gates, ...page.dependsOn].join(', ') || '–',
      links(page.sources),
      page.quickFixes.length > 0 ? 'yes' : 'no',
    ];
    return `| ${row}: ${cells.join(' | ')} |`;
  }
  const accounted = ACCOUNTED_FOR.find((item) => item.row === row);
  if (!accounted) return `| ${row} | **missing** | | | | |`;
  const words = ACCOUNTED_FOR_TEXTS[row];
  return `| ${row} | ${cell(words?.title ?? '')} | ${kind(accounted)} | – | ${links(accounted.sources)} | ${cell(words?.because ?? '')}${proof(accounted)} |`;
}

function kind({ how }: Accounted): string {
  return how === 'cannot-happen' ? 'cannot happen' : 'seen at discovery';
}

function proof(accounted: Accounted): string {
  return 'proof' in accounted ? ` [Test](../${accounted.proof})` : '';
}

function anchor({ code, name }: RulePage): string {
  return `[${code}](#${code.toLowerCase()}-${name})`;
}

function links(sources: readonly SourceRef[]): string {
  return sources.map(link).join(', ');
}

function link(ref: SourceRef): string {
  const { title, url } = sourceLink(ref);
  const name = ref.startsWith('gh:') ? title : ref;
  return url === undefined ? name : `[${name}](${url})`;
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function section(page: RulePage): string[] {
  return [
    '',
    `### ${page.code} ${page.name}`,
    '',
    `**${page.title}.** ${page.severities.map(capitalized).join(', ')}. ${text(`help.confidence.${page.confidence}`)}.${gates(page)}`,
    '',
    `${text('help.says')}: ${plain(page.says)}`,
    '',
    `${text('help.why')}: ${plain(page.why)}`,
    '',
    `${text('help.how-to-fix')}: ${plain(page.howToFix)}.`,
    ...(page.quickFixes.length > 0
      ? ['', `${text('help.quick-fixes')}:`, '', ...page.quickFixes.map((fix) => `- ${plain(fix)}`)]
      : []),
    ...releases(page),
    '',
    `${text('help.sources')}:`,
    '',
    ...page.sources.map((ref) => `- ${sourceLine(ref)}`),
    ...examples(text('help.fails'), page.fails),
    ...examples(text('help.passes'), page.passes),
  ];
}

function gates({ gates: only, dependsOn }: RulePage): string {
  const where = only.length > 0 ? ` ${text('help.only-on', { gates: only.join(', ') })}.` : '';
  return dependsOn.length > 0 ? `${where} ${text('help.depends-on', { facts: dependsOn.join(', ') })}.` : where;
}

function releases({ releases: found }: RulePage): string[] {
  if (found.length === 0) return [];
  const each = found.map(({ name, severity }) => `${name}: ${text(`help.release.${severity ?? 'nothing'}`)}`);
  return ['', `${text('help.releases')}: ${each.join('; ')}.`];
}

function sourceLine(ref: SourceRef): string {
  const { title, url } = sourceLink(ref);
  if (ref === 'INF') return text('help.inference');
  return url === undefined ? title : `[${title}](${url})`;
}

function examples(heading: string, list: readonly ExamplePage[]): string[] {
  return [
    '',
    `${heading}:`,
    ...list.flatMap(({ title, commands, facts, says }) => {
      const about = facts === undefined ? '' : ` with the host facts \`${facts}\``;
      const what = [title, ...(commands === undefined ? ['drawn'] : [])].filter(Boolean).join('; ');
      const intro = `- ${what === '' ? 'As follows' : capitalized(what)}${about}`;
      const code = commands === undefined ? [] : ['', '  ```', ...indented(commands), '  ```'];
      return [intro, ...code, ...(says === undefined ? [] : ['', `  ${plain(says)}`])];
    }),
  ];
}

/** Text stays text: what looks like a tag is none. */
function plain(words: string): string {
  return words.replaceAll('<', '&lt;');
}

function indented(commands: string): string[] {
  return commands.split('\n').map((line) => `  ${line}`);
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
