import { CALLS, type Handlers } from '../../shared/contract.ts';
import type { Part } from './handlerTypes.ts';

type AnyHandler = (args: unknown) => Promise<unknown>;

/** The calls of one domain, whose code is loaded when one of them is first made: the window does not wait for it. */
export function laterPart<Prefix extends string>(prefix: Prefix, load: () => Promise<Part<Prefix>>): Part<Prefix> {
  let part: Promise<Part<Prefix>> | undefined;
  const names = (Object.keys(CALLS) as (keyof Handlers)[]).filter((name) => name.startsWith(`${prefix}.`));
  const handlers = names.map((name): [string, AnyHandler] => [
    name,
    async (args) => {
      part ??= load();
      const there: Readonly<Record<string, unknown>> = await part;
      return (there[name] as AnyHandler)(args);
    },
  ]);
  return Object.fromEntries(handlers) as Part<Prefix>;
}
