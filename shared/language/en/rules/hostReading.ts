import type { RuleText } from '../../catalogue.ts';

/** What the reader of a host's outputs says. */
export const HOST_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY029: {
    title: 'The services hns and vmcompute are there',
    message:
      'Services are missing on the host: {services}. Without them no container network can be made on it. On Windows Server install the feature Containers.',
    why: 'Docker refuses to start where hns or vmcompute is missing: networks are made by the one, containers by the other.',
    fix: 'Install the feature Containers, then look again',
  },
  SY185: {
    title: 'Docker knows every network of HNS',
    message:
      'Docker does not list the network “{name}”, which HNS has: it was made after docker started, by PowerShell or another orchestrator. Docker lists it after Restart-Service docker.',
    why: 'Docker reads the networks of HNS only when it starts. What is made besides it later is there, takes its adapter and addresses, and cannot be used by docker until then.',
    fix: 'Restart docker, or leave the network to those who made it',
  },
  SY186: {
    title: 'Endpoints on docker’s networks are docker’s',
    message:
      'HNS has endpoints on “{network}” of which docker knows nothing ({endpoints}). Docker deletes them all when it starts again.',
    why: 'When docker starts it takes over the networks that HNS has, and deletes the endpoints on them as left-overs, also those that PowerShell or another orchestrator made.',
    fix: 'Use a network of their own for them, and attach them again after docker was restarted',
  },
  SY930: {
    title: 'Every look at the host succeeds',
    message: '“{command}” failed on the host: {message} – what it shows is missing from the drawing.',
    variants: {
      absent:
        '“{command}” is not there on the host, so what it shows is missing from the drawing. That is right where the host does without docker, Hyper-V or containers.',
      rights:
        '“{command}” was refused: the file was collected without the rights of an administrator. Run the collector in a PowerShell that was started as administrator.',
    },
    why: 'A collected file keeps the message of each command that failed. A drawing that lacks a part of the host looks complete and is not.',
    fix: 'Mend what the message says, and collect once more',
  },
  SY931: {
    title: 'JSON has all its levels',
    message:
      'The text was cut off at “{path}”: ConvertTo-Json writes only two levels unless told otherwise. Run: {command}',
    why: 'ConvertTo-Json turns everything below the second level into text such as “@{AddressPrefix=10.0.0.0/16}” or “System.Object[]” unless -Depth says how deep to go. What was there cannot be told from that.',
    fix: 'Run the command with -Depth 10',
  },
  SY932: {
    title: 'Outputs are JSON, not tables for people',
    message:
      'This is what PowerShell shows on the screen; it leaves values out and cuts them off at the window’s edge. Nothing was made of it. Run: {command}',
    variants: {
      unknown:
        'This is what PowerShell shows on the screen; it leaves values out and cuts them off at the window’s edge. Nothing was made of it. Add “| ConvertTo-Json -Depth 10” to the command.',
    },
    why: 'Format-Table and Format-List are made for reading: columns that do not fit are left out, long values end in “…”, and lists show their first items only.',
    fix: 'Paste the JSON of the command instead',
  },
  SY933: {
    title: 'Texts are outputs that are known',
    message: 'This is no output of a host that is known here, so nothing was made of it.',
    variants: {
      json: 'The JSON is broken on this line, so nothing was made of it. A window that wraps long lines breaks them when they are copied: write the output to a file instead.',
      'cut-short':
        'The JSON ends too early: a part of the text is missing, so nothing was made of it. Write the output to a file instead of copying it from the window.',
      shape:
        'This JSON is no output that is known here and was left out ({count}). It has {keys}. Known are docker’s inspect, ls, ps, info and version, Get-HnsNetwork, Get-HnsEndpoint, Get-NetAdapter, Get-NetIPAddress, Get-NetRoute, Get-NetNat, Get-VMSwitch and files of the collector script.',
      text: 'Lines that are no output known here were left out ({count}); the first is: {text}',
      nothing: 'There is nothing to read in the text.',
    },
    why: 'Outputs are told by their shape. What has none that is known is left out rather than guessed at.',
    fix: 'Paste the output of a command that is known here',
  },
  SY934: {
    title: 'Values are of the kind that belongs there',
    message: 'Another value was expected at “{path}”. It was left out.',
    variants: {
      text: 'A text was expected at “{path}”. It was left out.',
      number: 'A number was expected at “{path}”. It was left out.',
      integer: 'A whole number was expected at “{path}”. It was left out.',
      boolean: 'True or false was expected at “{path}”. It was left out.',
      list: 'A list was expected at “{path}”. It was left out.',
      object: 'An object was expected at “{path}”. It was left out.',
      shorter: 'A text is longer than {limit} characters, which nothing on a host is. It was cut.',
    },
    why: 'Commands always print the same kind of value in the same place; a file that was edited, or cut off, may not.',
    fix: 'Correct the value, or collect once more',
  },
  SY068: {
    title: 'What Windows made for itself is left alone',
    message: '“{name}” belongs to Windows itself (Default Switch, WSL). It was left out of the drawing.',
    why: 'The Default Switch and the switches of WSL are made by Windows, change with every restart, and are not for anybody else to change. They are told by id and type, because their names are translated.',
    fix: 'Nothing needs to be done',
  },
  SY936: {
    title: 'What is named is among the outputs',
    message: 'Something is named that no output shows.',
    variants: {
      network:
        '“{container}” is on “{network}”, which is not among the networks of the outputs. The connection is missing from the drawing; add the output of docker network inspect or Get-HnsNetwork.',
      adapter:
        'The switch “{switch}” stands on “{description}”, which is not among the adapters of the outputs. The connection is missing from the drawing; add the output of Get-NetAdapter.',
      'stale-endpoint':
        'HNS has an endpoint “{endpoint}” that no container uses; one that is gone has left it behind. It was left out of the drawing.',
    },
    why: 'Outputs refer to each other: switches to adapters, containers to networks. Where one is missing, the connection cannot be drawn.',
    fix: 'Add the output that shows it',
  },
  SY937: {
    title: 'Outputs say all there is to know',
    message: 'A listing does not say everything.',
    variants: {
      networks:
        'Of {names} only a listing is there ({count}): it says nothing of addresses and options, so a subnet that is missing in the drawing may well exist. Add the output of docker network inspect.',
      containers:
        'Of containers only a listing is there ({count}): it says nothing of addresses. Add the output of docker container inspect.',
      'udp-ports': 'The port ranges are those of UDP and were left out; ports are judged by the ranges of TCP.',
    },
    why: 'docker network ls and docker ps show the first columns of what docker knows. A network without a subnet in a listing is one whose subnet is not known; on a transparent network that must not be mistaken for DHCP.',
    fix: 'Add the output of docker inspect',
  },
  SY938: {
    title: 'Secrets do not get into drawings',
    message:
      'The text has the environment variables of containers ({count}). Their values were not kept, because they may be secrets; take care where you keep the text.',
    why: 'docker inspect shows every environment variable, passwords included. A drawing has no need of them, and is passed around.',
    fix: 'Nothing needs to be done',
  },
  SY188: {
    title: 'Docker runs Windows containers',
    message:
      'Docker runs “{os}” containers there, so it knows no network of Windows and refuses to make one (“plugin "nat" not found”). Its networks and containers were left out. Docker Desktop is switched with DockerCli.exe -SwitchWindowsEngine.',
    why: 'Docker Desktop has two engines, and only one answers at a time. The one for Linux containers runs in a virtual machine and has the networks of Linux.',
    fix: 'Switch docker to Windows containers, and look again',
  },
};
