/**
 * Variables of this process that programs are given: what they need to find themselves, the user's settings of docker, ssh
 * and proxies. Whatever else stands in the environment of whoever started Switchyard stays here: tokens, and switches such
 * as NODE_OPTIONS or PSModulePath that change what programs do.
 */
const PASSED_ON: ReadonlySet<string> = new Set(
  [
    // Any system.
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TMPDIR', 'TZ', 'XDG_RUNTIME_DIR'],
    ...['XDG_CONFIG_HOME', 'SSH_AUTH_SOCK', 'SSH_AGENT_PID'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    // docker/cli: docs/reference/commandline/docker.md, “Environment variables”.
    ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS', 'DOCKER_TLS_VERIFY'],
    ...['DOCKER_API_VERSION', 'DOCKER_HIDE_LEGACY_COMMANDS', 'DOCKER_CUSTOM_HEADERS'],
    // Windows: without SystemRoot sockets do not work, and PowerShell does not start.
    ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'TEMP', 'TMP', 'OS', 'COMPUTERNAME'],
    ...['USERPROFILE', 'USERNAME', 'USERDOMAIN', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'ALLUSERSPROFILE'],
    ...['ProgramData', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'CommonProgramFiles', 'PUBLIC'],
    ...['PROCESSOR_ARCHITECTURE', 'NUMBER_OF_PROCESSORS', 'SESSIONNAME'],
  ].map((name) => name.toLowerCase()),
);

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of a program: what is passed on, and what it is given. */
export function environmentFor(given: Environment = {}, own: Environment = process.env): Record<string, string> {
  const made = new Map<string, [name: string, value: string]>();
  const isWindows = Object.keys(own).some((name) => name.toLowerCase() === 'systemroot');
  const keyOf = (name: string) => (isWindows ? name.toLowerCase() : name);
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && PASSED_ON.has(name.toLowerCase())) made.set(keyOf(name), [name, value]);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) made.delete(keyOf(name));
    else made.set(keyOf(name), [name, value]);
  }
  return Object.fromEntries(made.values());
}
