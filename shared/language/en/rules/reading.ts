import type { RuleText } from '../../catalogue.ts';

/** What the reader of command text says. Titles of these rules name the habit that avoids the finding. */
export const READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY009: {
    title: 'The long form of --network is written in small letters',
    message:
      'The long form of --network makes every letter small, so docker looks for “{name}” and does not find “{written}”.',
    variants: {
      alias: 'The long form of --network makes every letter small: the alias becomes “{name}” instead of “{written}”.',
    },
    why: 'Docker’s command line turns the whole of name=…,alias=… into small letters before it reads it. Networks are found by their exact name.',
    fix: 'Use --network, --network-alias and --ip, or small letters only',
  },
  SY052: {
    title: 'The adapters of a team are one quoted word, with commas and no blanks',
    message:
      'The adapter list is not one word: the shell splits it, and docker refuses the words left over. It was read as “{value}”.',
    variants: {
      blanks:
        'There is a blank beside a comma of the adapter list. HNS takes it for a part of the name and finds no such adapter. It was read as “{value}”.',
    },
    why: 'Every shell splits a line at unquoted blanks, so in …interface="Ethernet 2", "Ethernet 3" the second adapter becomes an argument of its own; Microsoft’s own example is written that way. Docker passes the value on as it is, and HNS splits it at the commas only.',
    fix: 'Write -o "{option}={value}"',
  },
  SY159: {
    title: 'One docker run does not take the built-in nat and a network of your own',
    message: 'This command names “{builtIn}” and “{own}”. Docker takes only one kind at a time.',
    why: 'Docker’s command line answers “cannot attach both user-defined and non-user-defined network-modes”. An export of this design creates the container on one and connects it to the other.',
    fix: 'Create the container on one network, then docker network connect the other',
  },
  SY901: {
    title: 'A docker command is one that docker has',
    message: 'Docker has no command “{command}”, so nothing was made of this line.',
    variants: {
      suggestion: 'Docker has no command “{command}”, so nothing was made of this line. Probably “{meant}” was meant.',
      'in-block':
        'The command stands inside a block of another one, which decides whether and how often it runs. It was read as if it ran once.',
      inside:
        'A docker command stands inside a construct that is not read: {text} – nothing was made of it. Write the command on a line of its own.',
    },
    why: 'Only docker commands that stand by themselves are read: what a loop, a condition or a script block does depends on the machine it runs on.',
    fix: 'Correct the command, or write it on a line of its own',
  },
  SY902: {
    title: 'A flag is one that the command has',
    message: '“{command}” has no flag {flag}; docker would refuse the command. It was kept as written.',
    variants: {
      suggestion:
        '“{command}” has no flag {flag}; docker would refuse the command. Probably {suggestion} was meant. It was kept as written.',
    },
    why: 'Docker stops at the first flag it does not know and does nothing.',
    fix: 'Correct or remove {flag}',
  },
  SY903: {
    title: 'Quotes and continuations are those of the shell',
    message: 'The shell would not read {text} as it was meant.',
    variants: {
      unclosed: 'A quotation begins with {text} and never ends, so nothing was made of this line. Close it.',
      curly:
        'This shell takes the curly quotes in {text} for ordinary characters. They were read as straight quotes; type straight ones.',
      apostrophes:
        'cmd does not quote with apostrophes, so {text} would fall apart at its blanks. It was read as one word; put it in double quotes.',
      'blank-after-continuation':
        'A blank follows the continuation character {text}, which then no longer continues the line. The line was read as continued; remove the blank.',
      'foreign-continuation':
        'The line ends with {text}, which continues a line in another shell only. It was read as continued; say which shell the text is for.',
    },
    why: 'PowerShell takes curly quotes for straight ones, cmd and POSIX shells do not; each shell has its own continuation character: ` in PowerShell, ^ in cmd, \\ in sh, and it must be the last character of the line.',
    fix: 'Type straight quotes in pairs',
  },
  SY904: {
    title: 'Flags begin with typed hyphens',
    message:
      '“{written}” begins with a dash that a word processor made. Docker does not take it for a flag. It was read as {repaired}.',
    why: 'Web pages and word processors turn -- into – or —. Docker then takes the word for a name or an image.',
    fix: 'Write {repaired}',
  },
  SY905: {
    title: 'Long flags begin with two hyphens',
    message: '“{written}” has one hyphen, so docker takes it for single letters. It was read as {repaired}.',
    why: 'After one hyphen every letter is a flag of its own, or the value of the one before: -driver is -d with the value “river”.',
    fix: 'Write {repaired}',
  },
  SY906: {
    title: 'A command has the arguments it needs',
    message: 'The arguments of the command are not complete.',
    variants: {
      'no-value': '{flag} needs a value and is the last word of the line. Nothing was made of the flag.',
      'flag-as-value': '{flag} has no value of its own, so docker takes “{value}”, the next word, for it.',
      'not-boolean': '“{value}” is not a value for {flag}. Docker takes true or false.',
      'no-network-name': '“{command}” names no network, so nothing was made of this line. Add a name at its end.',
      'no-image': '“{command}” names no image, so nothing was made of this line. Add the image behind the flags.',
      'two-names': '“{command}” needs a network and a container, in this order. Nothing was made of this line.',
      'extra-words': 'Docker refuses the words “{extra}” behind “{name}”. A name with blanks needs quotes.',
      'list-torn':
        'The list given to {option} is torn at its blanks, so docker would refuse the command. It was read as “{value}”; write it without blanks.',
      'network-field': '“{field}” is missing or unknown in --network “{value}”.',
      'too-long': 'A word of this command has more than {limit} characters, so nothing was made of this line.',
    },
    why: 'Docker checks the number of its arguments before it does anything.',
    fix: 'Complete the command',
  },
  SY907: {
    title: 'Text that makes no part of a network',
    message: 'This line makes no part of a design and was left out.',
    variants: {
      docker: '“{command}” makes no part of a design and was left out.',
      services: '“{command}” is not read: services are not part of a design here. It was left out.',
      help: 'The command only prints its help. It was left out.',
      commented: 'A docker command is commented out and was left out: {text}',
      'other-line': 'This line is not a docker command and was left out: {text}',
      'other-lines': 'Lines {first} to {last} are not docker commands and were left out; the first is: {text}',
      'global-flag':
        '{flag} says which Docker Engine the command speaks to. The design holds one host; the flag was left out.',
      disconnected: '“{container}” was taken off “{network}”, as the command says.',
      'swarm-join':
        'The host joins a swarm that exists elsewhere; it was read as a worker. The join token is a secret and was not kept.',
      compose: '“{key}” has no place in a design and was left out.',
      'compose-scale':
        'Compose starts {number} containers of this service. One of them was drawn; copy it where more are wanted.',
    },
    why: 'A design holds what is to exist: networks, switches, containers and swarms. Commands that look at, stop or remove something, or configure the machine otherwise, leave no trace in it.',
    fix: 'Nothing needs to be done',
  },
  SY908: {
    title: 'A network is created before it is used',
    message:
      'Nothing creates the network “{name}”. It was added as one that exists on the host already, with an unknown driver.',
    variants: {
      compose:
        'The service “{service}” is on the network “{name}”, which is not below networks:. Compose refuses the file.',
      'compose-external':
        'The network “{name}” exists outside of the file. It was added as one that is on the host already, with an unknown driver.',
    },
    why: 'Docker refuses a container whose network it does not know. The text may be a part of a longer one, or the network may exist on the host: then state it among the facts about the host.',
    fix: 'Create the network first, or state it among the facts about the host',
  },
  SY909: {
    title: 'A container is created before it is connected',
    message: 'Nothing creates the container “{name}”. It was added as one that exists on the host already.',
    why: 'Docker connects only containers that it knows.',
    fix: 'Create the container first',
  },
  SY910: {
    title: 'Values are written out',
    message:
      '“{variable}” is filled in by the shell when the command runs. Its value is not known here, so it stays as it is written.',
    variants: {
      compose:
        'Compose fills in “{variable}” at “{path}” from its environment. The value is not known here, so it stays as it is written.',
      'compose-default':
        'Compose fills in “{variable}” at “{path}” from its environment. It was read as what stands there without it, “{value}”.',
      'compose-dollar': 'Compose refuses “{variable}” at “{path}”: $ begins a variable. Write $$ for a dollar sign.',
    },
    why: 'A variable or subexpression has its value on the machine where the command runs, and only then. Exports quote it, so that it stays this very text.',
    fix: 'Write the value in its place',
  },
  SY911: {
    title: 'Nothing is defined twice',
    message: 'The same thing is defined twice.',
    variants: {
      network:
        'The network “{name}” is created a second time, exactly as before. Docker refuses a name it already has.',
      container: 'A container “{name}” is created a second time. Docker refuses a name it already has.',
      swarm: 'The host is in a swarm already, so docker refuses this command. It was left out.',
      flag: '{flag} is given twice, as “{first}” and as “{last}”. Docker takes the last one only.',
    },
    why: 'Docker refuses a second network, container or swarm of the same name, and takes only the last value of a flag that can have one.',
    fix: 'Remove one of the two',
  },
  SY912: {
    title: 'Names are filled in',
    message:
      'The command is a pattern: {placeholders} stands for a name to be filled in. Nothing was made of this line.',
    why: 'Documentation writes <NAME> where the reader puts a name of their own. A shell takes < and > for redirections.',
    fix: 'Put your own names in',
  },
  SY913: {
    title: 'Facts about the host are in the form that is described',
    message: 'The facts about the host are wrong at “{path}” and were left out.',
    variants: {
      text: 'The facts about the host need a text at “{path}”. They were left out.',
      number: 'The facts about the host need a number at “{path}”. They were left out.',
      integer: 'The facts about the host need a whole number at “{path}”. They were left out.',
      boolean: 'The facts about the host need true or false at “{path}”. They were left out.',
      list: 'The facts about the host need a list at “{path}”. They were left out.',
      object: 'The facts about the host need an object at “{path}”. They were left out.',
      'one-of': 'The facts about the host need one of these at “{path}”: {values}. They were left out.',
      'known-key': 'The facts about the host have no such names: {keys}. They were left out.',
    },
    why: 'Facts about the host are the fields of a host in the document; what is not known is left out.',
    fix: 'Correct the value at “{path}”',
  },
};
