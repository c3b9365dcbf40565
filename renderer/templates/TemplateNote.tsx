import { Button, Caption1, Caption1Strong, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { SourceLink } from '../host/SourceLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { templateStore } from './templateStore.ts';

const PARTS = ['what', 'when', 'first'] as const;

/** What the template is that was just opened, when it is used, and what to change in it first. */
export function TemplateNote() {
  const styles = useStyles();
  const texts = useTexts();
  const recipe = useStore(templateStore, (state) => state.explained);
  if (!recipe) return null;
  return (
    <section className={styles.root} aria-label={texts('templates.explain')}>
      <header className={styles.head}>
        <Subtitle2 as="h2">{texts(`template.${recipe.id}.title`)}</Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={texts('templates.explain.close')}
          onClick={() => templateStore.setState({ explained: null })}
        />
      </header>
      {PARTS.map((part) => (
        <div key={part}>
          <Caption1Strong block>{texts(`templates.explain.${part}`)}</Caption1Strong>
          <Caption1 block>{texts(`template.${recipe.id}.${part}`)}</Caption1>
        </div>
      ))}
      <div>
        <Caption1Strong block>{texts('templates.explain.sources')}</Caption1Strong>
        {recipe.sources.map((source) => (
          <div key={source} className={styles.source}>
            <SourceLink source={source} />
          </div>
        ))}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '0 12px 8px',
    padding: '4px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** Tall enough to be hit beside its neighbour. */
  source: { minHeight: '26px', display: 'flex', alignItems: 'center' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});
