/** What the `switchyard` command says about hosts as they are: reading them, changing them, putting them back. */
export const CLI_APPLY_TEXTS = {
  'cli.hosts.host': 'only this host, by its name; needed where the design has several',
  'cli.hosts.context':
    'the docker context by which the host is reached; when left out, where the design says it is, else this machine',
  'cli.hosts.all-hosts': 'all hosts of which the design says where they are',
  'cli.hosts.all-and-one': '--all-hosts goes by what the design says; leave --host and --context out.',
  'cli.hosts.several':
    'The design has several hosts ({hosts}). Say with --host which one is meant, or with --all-hosts that all are of which the design says where they are.',
  'cli.hosts.none-bound':
    'The design says of none of its hosts where it is. Bind them to this machine or to docker contexts in the window, or give one host with --host and --context.',
  'cli.hosts.sharing':
    'The design says that several hosts ({hosts}) are the same machine: {where}. Each one’s plan would remove what the other one made. Bind each to its own machine.',
  'cli.hosts.bad-context':
    '“{name}” cannot be the name of a docker context: letters, digits, “_”, “.”, “+” and “-”, at least two, and no “-” at its beginning.',
  'cli.hosts.recorded-or-live': '--observed is a recording of one host; leave --context and --all-hosts out.',
  'cli.hosts.unreadable': 'The host “{host}” ({where}) cannot be read from here.',
  'cli.hosts.unable': 'Plans cannot be carried out on “{host}” ({where}) from here. Nothing was changed.',

  'cli.apply.usage':
    'apply FILE [--host NAME] [--context NAME] [--all-hosts] [--agree NAME,…] [--remove NAME,…] [--design FILE] [--yes] [--json]',
  'cli.apply.summary': 'Makes hosts as they are drawn; puts everything back where a step fails',
  'cli.apply.design': 'where FILE is a plan that was kept with “plan -o”: the design that it was made of',
  'cli.apply.yes': 'do not ask: the plan is agreed to. Needed where nobody sits at a terminal',
  'cli.apply.needs-yes':
    'Nobody can be asked here whether the plan is to be carried out. Look at it with “switchyard plan”, then give --yes.',
  'cli.apply.needs-design':
    'This is a plan. Give the design that it was made of with --design FILE: it says what must be seen on the host in the end.',
  'cli.apply.design-file': 'FILE',
  'cli.apply.kept-plan': 'The plan in {path}, for {host}, is carried out as it was kept.',
  'cli.apply.stdin-without-id':
    'The design has no id yet, and from standard input it cannot be given one that stays. Save it as a file first: its id is written on everything that is made.',
  'cli.apply.identified': '{path}: the design was given the id “{id}”, which is written on everything that is made.',
  'cli.apply.blocked': 'The plan for “{host}” cannot be carried out; the reason is above. Nothing was changed.',
  'cli.apply.offer-script':
    'Its script can be had all the same: switchyard export {file} --to docker-ps1 --host "{host}"',
  'cli.apply.confirm': 'Carry this out on {hosts}? [y/N] ',
  'cli.apply.confirm-drop':
    'The network link of {host} drops while this is carried out, and with it perhaps the session you sit in. Type the name of the host to carry it out on {hosts}: ',
  'cli.apply.declined': 'Nothing was changed.',

  'cli.try.usage':
    'try FILE [--timeout SECONDS] [--host NAME] [--context NAME] [--all-hosts] [--agree NAME,…] [--remove NAME,…] [--design FILE] [--yes] [--json]',
  'cli.try.summary': 'Makes hosts as they are drawn, and puts everything back unless it is confirmed in time',
  'cli.try.timeout': 'seconds until it is put back; 120 when left out',
  'cli.try.bad-timeout': '“{value}” is no time for a try. Give seconds from {least} to {most} after --timeout.',
  'cli.try.irreversible':
    'This could not be put back as it was (see above), so it cannot be tried. “switchyard apply” does it for good.',
  'cli.try.confirm': 'Try this on {hosts}? [y/N] ',
  'cli.try.waiting':
    'Everything is done and verified. It is put back at {time}, unless it is kept: switchyard confirm {id}',
  'cli.try.question': 'Keep it? [y/N] ',

  'cli.confirm.usage': 'confirm [JOB] [--json]',
  'cli.confirm.summary': 'Keeps what “try” has done',
  'cli.rollback.usage': 'rollback [JOB] [--json]',
  'cli.rollback.summary': 'Puts back what “try” or “apply” is doing, or was doing when it died',
  'cli.recover.usage': 'recover [JOB] [--json]',
  'cli.recover.summary':
    'Brings a job to its end whose processes have died: put back, or kept where it was kept already',

  'cli.job.at-most-one': 'Name one job at most, by its id. Usage: switchyard {usage}',
  'cli.job.none': 'There is no job of which this could be asked. “switchyard jobs” lists those there are.',
  'cli.job.unknown': 'There is no job “{id}”. “switchyard jobs” lists those there are.',
  'cli.job.several': 'There are several jobs that could be meant. Name one: {ids}',
  'cli.job.started': 'Job {id} carries it out, also when this terminal is closed.',
  'cli.job.taken-over': 'Its process has died; another one ({role}) has taken the job over.',
  'cli.job.stopping':
    'It stops before the next step and puts everything back. Ctrl+C once more leaves it to do so by itself.',
  'cli.job.left': 'Job {id} goes on by itself. “switchyard jobs {id}” shows how far it is.',
  'cli.job.dead':
    'All processes of job {id} have died, and it has not ended. “switchyard recover {id}” brings it to its end.',

  'cli.jobs.usage': 'jobs [JOB [--forget]] [--json]',
  'cli.jobs.summary': 'Lists what was and is carried out; shows one job',
  'cli.jobs.forget': 'forget this job, which has ended, and its journal',
  'cli.jobs.forgotten': 'Job {id} is forgotten.',
  'cli.jobs.none': 'There are no jobs.',

  'cli.discover.usage': 'discover [--context NAME] [--design] [-o FILE] [--json]',
  'cli.discover.summary': 'Reads a host: what is there, as an observation or as a design',
  'cli.discover.design': 'draw what is seen as a design, instead of writing it down as an observation',
  'cli.discover.output': 'write it to this file instead of standard output',
  'cli.discover.no-file': 'It reads a host and needs no file. Usage: switchyard {usage}',
  'cli.discover.written': 'What was seen is in {path}.',
} as const;
