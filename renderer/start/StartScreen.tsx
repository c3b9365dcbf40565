import { CompoundButton, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import {
  BookOpen24Regular,
  ClipboardPaste24Regular,
  FolderOpen24Regular,
  ServerRegular,
  SlideLayout24Regular,
} from '@fluentui/react-icons';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign, useView } from '../store/hooks.ts';
import { canvasInsets, isNarrow } from '../store/view.ts';
import { TourOffer } from '../tour/TourOffer.tsx';

const WAYS = [
  {
    command: 'file.new-from-template',
    icon: <SlideLayout24Regular />,
    title: 'start.template',
    hint: 'start.template-hint',
  },
  { command: 'file.gallery', icon: <BookOpen24Regular />, title: 'start.example', hint: 'start.example-hint' },
  { command: 'file.open', icon: <FolderOpen24Regular />, title: 'start.file', hint: 'start.file-hint' },
  { command: 'host.read', icon: <ServerRegular fontSize={24} />, title: 'start.read', hint: 'start.read-hint' },
  { command: 'file.import', icon: <ClipboardPaste24Regular />, title: 'start.import', hint: 'start.import-hint' },
] as const;

/** An empty canvas shows four ways to begin, and lets everything dragged from the palette fall through to the canvas. */
export function StartScreen() {
  const styles = useStyles();
  const texts = useTexts();
  const empty = useDesign((design) => design.topology.hosts.length === 0);
  const dragging = useView((view) => view.dragging !== null);
  const left = useView((view) => canvasInsets(view).left);
  const right = useView((view) => canvasInsets(view).right);
  const bottom = useView((view) => canvasInsets(view).bottom);
  // There it can be scrolled by the wheel, too; what is dragged does not find it in its way, because it has gone by then.
  const narrow = useView(isNarrow);
  if (!empty || dragging) return null;
  return (
    <div className={styles.root} style={{ left, right, bottom, ...(narrow && { pointerEvents: 'auto' }) }}>
      <Subtitle1 as="h1" className={styles.title}>
        {texts('start.title')}
      </Subtitle1>
      <Text className={styles.hint}>{texts('start.hint')}</Text>
      <TourOffer />
      <div className={styles.ways}>
        {WAYS.map(({ command, icon, title, hint }) => (
          <CompoundButton
            key={command}
            className={styles.way}
            icon={{ children: icon, className: styles.icon }}
            secondaryContent={{ children: texts(hint), className: styles.secondary }}
            data-start={command}
            onClick={() => runCommand(command)}
          >
            {texts(title)}
          </CompoundButton>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    // Where there is no room for everything, the end is scrolled to and not the beginning.
    justifyContent: 'safe center',
    gap: '8px',
    padding: '16px',
    overflowY: 'auto',
    pointerEvents: 'none',
    zIndex: 4,
  },
  // All ways are to be seen at 1280 × 800, above the panel.
  title: { margin: '0 0 4px' },
  hint: { color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '12px', paddingTop: '12px' },
  way: {
    width: '208px',
    maxWidth: 'none',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: '12px',
    padding: '16px',
    pointerEvents: 'auto',
  },
  icon: { margin: 0, width: '24px', height: '24px', justifyContent: 'flex-start' },
  secondary: { marginTop: '4px', lineHeight: tokens.lineHeightBase200 },
});
