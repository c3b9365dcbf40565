import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

export interface ResizeEdgeProps {
  /** The side of the panel the edge is on. */
  readonly side: 'top' | 'left';
  readonly size: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly label: string;
  readonly onResize: (size: number) => void;
}

const KEY_STEP = 16;

/** The edge by which a panel is resized, with the pointer or with the arrow keys. */
export function ResizeEdge({ side, size, limits, label, onResize }: ResizeEdgeProps) {
  const styles = useStyles();
  const set = (value: number) => onResize(Math.round(Math.min(Math.max(value, limits.min), limits.max)));
  const along = (event: { clientX: number; clientY: number }) => (side === 'top' ? event.clientY : event.clientX);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget;
    const from = along(event);
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = (move) => set(size + from - along(move));
    edge.onpointerup = () => {
      edge.onpointermove = null;
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [more, less] = side === 'top' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    if (event.key !== more && event.key !== less) return;
    event.preventDefault();
    set(size + (event.key === more ? KEY_STEP : -KEY_STEP));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is the ARIA pattern for a splitter; <hr> cannot be one
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={side === 'top' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      className={mergeClasses(styles.edge, side === 'top' ? styles.top : styles.left)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

const useStyles = makeStyles({
  edge: {
    position: 'absolute',
    zIndex: 1,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outline: 'none' },
  },
  top: { top: '-3px', left: 0, right: 0, height: '6px', cursor: 'ns-resize' },
  left: { left: '-3px', top: 0, bottom: 0, width: '6px', cursor: 'ew-resize' },
});
