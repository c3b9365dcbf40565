import { CompoundButton, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Recipe } from '../../shared/design/templates/cookbook.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { RemoveButton } from '../inspector/parts/RemoveButton.tsx';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { recipesOf } from './recipes.ts';
import { listOwn, openOwn, openRecipe, removeOwn } from './templateActions.ts';
import { type OwnTemplate, templateStore } from './templateStore.ts';

const GROUPS = ['environment', 'driver'] as const satisfies readonly Recipe['group'][];

/** Designs to begin from: the cookbook’s and the user’s own. */
export function TemplateDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const own = useStore(templateStore, (state) => state.own);
  useEffect(() => void listOwn(), []);
  const close = () => showDialog(null);
  return (
    <DialogFrame title={texts('templates.dialog.title')} width={860} onClose={close}>
      {GROUPS.map((group) => (
        <Group key={group} title={texts(`templates.group.${group}`)}>
          {recipesOf(group).map((recipe) => (
            <Card
              key={recipe.id}
              title={texts(`template.${recipe.id}.title`)}
              summary={texts(`template.${recipe.id}.when`)}
              onClick={() => {
                close();
                void openRecipe(recipe);
              }}
            />
          ))}
        </Group>
      ))}
      <Group title={texts('templates.group.own')}>
        {own.length === 0 && <Text className={styles.quiet}>{texts('templates.own.none')}</Text>}
        {own.map((template) => (
          <OwnCard key={template.id} template={template} onClose={close} />
        ))}
      </Group>
    </DialogFrame>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Subtitle2 as="h3" block className={styles.group}>
        {title}
      </Subtitle2>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}

interface CardProps {
  readonly title: string;
  readonly summary: string;
  readonly onClick: () => void;
}

function Card({ title, summary, onClick }: CardProps) {
  const styles = useStyles();
  return (
    <CompoundButton
      size="small"
      className={styles.card}
      secondaryContent={{ children: summary, className: styles.summary }}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}

function OwnCard({ template, onClose }: { readonly template: OwnTemplate; readonly onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const date = new Date(template.savedAt).toLocaleDateString(texts.locale);
  return (
    <div className={styles.own}>
      <Card
        title={template.name}
        summary={texts('templates.own.saved', { date })}
        onClick={() => {
          onClose();
          void openOwn(template);
        }}
      />
      <RemoveButton
        what={texts('templates.own.what', { name: template.name })}
        onRemove={() => void removeOwn(template)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  group: { padding: '12px 0 8px' },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: '10px' },
  card: {
    maxWidth: 'none',
    width: '100%',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '10px 12px',
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { marginTop: '2px', lineHeight: tokens.lineHeightBase200 },
  own: { display: 'flex', alignItems: 'center', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3, gridColumn: '1 / -1' },
});
