import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { History20Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { stepText } from '../language/stepText.ts';
import { useTexts } from '../language/useTexts.ts';
import { goToStep, historySteps } from '../store/document.ts';
import { useHistory } from './useHistory.ts';

const ROW_HEIGHT = 30;

/** Every step by its name; choosing one goes there, forwards or back. */
export function HistoryMenu() {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={texts('frame.history')} relationship="label">
          <Button appearance="subtle" size="small" icon={<History20Regular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={texts('frame.history')}>{open && <Steps />}</PopoverSurface>
    </Popover>
  );
}

function Steps() {
  const styles = useStyles();
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  // Drawn anew with every step.
  useHistory();
  const { steps, at } = historySteps();
  const virtual = useVirtualizer({
    count: steps.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    initialOffset: Math.max(0, (at - 5) * ROW_HEIGHT),
  });
  if (steps.length === 0) return <Caption1>{texts('frame.history.empty')}</Caption1>;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(at + by, steps.length));
    goToStep(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={texts('frame.history')}
      aria-activedescendant={`history-${at}`}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const step = steps[index - 1];
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which keeps the focus
            <div
              key={index}
              id={`history-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={mergeClasses(styles.row, index === at && styles.current, index > at && styles.undone)}
              style={{ top: start }}
              onClick={() => goToStep(index)}
            >
              {step ? stepText(texts, step) : texts('frame.history.beginning')}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  // As high as its steps, up to where it scrolls.
  list: { width: '300px', maxHeight: '320px', overflowY: 'auto' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    lineHeight: `${ROW_HEIGHT}px`,
    padding: '0 8px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  undone: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});
