import { createPortal } from 'react-dom';
import type { GestureResult } from '../../../shared/design/gestures/gesture.ts';
import { useTexts } from '../../language/useTexts.ts';
import { SeverityShape } from '../FindingBadge.tsx';
import { Ghost } from './Ghost.tsx';
import { type Gesture, useGesture } from './gestureStore.ts';

/** What goes along with the pointer: the ghost of what is carried, and what letting go would do, or why it would not. */
export function GestureTip() {
  const gesture = useGesture((state) => state.gesture);
  return gesture ? createPortal(<Following gesture={gesture} />, document.body) : null;
}

function Following({ gesture }: { readonly gesture: Gesture }) {
  const texts = useTexts();
  const pointer = useGesture((state) => state.pointer);
  const result = useGesture((state) => state.result);
  const over = useGesture((state) => state.at !== null);
  // Near the right or lower edge the tip goes to the other side of the pointer, so that it can be read there too.
  const flipX = pointer.x > window.innerWidth - 360;
  const flipY = pointer.y > window.innerHeight - 160;
  return (
    <div className="sy-following" style={{ transform: `translate(${pointer.x}px, ${pointer.y}px)` }}>
      {gesture.kind === 'drop' && <Ghost item={gesture.item} refused={over && result?.ok === false} />}
      {over && result && <Tip result={result} flipX={flipX} flipY={flipY} />}
      {over && !result && gesture.kind === 'connect' && (
        <div className="sy-tip" data-flip-x={flipX || undefined} data-flip-y={flipY || undefined}>
          {texts('gesture.extend-here')}
        </div>
      )}
    </div>
  );
}

interface TipProps {
  readonly result: GestureResult;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

function Tip({ result, flipX, flipY }: TipProps) {
  const texts = useTexts();
  const says = result.ok ? texts(result.step.key, result.step.params) : texts(result.reason.key, result.reason.params);
  return (
    <div
      className="sy-tip"
      role="status"
      data-ok={result.ok}
      data-flip-x={flipX || undefined}
      data-flip-y={flipY || undefined}
    >
      {!result.ok && <SeverityShape severity="error" />}
      <span>{says}</span>
      {!result.ok && result.reason.rule !== undefined && <code>{result.reason.rule}</code>}
    </div>
  );
}
