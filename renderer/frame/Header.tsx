import { Body1Strong, Caption1, Divider, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  BookOpen20Regular,
  ClipboardPaste20Regular,
  CodeText20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  QuestionCircle20Regular,
  Save20Regular,
  Search20Regular,
  Server20Regular,
} from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { documentName, fileStore } from '../files/fileStore.ts';
import { stepText } from '../language/stepText.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, type Step } from '../store/document.ts';
import { CommandButton } from './CommandButton.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useHistory } from './useHistory.ts';

/** Title bar and toolbar in one: the document's name, whether it is saved, and the commands used all the time. */
export function Header() {
  const styles = useStyles();
  const texts = useTexts();
  const { undo, redo } = useHistory();
  const stepName = (step: Step) => stepText(texts, step);
  return (
    <header className={styles.bar}>
      <Title />
      <Divider vertical className={styles.divider} />
      <div className={styles.tools} role="toolbar" aria-label={texts('frame.toolbar')}>
        <CommandButton id="file.new" icon={<DocumentAdd20Regular />} />
        <CommandButton id="file.open" icon={<FolderOpen20Regular />} />
        <OpenMenu />
        <CommandButton id="file.save" icon={<Save20Regular />} />
        <Divider vertical className={styles.divider} />
        <CommandButton
          id="edit.undo"
          icon={<ArrowUndo20Regular />}
          disabled={!undo}
          {...(undo && { title: texts('frame.undo-step', { step: stepName(undo) }) })}
        />
        <CommandButton
          id="edit.redo"
          icon={<ArrowRedo20Regular />}
          disabled={!redo}
          {...(redo && { title: texts('frame.redo-step', { step: stepName(redo) }) })}
        />
        <HistoryMenu />
        <Divider vertical className={styles.divider} />
        <CommandButton id="file.gallery" icon={<BookOpen20Regular />} labelled />
        <CommandButton id="file.import" icon={<ClipboardPaste20Regular />} labelled />
        <CommandButton id="host.read" icon={<Server20Regular />} labelled />
      </div>
      <div className={styles.end}>
        <CommandButton id="help.commands" icon={<Search20Regular />} />
        <CommandButton id="help.rules" icon={<QuestionCircle20Regular />} />
        <LanguageMenu />
        <ThemeMenu />
        <CommandButton id="view.export" icon={<CodeText20Regular />} labelled />
      </div>
    </header>
  );
}

function Title() {
  const styles = useStyles();
  const texts = useTexts();
  const dirty = useStore(documentStore, (state) => state.design !== fileStore.getState().saved);
  const path = useStore(fileStore, (state) => state.path);
  const saved = useStore(fileStore, (state) => state.saved === documentStore.getState().design);
  const gone = useStore(fileStore, (state) => state.outside === 'gone');
  const unsaved = gone || (dirty && !saved);
  return (
    <div className={styles.title} title={path ?? undefined}>
      <Body1Strong truncate wrap={false}>
        {documentName(texts('frame.untitled'))}
      </Body1Strong>
      <Caption1 className={styles.state}>
        {unsaved ? texts('frame.unsaved') : path ? texts('frame.saved') : ''}
      </Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: `${OPTIONS.headerHeight}px`,
    flexShrink: 0,
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: '120px', maxWidth: '280px' },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  divider: { flexGrow: 0, height: '24px' },
  tools: { display: 'flex', alignItems: 'center', gap: '2px' },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '4px' },
});
