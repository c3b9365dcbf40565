/**
 * Keys of texts that no code names: as a word in quotes, or by a template that they fit, such as `host.${state}.title`. It
 * reads with patterns, not a parser: what it does not find may still be unused.
 */
export function unusedTexts(keys: readonly string[], sources: readonly string[]): string[] {
  const code = sources.join('\n');
  const words = new Set(Array.from(code.matchAll(/(['"])([\w.-]+)\1/g), ([, , word]) => word));
  const templates = Array.from(code.matchAll(/`([^`\n]*)`/g), ([, text = '']) => patternOf(text)).filter(
    (pattern) => pattern !== undefined,
  );
  return keys.filter((key) => {
    // The code asks for what the counted forms have in common.
    const names = [key, key.replace(/\.(one|other)$/, '')];
    return !names.some((name) => words.has(name) || templates.some((pattern) => pattern.test(name)));
  });
}

const INSERTION = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

/** Undefined for templates that make no key: a key begins with words and a dot, and has nothing but words and dots. */
function patternOf(template: string): RegExp | undefined {
  const [start = '', ...rest] = template.split(INSERTION);
  if (rest.length === 0 || !/^\w[\w-]*\./.test(start) || !/^[\w.-]*$/.test(start + rest.join(''))) return undefined;
  return new RegExp(`^${[start, ...rest].map((part) => part.replaceAll('.', '\\.')).join('.+')}$`);
}
