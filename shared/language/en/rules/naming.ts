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
  SY004: {
    title: 'Two networks do not share a name in HNS',
    message: '“{network}” and “{other}” both have the name “{name}” in HNS.',
    why: 'HNS takes a name twice. Programs that look a network up by its name (PowerShell modules, CNI plug-ins) get the first one, which may be the other.',
    fix: 'Give each its own name, or leave the option networkname out',
    fixes: { rename: 'Name it “{free}”', remove: 'Leave the name to docker' },
  },
  SY005: {
    title: 'A network of a swarm has a name that swarm takes',
    message:
      'Swarm does not take the name “{name}”. Use letters, digits, hyphens and underscores, beginning and ending with a letter or digit.',
    variants: { long: 'Swarm does not take the name “{name}”. It has {length} characters; {limit} is the most.' },
    why: 'Names in a swarm are narrower than those of a single host: no dots, no blanks, no hyphen at the end, and 63 characters at most.',
    fix: 'Rename the network',
    fixes: { rename: 'Rename it to “{free}”' },
  },
  SY006: {
    title: 'A container’s name has only characters docker allows',
    message: 'Docker does not accept “{name}” as a container’s name.',
    why: 'A container’s name has at least two characters, begins with an English letter or a digit, and goes on with English letters, digits, “_”, “.” and “-”.',
    fix: 'Use English letters, digits, “_”, “.” and “-” only',
    fixes: { rename: 'Rename it to “{legal}”' },
  },
  SY008: {
    title: 'A network name does not look like key=value',
    message: 'Docker’s --network takes “{name}” for its long form and looks for a field of that name.',
    why: 'Whatever has the form key=value behind --network is read as the long form (name=…,ip=…), so a container could not be attached to this network when it is made.',
    fix: 'Rename the network',
    fixes: { rename: 'Rename it to “{free}”' },
  },
  SY010: {
    title: 'A network is not named like one of Linux',
    message: 'The network is named “{name}”, as one that docker on Linux always has.',
    why: 'On Windows the name is free. But readers and tools take it for the network that Linux has, and a docker command line on Linux treats it as such.',
    fix: 'Rename the network',
    fixes: { rename: 'Rename it to “{free}”' },
  },
  SY011: {
    title: 'A label has a key without blanks',
    message: 'The label “{label}” has no key.',
    variants: {
      empty: 'The label “{label}” has no key. Write key=value, or a key alone.',
      blank: 'The key of the label “{label}” has a blank in it.',
    },
    why: 'Docker’s command line refuses such labels.',
    fix: 'Write the label as key=value',
    fixes: { join: 'Write {tidy}', remove: 'Remove the label' },
  },
};
