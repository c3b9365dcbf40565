/** `01:12`; with hours where there are any. Never less than nothing. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Seconds left at which somebody who does not see the clock is told of it. */
const TOLD_AT = [600, 300, 120, 60, 30, 10];

/** The last of these times that has come, in seconds; changes seldom, so that it can be read out. */
export function toldSeconds(milliseconds: number): number | undefined {
  const seconds = Math.ceil(milliseconds / 1000);
  return TOLD_AT.filter((at) => seconds <= at).at(-1);
}
