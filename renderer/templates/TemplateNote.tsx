import { Button, Caption1, Caption1Strong, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { SourceLink } from '../host/SourceLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { canvasInsets } from '../store/view.ts';
import { templateStore } from './templateStore.ts';

const PARTS = ['what', 'when', 'first'] as const;

/** What the template is that was just opened, when it is used, and what to change in it first. */
export function TemplateNote() {
  const styles = useStyles();
  const texts = useTexts();
  const recipe = useStore(templateStore, (state) => state.explained);
  const right = useView((view) => canvasInsets(view).right);
  if (!recipe) return null;
  return (
    <section className={styles.root} style={{ right: right + 12 }} aria-label={texts('templates.explain')}>
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
          <div key={source}>
            <SourceLink source={source} />
          </div>
        ))}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: '12px',
    width: '300px',
    maxHeight: 'calc(100% - 24px)',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px 12px',
    zIndex: 4,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});
