import { Button, Caption1, makeStyles, Popover, PopoverSurface, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { viewStore } from '../store/view.ts';
import { partOf, TOUR, type TourStep } from './steps.ts';
import { endTour, goTo } from './tourStore.ts';

/**
 * One step of the tour, beside the part of the window that it is about. Nothing is locked: one may try at once what it says,
 * and go on, or end it with Escape.
 */
export function Tour({ step }: { readonly step: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const surface = useRef<HTMLDivElement>(null);
  const shown = TOUR[step];
  const part = usePart(shown);
  useEscape();
  useFocusBack();

  // Read from its beginning at each step, by people who listen as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step, and the part it waits for
  useEffect(() => surface.current?.focus(), [step, part]);

  if (!shown || !part) return null;
  const last = step === TOUR.length - 1;
  return (
    <>
      <Outline part={part} />
      <Popover
        open
        withArrow
        positioning={{ target: part, position: shown.side, align: 'center', pinned: false }}
        // Fluent takes Escape for itself where the focus is inside.
        onOpenChange={(event) => event.type === 'keydown' && endTour()}
      >
        <PopoverSurface
          ref={surface}
          tabIndex={-1}
          role="dialog"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-body`}
          className={styles.surface}
        >
          <Caption1 block className={styles.count}>
            {texts('tour.count', { step: step + 1, steps: TOUR.length })}
          </Caption1>
          <Text as="h2" id={`${id}-title`} block weight="semibold" className={styles.title}>
            {texts(shown.title)}
          </Text>
          <Text id={`${id}-body`} block>
            {texts(shown.body)}
          </Text>
          <div className={styles.actions}>
            <Button appearance="subtle" onClick={endTour}>
              {texts('tour.end')}
            </Button>
            <span className={styles.space} />
            {step > 0 && <Button onClick={() => goTo(step - 1)}>{texts('tour.back')}</Button>}
            <Button appearance="primary" onClick={() => goTo(step + 1)}>
              {texts(last ? 'tour.done' : 'tour.next')}
            </Button>
          </div>
        </PopoverSurface>
      </Popover>
    </>
  );
}

/** The part, once what it needs is open. */
function usePart(shown: TourStep | undefined): HTMLElement | null {
  const [part, setPart] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (shown) setPart(partOf(shown));
  }, [shown]);
  return part;
}

/** Also while the focus is elsewhere; a dialog that is open takes it first. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && viewStore.getState().dialog === null) endTour();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Afterwards the focus is where it was before. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

/** A frame around the part, which moves along when the window or a panel is resized. */
function Outline({ part }: { readonly part: HTMLElement }) {
  const styles = useStyles();
  const [box, setBox] = useState(() => part.getBoundingClientRect());
  useLayoutEffect(() => {
    const measure = () => setBox(part.getBoundingClientRect());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(part);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [part]);
  const { left, top, width, height } = box;
  return <div aria-hidden="true" className={styles.outline} style={{ left, top, width, height }} />;
}

const useStyles = makeStyles({
  surface: { width: '320px', maxWidth: 'calc(100vw - 32px)' },
  count: { color: tokens.colorNeutralForeground3 },
  title: { margin: '2px 0 6px', fontSize: tokens.fontSizeBase400 },
  actions: { display: 'flex', alignItems: 'center', gap: '8px', paddingTop: '16px' },
  space: { flex: 1 },
  outline: {
    position: 'fixed',
    zIndex: 6,
    pointerEvents: 'none',
    boxSizing: 'border-box',
    border: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
});
