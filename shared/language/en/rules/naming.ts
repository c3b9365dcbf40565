import type { RuleText } from '../../catalogue.ts';

export const NAMING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY001: {
    title: 'A network has a name',
    message: 'This network has no name.',
    why: 'Docker refuses to create a network whose name is empty or blank.',
    fix: 'Give the network a name',
    fixes: { name: 'Name it “{name}”' },
  },
  SY002: {
    title: 'A network’s name is not reserved',
    message: 'Docker keeps the name “{name}” for itself.',
    why: 'On Windows docker refuses to create a network named “default”, “none” or “nat”, or one whose name begins with “container:”. It makes the network “nat” itself when it first starts.',
    fix: 'Give the network another name',
    fixes: {
      rename: 'Rename it to “{name}”',
      'built-in': 'It is the built-in nat network: use it as it is',
    },
  },
  SY003: {
    title: 'A network’s name is unique on its host, and an overlay’s in its swarm',
    message: 'There is another network named “{name}” on “{host}”.',
    variants: {
      swarm: 'There is another network named “{name}” in the same swarm, on “{host}”, and one of them is an overlay.',
      case: 'The names “{name}” and “{other}” (on “{host}”) differ in upper and lower case only.',
    },
    why: 'Docker refuses a second network of the same name; an overlay’s name counts on every manager of its swarm. Names that differ in case only are legal, and easily confused in scripts.',
    fix: 'Give one of them another name',
    fixes: { rename: 'Rename it to “{free}”' },
  },
  SY006: {
    title: 'A container’s name has only characters docker allows',
    message: 'Docker does not accept “{name}” as a container’s name.',
    why: 'A container’s name has at least two characters, begins with an English letter or a digit, and goes on with English letters, digits, “_”, “.” and “-”.',
    fix: 'Use English letters, digits, “_”, “.” and “-” only',
    fixes: { rename: 'Rename it to “{legal}”' },
  },
};
