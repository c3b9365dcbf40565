import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Recipe } from '../../shared/design/templates/cookbook.ts';
import { Card, CardGroup } from '../dialogs/Cards.tsx';
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
        <CardGroup key={group} title={texts(`templates.group.${group}`)}>
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
        </CardGroup>
      ))}
      <CardGroup title={texts('templates.group.own')}>
        {own.length === 0 && <Text className={styles.quiet}>{texts('templates.own.none')}</Text>}
        {own.map((template) => (
          <OwnCard key={template.id} template={template} onClose={close} />
        ))}
      </CardGroup>
    </DialogFrame>
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
  own: { display: 'flex', alignItems: 'center', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3, gridColumn: '1 / -1' },
});
