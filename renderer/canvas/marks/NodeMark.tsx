import './marks.css';
import { memo } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import { MarkShape } from './MarkShape.tsx';
import { useHostMarks, useMark } from './markStore.ts';

interface NodeMarkProps {
  /** The drawn element. */
  readonly id: string;
  /** Whether no plan may ever touch it. */
  readonly locked: boolean;
}

/** The mark on the corner of a node. It hears of its own element alone, so that marking one never draws another anew. */
export const NodeMark = memo(function NodeMark({ id, locked }: NodeMarkProps) {
  const texts = useTexts();
  const mark = useMark(id) ?? (locked ? 'locked' : undefined);
  if (!mark) return null;
  const text = texts(`mark.${mark}`);
  return (
    <span className="sy-mark" data-mark={mark} role="img" aria-label={text} title={text}>
      <MarkShape mark={mark} />
    </span>
  );
});

/** How many elements of a host are marked: seen also where the elements themselves are too small to be drawn. */
export const HostMarks = memo(function HostMarks({ host }: { readonly host: string }) {
  const texts = useTexts();
  const counts = useHostMarks(host);
  if (!counts) return null;
  return (
    <span className="sy-host-marks">
      {[...counts].map(([mark, count]) => (
        <span key={mark} className="sy-host-mark" title={texts(`mark.${mark}`)}>
          <MarkShape mark={mark} />
          {count}
        </span>
      ))}
    </span>
  );
});
