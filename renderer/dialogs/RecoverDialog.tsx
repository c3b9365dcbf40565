import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { RecoveredSteps } from '../files/RecoveredSteps.tsx';
import { discardWork, type Recovered, readLostWork, recoverWork } from '../files/recover.ts';
import { useTexts } from '../language/useTexts.ts';
import { type LostWork, showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

/** What windows before this one have not saved, with what it would bring back. Closing it loses nothing: it comes again. */
export function RecoverDialog({ works }: { readonly works: readonly LostWork[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const [left, setLeft] = useState(works);
  const close = () => showDialog(null);
  const drop = async (work: LostWork) => {
    await discardWork(work);
    const others = left.filter((item) => item !== work);
    setLeft(others);
    if (others.length === 0) close();
  };
  return (
    <DialogFrame
      title={texts('recovery.title')}
      width={620}
      onClose={close}
      actions={<Button onClick={close}>{texts('recovery.later')}</Button>}
    >
      <Text block className={styles.intro}>
        {texts('recovery.intro')}
      </Text>
      <ul className={styles.list}>
        {left.map((work, index) => (
          <LostItem key={work.id} work={work} first={index === 0} onDiscard={() => void drop(work)} />
        ))}
      </ul>
    </DialogFrame>
  );
}

interface LostItemProps {
  readonly work: LostWork;
  readonly first: boolean;
  readonly onDiscard: () => void;
}

function LostItem({ work, first, onDiscard }: LostItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [recovered, setRecovered] = useState<Recovered | 'reading' | undefined>('reading');
  useEffect(() => void readLostWork(work).then(setRecovered), [work]);
  const time = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    work.changedAt,
  );
  const known = typeof recovered === 'object' ? recovered : undefined;
  const recover = async () => {
    if (!known) return;
    showDialog(null);
    await recoverWork(work, known);
  };
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Text weight="semibold">{work.name}</Text>
        <Caption1 className={styles.hint}>{work.path ?? texts('recovery.no-file')}</Caption1>
        <Caption1>{texts('recovery.changes', { count: work.changes, time })}</Caption1>
        {known && <RecoveredSteps steps={known.steps} />}
        {known && !known.whole && <Caption1>{texts('recovery.torn')}</Caption1>}
        {recovered === undefined && <Caption1>{texts('recovery.failed.detail')}</Caption1>}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          data-first={first}
          disabled={!known}
          aria-label={texts('recovery.recover', { name: work.name })}
          onClick={() => void recover()}
        >
          {texts('recovery.recover-short')}
        </Button>
        <Button aria-label={texts('recovery.discard', { name: work.name })} onClick={onDiscard}>
          {texts('recovery.discard-short')}
        </Button>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  intro: { paddingBottom: '12px', color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  what: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '8px', flexShrink: 0 },
});
