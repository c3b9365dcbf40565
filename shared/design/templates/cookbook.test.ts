import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TEMPLATE_TEXTS } from '../../language/en/templates.ts';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { sourceLink } from '../../windows/sources.ts';
import { decodeDesign, designFault } from '../codec.ts';
import { countingIds } from '../create.ts';
import { COOKBOOK, type Recipe } from './cookbook.ts';
import { fromTemplate } from './fromTemplate.ts';

function load({ file }: Recipe) {
  const text = readFileSync(new URL(`../../../examples/${file}.switchyard.json`, import.meta.url), 'utf8');
  const decoded = decodeDesign(text);
  if (!decoded.ok) throw new Error(`${file}: ${JSON.stringify(decoded.fault)}`);
  return decoded.design;
}

test.each(COOKBOOK.map((recipe) => [recipe.id, recipe] as const))('%s: no rule finds an error in it', (_, recipe) => {
  const design = fromTemplate(load(recipe), countingIds());
  expect(designFault(design)).toBeUndefined();
  const errors = createJudge(RULES)(design).findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('every driver has one, every recipe its four texts and a page to read on', () => {
  const drivers = COOKBOOK.filter(({ group }) => group === 'driver').map(({ id }) => id);
  expect(drivers).toEqual(['nat', 'transparent', 'overlay', 'l2bridge', 'l2tunnel']);
  const keys = COOKBOOK.flatMap(({ id }) => ['title', 'what', 'when', 'first'].map((part) => `template.${id}.${part}`));
  for (const key of keys) expect(Object.keys(TEMPLATE_TEXTS)).toContain(key);
  for (const { sources } of COOKBOOK) expect(sources.some((source) => sourceLink(source).url !== undefined)).toBe(true);
});

test('a template gets new ids throughout, and forgets where it was', () => {
  const [recipe] = COOKBOOK;
  if (!recipe) throw new Error('no recipe');
  const loaded = load(recipe);
  const host = loaded.topology.hosts[0]?.id ?? '';
  const template = {
    ...loaded,
    id: 'abc',
    targets: { [host]: { kind: 'local' as const } },
    layout: { positions: { [host]: { x: 1, y: 2 } }, sizes: { [host]: { width: 1, height: 1 } }, collapsed: [host] },
  };
  const made = fromTemplate(template, (prefix) => `new-${prefix}-${next++}`);
  expect([made.id, made.targets]).toEqual([undefined, undefined]);
  expect(JSON.stringify(made)).not.toContain(`"${host}"`);
  const id = made.topology.hosts[0]?.id ?? '';
  expect(made.layout).toEqual({
    positions: { [id]: { x: 1, y: 2 } },
    sizes: { [id]: { width: 1, height: 1 } },
    collapsed: [id],
  });
  expect(designFault(made)).toBeUndefined();
});

let next = 0;
