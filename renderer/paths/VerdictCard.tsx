import { Badge, Link, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { caveatText, missingText, namesText, verdictText } from '../../shared/paths/describe.ts';
import { resolvesByName } from '../../shared/paths/names.ts';
import type { Confidence, MissingFact, Path } from '../../shared/paths/path.ts';
import type { SourceRef } from '../../shared/windows/sources.ts';
import { SourceLink } from '../host/SourceLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { reveal } from '../store/view.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import { ReasonRule } from './ReasonRule.tsx';

/** The answer in one sentence, why, by which rule and sources, and what else to know. */
export function VerdictCard({ path }: { readonly path: Path }) {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const { result } = path;
  const outcome = result.outcome === 'reaches' && path.through ? 'through' : result.outcome;
  return (
    <section className={styles.card} aria-live="polite">
      <div className={styles.verdict}>
        <OutcomeIcon outcome={outcome} />
        <div>
          <div className={styles.headline}>
            <Text weight="semibold">{texts(`pathsView.outcome.${outcome}`)}</Text>
            {confidenceOf(path) === 'inferred' && <Inferred />}
          </div>
          <Text>{verdictText(texts, design, path)}</Text>
        </div>
      </div>
      {result.outcome !== 'reaches' && (
        <>
          {result.stop.rule && <ReasonRule code={result.stop.rule} path={path} />}
          {result.stop.missing.map((fact) => (
            <Missing key={fact.entity.id + fact.field} fact={fact} />
          ))}
          <Sources sources={result.stop.sources} />
        </>
      )}
      <Names path={path} />
      {path.caveats.map((caveat) => (
        <Note key={caveat.id} text={caveatText(texts, caveat)} sources={caveat.sources}>
          {caveat.rule && <ReasonRule code={caveat.rule} path={path} />}
        </Note>
      ))}
      <Text size={200} className={styles.quiet}>
        {texts('pathsView.model')}
      </Text>
    </section>
  );
}

function confidenceOf({ result }: Path): Confidence {
  return result.outcome === 'reaches' ? result.confidence : result.stop.confidence;
}

export function Inferred() {
  const texts = useTexts();
  return (
    <Tooltip content={texts('pathsView.inferred-hint')} relationship="description">
      <Badge appearance="outline" size="small" color="informative">
        {texts('pathsView.inferred')}
      </Badge>
    </Tooltip>
  );
}

/** Whether the receiver is found by name as well, where both ends are containers. */
function Names({ path: { from, to } }: { readonly path: Path }) {
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  if (from.kind !== 'container' || to.kind !== 'container' || from.id === to.id) return null;
  const answer = resolvesByName(design, from, to);
  return <Note text={`${texts('pathsView.names')}: ${namesText(texts, answer)}`} sources={answer.sources} />;
}

interface NoteProps {
  readonly text: string;
  readonly sources: readonly SourceRef[];
  readonly children?: ReactNode;
}

function Note({ text, sources, children }: NoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <Info16Regular className={styles.icon} />
      <div>
        <Text size={200} block>
          {text}
        </Text>
        {children}
        <Sources sources={sources} />
      </div>
    </div>
  );
}

function Missing({ fact }: { readonly fact: MissingFact }) {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  return (
    <Text size={200} block>
      {missingText(texts, design, fact)}{' '}
      <Link as="button" className={styles.link} onClick={() => reveal(fact.entity)}>
        <Text size={200}>{texts('pathsView.state')}</Text>
      </Link>
    </Text>
  );
}

export function Sources({ sources }: { readonly sources: readonly SourceRef[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  verdict: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  headline: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  note: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  link: { minHeight: '24px' },
  sources: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
