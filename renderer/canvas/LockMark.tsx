import { Pin16Regular } from '@fluentui/react-icons';
import { useTexts } from '../language/useTexts.ts';

/** Says of an element that it is neither moved nor deleted. A pin: a padlock means what no plan may touch. */
export function LockMark({ locked }: { readonly locked: boolean }) {
  const texts = useTexts();
  return locked ? (
    <span className="sy-lock" title={texts('canvas.locked-long')}>
      <Pin16Regular aria-hidden />
    </span>
  ) : null;
}
