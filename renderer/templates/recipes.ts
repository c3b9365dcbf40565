import { COOKBOOK, type Recipe } from '../../shared/design/templates/cookbook.ts';

const FILES = {
  ...import.meta.glob<string>('../../examples/*.switchyard.json', { query: '?raw', import: 'default' }),
  ...import.meta.glob<string>('../../examples/templates/*.switchyard.json', { query: '?raw', import: 'default' }),
};

/** The text of a recipe's design, loaded when it is asked for. */
export async function recipeText({ file }: Recipe): Promise<string> {
  const load = FILES[`../../examples/${file}.switchyard.json`];
  return load ? load() : '';
}

export function recipesOf(group: Recipe['group']): readonly Recipe[] {
  return COOKBOOK.filter((recipe) => recipe.group === group);
}
