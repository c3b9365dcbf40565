import { Field, ProgressBar } from '@fluentui/react-components';
import type { Texts } from '../../shared/language/texts.ts';
import { useTexts } from '../language/useTexts.ts';
import { type Looking, useLooking } from './lookAt.ts';

/** How far the looking is, and what is looked at now by the command a person would type. */
export function LookProgress() {
  const texts = useTexts();
  const now = useLooking();
  return (
    <Field validationState="none" validationMessage={lookingText(texts, now)}>
      <ProgressBar
        aria-label={texts('discover.progress')}
        {...(now && now.total > 0 && { value: now.done, max: now.total })}
      />
    </Field>
  );
}

export function lookingText(texts: Texts, now: Looking | null): string {
  if (!now || now.look === null || now.total === 0) return texts('discover.starting');
  return texts('discover.looking', { done: now.done, total: now.total, look: now.look });
}
