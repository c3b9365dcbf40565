import { useTexts } from '../language/useTexts.ts';
import { EXAMPLES, type Example, openExample } from '../start/examples.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { Card, CardGroup } from './Cards.tsx';
import { DialogFrame } from './DialogFrame.tsx';

const GROUPS = ['designs', 'seeds'] as const satisfies readonly Example['group'][];

/** Designs to begin from. */
export function GalleryDialog() {
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
        <CardGroup key={group} title={texts(`dialog.gallery.${group}`)}>
          {EXAMPLES.filter((example) => example.group === group).map((example) => (
            <Card
              key={example.file}
              title={texts(example.title)}
              summary={texts(example.summary)}
              onClick={() => void open(example)}
            />
          ))}
        </CardGroup>
      ))}
    </DialogFrame>
  );
}
