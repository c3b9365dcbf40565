// What start and test say while they work: short lines for people.

const colour = process.stdout.isTTY && !process.env.NO_COLOR;

/** @param {string} text */
export const bold = (text) => (colour ? `\u001b[1m${text}\u001b[22m` : text);

/** @param {string} text */
export const say = (text) => console.log(text);

/** @param {string} title */
export const heading = (title) => console.log(`\n${bold(`── ${title} ──`)}`);

/** @param {number} since from performance.now() */
export function seconds(since) {
  const passed = (performance.now() - since) / 1000;
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
