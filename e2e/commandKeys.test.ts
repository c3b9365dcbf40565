import { expect, test } from 'vitest';
import { COMMANDS } from '../renderer/commands/registry.ts';

test('no two commands have the same shortcut or the same id: the later one would silently take it', () => {
  const keys = COMMANDS.flatMap(({ id, keys: own = [] }) => own.map((key) => ({ id, key })));
  const twice = [...Map.groupBy(keys, ({ key }) => key)].filter(([, users]) => users.length > 1);
  expect(twice).toEqual([]);
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
});
