/**
 * Go templates by which docker answers with one JSON object of just these fields: no values of environment variables and no
 * labels of containers, which may be secrets. Keys are raw strings given to the function `json`, so that no double quote
 * stands in the argument: Windows PowerShell 5.1 loses those on the way to a program. Every field exists since engine 17.06.
 */
function template(fields: readonly Field[]): string {
  // A blank keeps the braces of JSON apart from those of the template.
  return `{ ${fields.map(([key, value]) => `{{json \`${key}\`}}:${value}`).join(',')} }`;
}

type Field = readonly [key: string, value: string];

const field = (path: string): Field => [path.slice(path.lastIndexOf('.') + 1), `{{json .${path}}}`];
const group = (key: string, ...paths: readonly string[]): Field => [key, template(paths.map(field))];

const swarm = template([
  ...['Swarm.NodeID', 'Swarm.LocalNodeState', 'Swarm.ControlAvailable', 'Swarm.RemoteManagers'].map(field),
  ['Cluster', `{{with .Swarm.Cluster}}${template([['ID', '{{json .ID}}']])}{{else}}null{{end}}`],
]);

export const docker = {
  version: template([
    ['Server', template(['Server.Version', 'Server.Os', 'Server.KernelVersion'].map(field))],
    ['Client', template(['Client.Version', 'Client.Os'].map(field))],
  ]),
  info: template([
    ...['Name', 'ServerVersion', 'OSType', 'OperatingSystem', 'KernelVersion', 'Isolation'].map(field),
    ['Swarm', swarm],
  ]),
  container: template([
    ...['Id', 'Name'].map(field),
    group('State', 'State.Running'),
    group('Config', 'Config.Image', 'Config.Cmd', 'Config.Hostname'),
    group(
      'HostConfig',
      'HostConfig.NetworkMode',
      'HostConfig.PortBindings',
      'HostConfig.PublishAllPorts',
      'HostConfig.AutoRemove',
      'HostConfig.Dns',
      'HostConfig.DnsSearch',
      'HostConfig.Isolation',
    ),
    group('NetworkSettings', 'NetworkSettings.Networks'),
  ]),
} as const;
