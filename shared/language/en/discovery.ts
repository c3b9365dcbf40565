/** Reading hosts: what keeps a machine from being read or changed, and looks that failed. */
export const DISCOVERY_TEXTS = {
  'preflight.not-windows':
    'This machine does not run Windows, so it has no Windows container networks. Bind the host to a docker context of a Windows machine, or export the script and run it there.',
  'preflight.no-docker':
    'The docker command was not found: it is not in the folders of PATH. Install Docker Engine or Docker’s command line, then look again; or export the script for the machine that has it.',
  'preflight.no-powershell':
    'Windows PowerShell could not be used: {detail}. HNS, adapters and Hyper-V switches cannot be read. Find out whether a policy of this machine restricts PowerShell; the exported script needs it, too.',
  'preflight.engine-unreachable':
    'The docker command is here, but no engine answers: {detail}. Start Docker (service “docker”, or Docker Desktop), then look again.',
  'preflight.context-unreachable':
    'The engine of the docker context “{context}” ({endpoint}) does not answer: {detail}. See that the machine is on, that its engine listens there, and that “docker --context {context} version” works.',
  'preflight.engine-denied':
    'This user may not speak to the engine ({endpoint}). Add the user to the group that the engine lets in (“docker-users” for Docker Desktop, else the one named by “group” in daemon.json) and log in again, or start Switchyard as administrator.',
  'preflight.engine-elsewhere':
    'Docker commands of this user do not go to this machine, but to {endpoint}. Bind the host to that docker context instead, or take DOCKER_HOST away and choose this machine with “docker context use default”.',
  'preflight.linux-containers':
    'The engine runs {os} containers. It has none of Windows’ networks and would refuse to make one. Switch Docker Desktop to Windows containers, or bind the host to another engine; the script can be exported all the same.',
  'preflight.not-elevated':
    'Windows shows and changes HNS networks and Hyper-V switches for administrators only, and Switchyard runs without these rights. They are asked for once, when a plan is carried out; or run the exported script as administrator.',
  'preflight.unknown-context':
    'There is no docker context “{context}” for this user. “docker context ls” shows those there are; “docker context create {context} --docker host=ssh://user@machine” makes it.',

  'discovery.failed.time': 'No answer within {seconds} seconds; the command was ended.',
  'discovery.failed.too-much': 'The answer was longer than can be kept, so its end is missing.',
  'discovery.failed.engine-elsewhere':
    'Docker commands of this user go to {endpoint}, which is not this machine. They were not run.',
  'discovery.failed.program-not-found': '“{program}” was not found in the folders of PATH.',
  'discovery.failed.program-not-executable':
    '“{program}” is no program that may be started. Scripts (.cmd, .bat) in the place of a program are not run.',
  'discovery.failed.arguments-refused': 'The arguments for “{program}” are longer than this system takes.',
  'discovery.failed.program-not-started': 'The system could not start “{program}”. It may be short of memory.',
  'discovery.powershell.missing': 'Windows PowerShell could not be started: {message}',
  'discovery.powershell.not-ready':
    'Windows PowerShell started, but could not be used: {message} A policy may restrict it to a few commands.',
  'discovery.powershell.timed-out': 'No answer within {seconds} seconds; PowerShell was ended and started again.',
  'discovery.powershell.cancelled': 'Cancelled.',
  'discovery.powershell.died': 'PowerShell ended before it answered: {message}',
  'discovery.powershell.too-much': 'The answer was longer than can be kept.',
} as const;
