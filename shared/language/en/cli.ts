/** What the `switchyard` command says. Usage lines name placeholders in capitals, as its documentation does. */
export const CLI_TEXTS = {
  'cli.title': 'Switchyard {version}: Windows container networks, drawn, judged and exported.',
  'cli.usage': 'Usage: switchyard {usage}',
  'cli.commands': 'Commands:',
  'cli.options': 'Options:',
  'cli.more': '“switchyard COMMAND --help” tells more about a command.',
  'cli.exit-codes':
    'Exit codes: 0 nothing wrong, 1 something found, 2 the call or its input is unusable, 3 failed while acting.',
  'cli.unknown-command': 'There is no command “{command}”. “switchyard --help” lists those there are.',
  'cli.crashed': 'Switchyard has failed: {detail}',

  'cli.unknown-option': 'There is no option “{option}”. --help lists those there are.',
  'cli.option-twice': 'Option “{option}” is given twice.',
  'cli.option-takes-none': 'Option “{option}” takes no value.',
  'cli.option-needs-value': 'Option “{option}” needs a value after it.',
  'cli.needs-file': 'A file is missing. Usage: switchyard {usage}',
  'cli.one-file': 'Give exactly one file. Usage: switchyard {usage}',
  'cli.not-one-of': '“{value}” is nothing that {option} takes; it takes {values}.',
  'cli.needs-option': 'Option “{option}” is missing; it takes {values}.',
  'cli.no-match': 'No file matches “{pattern}”.',
  'cli.inputs.one': '{count} input',
  'cli.inputs.other': '{count} inputs',
  'cli.stdin': 'standard input',
  'cli.stdin-once': 'Standard input (“-”) can be read only once.',
  'cli.bad-file': '{file}: {detail}',

  'cli.option.help': 'print this help',
  'cli.option.json': 'print one JSON document on standard output, messages on standard error',

  'cli.validate.usage': 'validate FILE… [--max-severity SEVERITY] [--rule CODE,…] [--json]',
  'cli.validate.summary': 'Judges designs and prints what is wrong with them',
  'cli.validate.max-severity':
    'the worst finding that still ends with exit code 0: none, info, warning (the default) or error',
  'cli.validate.rule': 'only these rules, by code (SY085) or name (gateway-in-subnet), separated by commas',
  'cli.validate.unknown-rule':
    'There is no rule “{rule}”. Rules are named by code, such as SY085, or by name, such as gateway-in-subnet.',

  'cli.import.usage': 'import --from SOURCE INPUT… [-o FILE] [--host-facts FILE] [--shell ps|cmd|sh] [--json]',
  'cli.import.summary': 'Builds a design from commands, files or what hosts print, and prints what is wrong with it',
  'cli.import.from':
    'what the input is: docker (commands, a host for each input), compose, inspect (docker’s own output), hns (HNS and HCN), host (a file of the collector script, or any outputs of one host)',
  'cli.import.output': 'write the design to this file; - writes it to standard output',
  'cli.import.host-facts':
    'JSON file with facts about the host which the input belongs to; with several inputs they hold for each host',
  'cli.import.shell': 'how the text is quoted: ps, cmd or sh; guessed from the text when left out',
  'cli.import.written': 'The design is in {path}.',
  'cli.import.not-kept': 'The design was not kept; -o FILE writes it to a file.',
  'cli.import.bad-facts': '{file}: {detail} See “switchyard import --help”.',

  'cli.export.usage': 'export [FILE] --to FORMAT [--host NAME] [--undo] [-o PATH] [--json]',
  'cli.export.summary': 'Turns a design into scripts, documents and pictures',
  'cli.export.to': 'the format: {formats} (a picture as PNG is saved in the window)',
  'cli.export.host': 'only this host, by its name',
  'cli.export.undo': 'the script that takes back what the other one made',
  'cli.export.output': 'write to this file or folder instead of standard output; several hosts need a folder',
  'cli.export.no-host': 'The design has no host “{host}”. It has {hosts}.',
  'cli.export.no-hosts': 'no hosts at all',
  'cli.export.twin-hosts':
    'The design has several hosts called “{host}”. Rename them in the design, so that each has its own name.',
  'cli.export.needs-folder':
    'There are {count} scripts, one for each host, but “{path}” is a file. Give a folder after -o, or one host after --host.',
  'cli.export.written': 'Written: {path}',
  'cli.export.errors.one': 'The design has an error; it is named at the top of the script.',
  'cli.export.errors.other': 'The design has {count} errors; they are named at the top of the scripts.',
  'cli.export.loss': 'note: {detail}',
  'cli.export.no-inverse': 'The format “{format}” is no script, so there is none that takes it back: leave --undo out.',
  'cli.export.several-files':
    'The format “{format}” gives {count} files, one for each host. Name a folder with -o, or one host with --host.',
  'cli.export.problem': 'Not exported: {detail}',

  'cli.paths.summary': 'Tells what can reach what, and where a path ends',
  'cli.plan.summary': 'Tells what would change on a host',
  'cli.drift.summary': 'Tells where a host has left its design',

  'cli.serve.usage': 'serve [FILE] [--port N] [--no-open] [--json]',
  'cli.serve.summary': 'Runs the application in a browser, on this machine only',
  'cli.serve.port': 'the port to listen on; a free one when left out',
  'cli.serve.no-open': 'only print the address, do not open a browser',
  'cli.serve.missing': 'The web shell is missing: there is no “{path}”. Run “npm run build” first.',

  'cli.open.usage': 'open [FILE]',
  'cli.open.summary': 'Opens the desktop application',
  'cli.open.missing':
    'The desktop application is not beside this command (“{path}” is missing). “switchyard serve” runs it in a browser.',

  'cli.finding': '{place}: {severity} {code}: {message}',
  'cli.finding-named': '{place}: {severity} {code} {name}: {message}',
  'cli.inferred': '(inferred)',
  'cli.finding-fix': '    fix: {fix}',
  'cli.severity.error': 'error',
  'cli.severity.warning': 'warning',
  'cli.severity.info': 'info',
  'cli.summary': '{file}: {errors}, {warnings}, {infos}',
  'cli.summary.errors.one': '1 error',
  'cli.summary.errors.other': '{count} errors',
  'cli.summary.warnings.one': '1 warning',
  'cli.summary.warnings.other': '{count} warnings',
  'cli.summary.infos.one': '1 remark',
  'cli.summary.infos.other': '{count} remarks',
} as const;
