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

const container = (...config: readonly Field[]) =>
  template([
    ...['Id', 'Name'].map(field),
    group('State', 'State.Running'),
    ['Config', template([...['Config.Image', 'Config.Cmd', 'Config.Hostname'].map(field), ...config])],
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
  ]);

/**
 * What `docker.container` asks for, with labels: all of a container that has the label `mark`, and of others those that are
 * named. Every label is followed by a comma, so one without a name ends the list.
 */
export function containerWithLabels(mark: string, keys: readonly string[]): string {
  const isNamed = keys.length > 0 ? ` (eq $key ${keys.map(goText).join(' ')})` : '';
  const wanted = `{{if or $marked${isNamed}}}{{json $key}}:{{json $value}},{{end}}`;
  const marked = `{{$marked := index .Config.Labels ${goText(mark)}}}`;
  const each = `{{range $key, $value := .Config.Labels}}${wanted}{{end}}`;
  const end = '{{json ``}}:{{json ``}}';
  return container(['Labels', `{ {{if .Config.Labels}}${marked}${each}{{end}}${end} }`]);
}

/** An interpreted string of Go: the escapes of JSON mean the same there. */
function goText(text: string): string {
  return JSON.stringify(text);
}

export const docker = {
  version: template([
    ['Server', template(['Server.Version', 'Server.Os', 'Server.KernelVersion'].map(field))],
    ['Client', template(['Client.Version', 'Client.Os'].map(field))],
  ]),
  info: template([
    ...['Name', 'ServerVersion', 'OSType', 'OperatingSystem', 'KernelVersion', 'Isolation'].map(field),
    ['Swarm', swarm],
  ]),
  container: container(),
} as const;
