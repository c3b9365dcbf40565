import { Badge, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OnRelease } from '../../shared/help/ruleFacts.ts';
import type { RulePage } from '../../shared/help/rulePage.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { SourceLink } from '../host/SourceLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { RuleExamples } from './RuleExamples.tsx';

/** The page of one rule, with the same content as its section in docs/rules.md. */
export function RulePageView({ page }: { readonly page: RulePage }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <article className={styles.root} aria-label={page.title}>
      <Subtitle2 as="h3" block className={styles.title}>
        {page.title}
      </Subtitle2>
      <div className={styles.facts}>
        {page.severities.map((severity) => (
          <span key={severity} className={styles.severity}>
            <SeverityIcon severity={severity} />
            <Text size={200}>{texts(`problems.severity.${severity}`)}</Text>
          </span>
        ))}
        <Badge appearance="outline" color={page.confidence === 'documented' ? 'informative' : 'warning'}>
          {texts(`help.confidence.${page.confidence}`)}
        </Badge>
        <Caption1 className={styles.faint}>
          {page.code} · {page.name}
          {page.row && ` · ${texts('help.row', { row: page.row })}`}
        </Caption1>
      </div>
      <Part title={texts('help.says')}>{page.says}</Part>
      <Part title={texts('help.why')}>{page.why}</Part>
      <Part title={texts('help.how-to-fix')}>
        {page.howToFix}
        {page.quickFixes.length > 0 && (
          <>
            <Caption1 block className={styles.heading}>
              {texts('help.quick-fixes')}
            </Caption1>
            <ul className={styles.list}>
              {page.quickFixes.map((fix) => (
                <li key={fix}>
                  <Text size={200}>{fix}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part title={texts('help.applies')}>
        {appliesText(page, texts)}
        {page.releases.length > 0 && <Releases releases={page.releases} />}
      </Part>
      <Part title={texts('help.sources')}>
        <ul className={styles.list}>
          {page.sources.map((source) => (
            <li key={source}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </Part>
      <RuleExamples heading={texts('help.fails')} name={`${page.code} ${page.name}`} examples={page.fails} />
      <RuleExamples heading={texts('help.passes')} name={`${page.code} ${page.name}`} examples={page.passes} />
    </article>
  );
}

function appliesText({ gates, dependsOn }: RulePage, texts: Texts): string {
  if (gates.length + dependsOn.length === 0) return texts('help.applies-always');
  const only = gates.length > 0 ? [texts('help.only-on', { gates: gates.join(', ') })] : [];
  const turns = dependsOn.length > 0 ? [texts('help.depends-on', { facts: dependsOn.join(', ') })] : [];
  return [...only, ...turns].join('. ');
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Text as="h4" block weight="semibold" className={styles.partTitle}>
        {title}
      </Text>
      <div>{children}</div>
    </section>
  );
}

/** What an example comes to on each of the long-term servers. */
function Releases({ releases }: { readonly releases: readonly OnRelease[] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <>
      <Caption1 block className={styles.heading}>
        {texts('help.releases')}
      </Caption1>
      <dl className={styles.releases}>
        {releases.map(({ id, name, severity }) => (
          <div key={id} className={styles.release}>
            <dt>
              <Text size={200}>{name}</Text>
            </dt>
            <dd className={styles.verdict}>
              {severity && <SeverityIcon severity={severity} />}
              <Text size={200}>{texts(`help.release.${severity ?? 'nothing'}`)}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  title: { lineHeight: tokens.lineHeightBase400, margin: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', rowGap: '6px' },
  severity: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  faint: { color: tokens.colorNeutralForeground3 },
  part: { display: 'flex', flexDirection: 'column', gap: '2px' },
  partTitle: { margin: 0 },
  heading: { color: tokens.colorNeutralForeground3, marginTop: '6px' },
  list: { margin: '2px 0 0', paddingLeft: '18px' },
  releases: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    gap: '8px',
    margin: '4px 0 0',
  },
  release: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  verdict: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0 },
});
