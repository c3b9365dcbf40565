import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** How high an item is before it is measured. */
  readonly estimate: number;
  readonly children: (item: T, index: number) => ReactNode;
  /** An `ol` where the order means something. */
  readonly as?: 'ul' | 'ol';
  readonly label?: string;
  /** Said above the items, and scrolled with them. */
  readonly before?: ReactNode;
}

/** A list that scrolls, of which only what is in view is drawn. Items are as high as what they say. */
export function LongList<T>({ items, keyOf, estimate, children, as: List = 'ul', label, before }: LongListProps<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    estimateSize: () => estimate,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard
    <div ref={scroller} className={styles.scroll} tabIndex={0}>
      {before}
      <List aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(item, index)}
              </li>
            )
          );
        })}
      </List>
    </div>
  );
}

const useStyles = makeStyles({
  scroll: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0, position: 'relative' },
  item: { position: 'absolute', top: 0, left: 0, right: 0 },
});
