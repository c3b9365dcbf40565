import { CompoundButton, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { EXAMPLES, type Example, openExample } from '../start/examples.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

const GROUPS = ['designs', 'seeds'] as const satisfies readonly Example['group'][];

/** Designs to begin from. */
export function GalleryDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const open = async (example: Example) => {
    const text = await example.load();
    // Closed by somebody who thought better of it, or by a second click.
    if (viewStore.getState().dialog?.kind !== 'gallery') return;
    // Not before the design is there: what is pressed next is meant for it.
    showDialog(null);
    await openExample(example, text);
  };
  return (
    <DialogFrame title={texts('dialog.gallery.title')} width={860} onClose={() => showDialog(null)}>
      {GROUPS.map((group) => (
        <section key={group}>
          <Subtitle2 as="h3" block className={styles.group}>
            {texts(`dialog.gallery.${group}`)}
          </Subtitle2>
          <div className={styles.cards}>
            {EXAMPLES.filter((example) => example.group === group).map((example) => (
              <CompoundButton
                key={example.file}
                size="small"
                className={styles.card}
                secondaryContent={{ children: texts(example.summary), className: styles.summary }}
                onClick={() => void open(example)}
                data-example={example.file}
              >
                {texts(example.title)}
              </CompoundButton>
            ))}
          </div>
        </section>
      ))}
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  group: { padding: '12px 0 8px' },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: '10px' },
  card: {
    maxWidth: 'none',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '10px 12px',
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { marginTop: '2px', lineHeight: tokens.lineHeightBase200 },
});
