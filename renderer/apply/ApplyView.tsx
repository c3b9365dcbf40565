export function ApplyView() {
  return null;
}
