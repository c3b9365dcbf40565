import { useTexts } from '../language/useTexts.ts';

/** What reaches what, and by which hops. */
export function PathsView() {
  const texts = useTexts();
  return <section aria-label={texts('command.view.paths')} />;
}
