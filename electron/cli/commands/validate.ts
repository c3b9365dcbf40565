import type { Texts } from '../../../shared/language/texts.ts';
import { RULES } from '../../../shared/rules/catalogue.ts';
import { SEVERITIES, type Summary } from '../../../shared/rules/finding.ts';
import { type FindingsDocument, findingsDocument } from '../../../shared/rules/report.ts';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { findingLines, joinDocuments, jsonText, judge, summaryLine } from '../findings.ts';
import { filesNamed, readDesign } from '../inputs.ts';
import { messageOf } from '../messages.ts';
import { EXIT, type Session } from '../session.ts';

/** What `--max-severity` takes, mildest first. */
const TOLERANCES = ['none', 'info', 'warning', 'error'] as const;
type Tolerance = (typeof TOLERANCES)[number];

export const VALIDATE = defineCommand({
  name: 'validate',
  summary: 'cli.validate.summary',
  usage: 'cli.validate.usage',
  options: {
    'max-severity': { type: 'string', help: 'cli.validate.max-severity' },
    rule: { type: 'string', help: 'cli.validate.rule' },
  },
  async run({ values, positionals }, session) {
    const { text } = session;
    const tolerance = readTolerance(values['max-severity'], text);
    const codes = readRules(values.rule, text);
    if (positionals.length === 0) throw new UsageError(text('cli.needs-file', { usage: text('cli.validate.usage') }));
    const files = await filesNamed(positionals, session);

    const judged: { file: string; document: FindingsDocument }[] = [];
    for (const file of files) {
      try {
        judged.push(await validate(file, codes, session));
      } catch (error) {
        // One file that cannot be read is no reason to keep quiet about the others.
        session.say(messageOf(error, text));
      }
    }
    const document = joinDocuments(judged);
    if (values.json) {
      if (judged.length > 0) session.write(jsonText(document));
    } else {
      for (const each of judged) {
        const lines = [
          ...findingLines(each.document.findings, each.file, text),
          summaryLine(each.file, each.document.summary, text),
        ];
        session.write(`${lines.join('\n')}\n`);
      }
    }
    if (judged.length < files.length) return EXIT.unusable;
    return exceeds(document.summary, tolerance) ? EXIT.found : EXIT.done;
  },
});

async function validate(file: string, codes: ReadonlySet<string> | undefined, session: Session) {
  const { name, design } = await readDesign(file, session);
  const findings = judge(design).filter(({ code }) => !codes || codes.has(code));
  return { file: name, document: findingsDocument(design, findings, session.text.locale) };
}

function readTolerance(value = 'warning', text: Texts): Tolerance {
  const tolerance = TOLERANCES.find((name) => name === value.toLowerCase());
  if (tolerance) return tolerance;
  throw new UsageError(text('cli.not-one-of', { value, option: '--max-severity', values: TOLERANCES.join(', ') }));
}

function readRules(value: string | undefined, text: Texts): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  const wanted = value.split(',').map((part) => part.trim());
  return new Set(
    wanted.map((rule) => {
      const found = RULES.find(({ code, name }) => code === rule.toUpperCase() || name === rule.toLowerCase());
      if (!found) throw new UsageError(text('cli.validate.unknown-rule', { rule }));
      return found.code;
    }),
  );
}

function exceeds(summary: Summary, tolerance: Tolerance): boolean {
  const allowed = TOLERANCES.indexOf(tolerance);
  return SEVERITIES.some((severity) => summary[severity] > 0 && TOLERANCES.indexOf(severity) > allowed);
}
