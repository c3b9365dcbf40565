/** What is about to be carried out, before it is. */
export function ReviewDialog() {
  return null;
}
