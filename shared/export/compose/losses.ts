import type { TextKey, Texts } from '../../language/texts.ts';
import type { MessageParams } from '../../rules/rule.ts';
import { excerpt } from '../quote/visible.ts';

export type LossKey = Extract<TextKey, `export.compose.loss.${string}`>;

/** More names than these are only counted. */
const MOST_NAMES = 5;

interface Loss {
  readonly key: LossKey;
  readonly params: MessageParams;
  readonly names: string[];
}

/** Collects what a compose file has no place for; the same of several elements is one sentence. */
export class Losses {
  private readonly byKind = new Map<string, Loss>();

  add(key: LossKey, name: string, params: MessageParams = {}): void {
    const kind = `${key} ${JSON.stringify(params)}`;
    const loss = this.byKind.get(kind) ?? { key, params, names: [] };
    loss.names.push(name);
    this.byKind.set(kind, loss);
  }

  /** In an order that does not depend on the drawing's. */
  sentences(texts: Texts): string[] {
    const sorted = [...this.byKind].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([, { key, params, names }]) => {
      const shown = names.slice(0, MOST_NAMES).map((name) => `“${excerpt(name)}”`);
      const more = names.length - MOST_NAMES;
      const list = shown.join(', ');
      return texts(key, {
        ...safe(params),
        names: more > 0 ? texts('export.compose.and-more', { names: list, count: more }) : list,
      });
    });
  }
}

/** Flags and their values come from files too. */
function safe(params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? excerpt(value) : value]),
  );
}
