import { useTexts } from '../language/useTexts.ts';

/** Every subnet of the design with what is used of it. */
export function AddressesView() {
  const texts = useTexts();
  return <section aria-label={texts('command.view.addresses')} />;
}
