import type { RuleText } from '../../catalogue.ts';

/** What the reader of compose files says. */
export const COMPOSE_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY007: {
    title: 'Compose keys have letters, digits, dots, hyphens and underscores',
    message: 'Compose refuses the key “{key}”, and with it the whole file. It was read all the same.',
    why: 'The keys of services and networks are letters and digits without accents, dots, hyphens and underscores. The name that docker gets is another thing: name: of a network and container_name: of a service may say it.',
    fix: 'Choose another key, and keep the name in name: or container_name:',
  },
  SY174: {
    title: 'true and false among compose driver_opts are quoted',
    message:
      'Compose refuses {value} without quotes at “{path}”: an option is a text or a number. It was read as a text.',
    why: 'Driver options are texts for docker. Compose takes texts and numbers for them, and refuses the whole file for true or false.',
    fix: 'Write "{value}" with quotes',
  },
  SY175: {
    title: 'An external compose network has a name and nothing else',
    message:
      '“{key}” beside external: true of “{network}” has no effect, and not every compose takes it: the network is there already and stays as it is. The key was left out.',
    why: 'Compose looks an external network up by its name. The specification says that a file which describes it as well is refused; docker-compose 1 refuses it (except for driver), Docker Compose 2.26 and 2.40 pass over the description without a word.',
    fix: 'Remove “{key}”, or remove external: true',
  },
  SY176: {
    title: 'The old form external: {name: …} is understood',
    message: 'external: with a name in it is the old form. It was read as external: true and name: {name}.',
    why: 'Microsoft’s page of 2016 has this form. Compose still reads it and warns; it is written as external: true and name: today.',
    fix: 'Write external: true, and name: beside it',
  },
  SY920: {
    title: 'The file can be read',
    message: 'This is not YAML: {text}. Nothing was made of the file.',
    variants: {
      syntax: 'This is not YAML: {text}. Nothing was made of the file.',
      duplicate:
        'The key “{text}” stands twice in the same mapping; compose refuses that. Nothing was made of the file.',
      'too-large': 'The file has more than {text} characters, which is more than is read here. Nothing was made of it.',
      'too-deep': 'The file is nested more than {text} levels deep. Nothing was made of it.',
      bomb: 'The aliases of the file would make it many times as large as it is. Nothing was made of it.',
      cycle: 'The alias *{text} stands inside what it stands for. Nothing was made of the file.',
      key: 'A key is a list or a mapping here; compose takes texts only. Nothing was made of the file.',
      merge: 'The merge key << takes a mapping or a list of mappings. Nothing was made of the file.',
      documents: 'A second document begins here. Compose files have one; split the file. Nothing was made of it.',
      'not-a-mapping':
        'A compose file is a mapping with services: and networks:, and this is none. Nothing was made of it.',
      'first-format':
        'This is the first format of compose, of 2014, with services at the margin. Compose reads it no more; put them below services:. Nothing was made of the file.',
    },
    why: 'Compose reads the whole file before it does anything, and does nothing if any of it is wrong.',
    fix: 'Correct the line',
  },
  SY921: {
    title: 'A value in a compose file is of the kind its key takes',
    message: '“{path}” is {found}, which compose does not take there.',
    variants: {
      text: '“{path}” must be a text, and {found} is none. Compose refuses the file; put it in quotes if it is meant as it stands.',
      number: '“{path}” must be a number, and {found} is none. Compose refuses the file.',
      boolean: '“{path}” must be true or false, and {found} is neither. Compose refuses the file.',
      list: '“{path}” must be a list, and {found} is none. Compose refuses the file.',
      map: '“{path}” must be a mapping, and {found} is none. Compose refuses the file.',
      scalar:
        '“{path}” must be a text, a number, true or false, and {found} is none of them. Compose refuses the file.',
      'text-or-list': '“{path}” must be a text or a list, and {found} is neither. Compose refuses the file.',
      'list-or-map': '“{path}” must be a list or a mapping, and {found} is neither. Compose refuses the file.',
      'text-or-map': '“{path}” must be a text or a mapping, and {found} is neither. Compose refuses the file.',
      words: '“{path}” has a quote or a backslash that nothing follows: {found}. Compose refuses the file.',
      'too-long': '“{path}” has more than {limit} characters and was left out.',
      'no-image':
        'The service “{service}” has neither image: nor build:, so compose refuses the file. Say which image it runs.',
      'project-name':
        'Compose refuses “{name}” for the name of a project: small letters, digits, hyphens and underscores, the first a letter or digit. The name of the file was taken.',
      'mode-and-networks':
        'Compose takes either network_mode or networks, and refuses the file with both. The networks were left out.',
      'no-service': '“{path}” names the service “{service}”, which is not in the file. Compose refuses the file.',
    },
    why: 'Compose checks every value against the schema of its specification before it does anything.',
    fix: 'Correct the value',
  },
  SY922: {
    title: 'A key in a compose file is one that compose has',
    message: 'Compose has no key “{key}” at “{path}” and refuses the file. It was left out.',
    variants: {
      suggestion:
        'Compose has no key “{key}” at “{path}” and refuses the file. Probably “{suggestion}” was meant. It was left out.',
    },
    why: 'Compose refuses a file with any key that its specification does not have, except those that begin with x-.',
    fix: 'Correct or remove “{key}”',
  },
  SY923: {
    title: 'Ports in a compose file are quoted',
    message:
      '{value} without quotes is a number to the base of 60 in YAML 1.1: the old docker-compose takes it for another port. It was read as it looks.',
    why: 'YAML 1.1, which docker-compose 1 reads, takes numbers with colons below 60 for hours, minutes and seconds. Compose 2 takes them for text.',
    fix: 'Write "{value}" with quotes',
  },
  SY924: {
    title: 'What a compose file says is in the file',
    message: 'Something this file rests on is elsewhere.',
    variants: {
      include: 'The file includes {file}, which was not read. Import it as well, or put its content here.',
      extends: 'The service “{service}” extends one in {file}, which was not read. It has only what is written here.',
      'extends-missing':
        'The service “{service}” extends “{base}”, which is not in the file. Compose refuses the file.',
      'extends-circle':
        'The service “{service}” extends “{base}”, which comes back to itself. Compose refuses the file.',
      'extends-much':
        'The service “{service}” extends “{base}” over more levels, or takes over more, than is read here. It has only what is written here.',
      project:
        'The file does not name its project, which compose then calls after the folder. Names that compose makes of it begin with “{project}” here; write name: at the top to choose.',
    },
    why: 'A text is read by itself: other files, the folder it lies in and the environment are not known.',
    fix: 'Put it into the file',
  },
};
