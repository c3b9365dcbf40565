import { HostError } from '../faults.ts';
import type { Part } from '../handlerTypes.ts';
import type { Stores } from '../stores.ts';

export function templateHandlers({ templates }: Stores): Part<'template'> {
  return {
    'template.list': () => templates.list(),
    'template.read': async ({ id }) => {
      const text = await templates.read(id);
      if (text === undefined) throw new HostError('not-found', { path: id });
      return { text };
    },
    'template.save': ({ name, text }) => templates.save(name, text),
    'template.remove': ({ id }) => templates.remove(id),
  };
}
