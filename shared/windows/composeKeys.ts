import type { SourceRef } from './sources.ts';

/**
 * How the value of a flag stands in a compose file: a text, a number, true or false, a list of texts, a list of `a=b`
 * (or a mapping), or a mapping only.
 */
export type ComposeForm = 'text' | 'number' | 'switch' | 'list' | 'pairs' | 'map';

/** A key of a compose service that says what a flag of `docker run` says. */
export interface ComposeKey {
  /** `healthcheck.interval` is the key `interval` in the mapping `healthcheck`. */
  readonly key: string;
  /** Canonical long name. */
  readonly flag: string;
  readonly form: ComposeForm;
  /** What compose takes, where it refuses the whole file for another value. Without flags. */
  readonly pattern?: string;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

const WHOLE_NUMBER = '^-?(?:0|[1-9]\\d{0,14})$';
const COUNT = '^(?:0|[1-9]\\d{0,8})$';
const DECIMAL = '^(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,9})?$';
const BYTES = '^\\d{1,15}(?:\\.\\d{1,9})? ?[kKmMgGtTpP]?[iI]?[bB]?$';
const DURATION = '^(?:\\d{1,9}(?:\\.\\d{1,9})?(?:us|ms|s|m|h))+$';
const PAIR = '^[^=]';
/** A name with blanks at its ends is refused. */
const VARIABLE = '^[^=\\s\\u0085](?:[^=]*[^=\\s\\u0085])?(?:=|$)';
/** `service:` is compose's own word for another service of the file. */
const NO_SERVICE = '^(?!service:)';
/** Compose takes a key that begins with `x-` for a note of somebody else's. */
const MAP_PAIR = '^(?!x-)[^=]';

/** A name or a path, a place in the container, and how; drives have a colon of their own. */
const VOLUME =
  '^(?:(?:[A-Za-z0-9][\\w.-]+|[A-Za-z]:[\\\\/][^:]*|\\\\\\\\[^:]+|[./~][^:]*):)?(?:[A-Za-z]:[\\\\/][^:]*|\\\\\\\\[^:]+|/[^:]*)(?::[a-zA-Z,]+)?$';

type Row = readonly [key: string, flag: string, form: ComposeForm, pattern?: string];

const ROWS: readonly Row[] = [
  ['hostname', '--hostname', 'text'],
  ['domainname', '--domainname', 'text'],
  ['entrypoint', '--entrypoint', 'list'],
  ['environment', '--env', 'pairs', VARIABLE],
  ['env_file', '--env-file', 'list'],
  ['labels', '--label', 'pairs', PAIR],
  ['label_file', '--label-file', 'list'],
  ['annotations', '--annotation', 'pairs', PAIR],
  ['restart', '--restart', 'text', '^(?:no|always|unless-stopped|on-failure(?::\\d{1,9})?)$'],
  ['expose', '--expose', 'list', '^\\d{1,5}(?:-\\d{1,5})?(?:/(?:tcp|udp))?$'],
  ['extra_hosts', '--add-host', 'list', '^[^:=]+[:=][^:=]'],
  ['dns_opt', '--dns-option', 'list'],
  ['volumes', '--volume', 'list', VOLUME],
  ['volumes_from', '--volumes-from', 'list', '^[^:]+(?::(?:ro|rw))?$'],
  ['links', '--link', 'list'],
  ['tmpfs', '--tmpfs', 'list'],
  ['storage_opt', '--storage-opt', 'map', MAP_PAIR],
  ['working_dir', '--workdir', 'text'],
  ['user', '--user', 'text'],
  ['group_add', '--group-add', 'list'],
  ['tty', '--tty', 'switch'],
  ['stdin_open', '--interactive', 'switch'],
  ['init', '--init', 'switch'],
  ['privileged', '--privileged', 'switch'],
  ['read_only', '--read-only', 'switch'],
  ['platform', '--platform', 'text', '^[a-z0-9]+(?:/[a-z0-9]+){0,2}$'],
  ['pull_policy', '--pull', 'text', '^(?:always|missing|never)$'],
  ['runtime', '--runtime', 'text'],
  ['stop_signal', '--stop-signal', 'text'],
  ['stop_grace_period', '--stop-timeout', 'text', '^\\d{1,9}$'],
  ['mem_limit', '--memory', 'text', BYTES],
  ['mem_reservation', '--memory-reservation', 'text', BYTES],
  ['memswap_limit', '--memory-swap', 'text', BYTES],
  ['mem_swappiness', '--memory-swappiness', 'text', COUNT],
  ['shm_size', '--shm-size', 'text', BYTES],
  ['cpus', '--cpus', 'number', DECIMAL],
  ['cpu_count', '--cpu-count', 'number', COUNT],
  ['cpu_percent', '--cpu-percent', 'number', '^(?:100|[1-9]?\\d)$'],
  ['cpu_shares', '--cpu-shares', 'number', WHOLE_NUMBER],
  ['cpu_period', '--cpu-period', 'number', WHOLE_NUMBER],
  ['cpu_quota', '--cpu-quota', 'number', WHOLE_NUMBER],
  ['cpu_rt_period', '--cpu-rt-period', 'number', WHOLE_NUMBER],
  ['cpu_rt_runtime', '--cpu-rt-runtime', 'number', WHOLE_NUMBER],
  ['cpuset', '--cpuset-cpus', 'text'],
  ['pids_limit', '--pids-limit', 'number', WHOLE_NUMBER],
  ['oom_kill_disable', '--oom-kill-disable', 'switch'],
  ['oom_score_adj', '--oom-score-adj', 'number', '^(?:0|-?(?:1000|[1-9]\\d{0,2}))$'],
  ['cap_add', '--cap-add', 'list'],
  ['cap_drop', '--cap-drop', 'list'],
  ['cgroup_parent', '--cgroup-parent', 'text'],
  ['cgroup', '--cgroupns', 'text', '^(?:host|private)$'],
  ['devices', '--device', 'list', '^[^:]+(?::[^:]+){0,2}$'],
  ['device_cgroup_rules', '--device-cgroup-rule', 'list'],
  ['ipc', '--ipc', 'text', NO_SERVICE],
  ['pid', '--pid', 'text', NO_SERVICE],
  ['uts', '--uts', 'text', NO_SERVICE],
  ['userns_mode', '--userns', 'text'],
  ['security_opt', '--security-opt', 'list'],
  ['sysctls', '--sysctl', 'pairs', '^[^=]+='],
  ['healthcheck.test', '--health-cmd', 'text'],
  ['healthcheck.interval', '--health-interval', 'text', DURATION],
  ['healthcheck.timeout', '--health-timeout', 'text', DURATION],
  ['healthcheck.start_period', '--health-start-period', 'text', DURATION],
  ['healthcheck.start_interval', '--health-start-interval', 'text', DURATION],
  ['healthcheck.retries', '--health-retries', 'number', COUNT],
  ['healthcheck.disable', '--no-healthcheck', 'switch'],
  ['logging.driver', '--log-driver', 'text'],
  ['logging.options', '--log-opt', 'map', MAP_PAIR],
];

/** In the order in which an export writes them. What a design itself has (networks, ports, DNS, …) is not among them. */
export const COMPOSE_KEYS: readonly ComposeKey[] = ROWS.map(([key, flag, form, pattern]) => ({
  key,
  flag,
  form,
  ...(pattern !== undefined && { pattern }),
  sources: ['CS', 'CLI-C'],
}));

/** Keys of a service that compose takes and no design and no flag of `docker run` has a place for. */
export const COMPOSE_KEYS_WITHOUT_PLACE: ReadonlySet<string> = new Set([
  'attach',
  'blkio_config',
  'configs',
  'credential_spec',
  'depends_on',
  'deploy',
  'develop',
  'external_links',
  'gpus',
  'models',
  'post_start',
  'pre_stop',
  'profiles',
  'provider',
  'pull_refresh_after',
  'secrets',
  'ulimits',
  'use_api_socket',
]);

/** Keys of a whole file. */
export const COMPOSE_SECTIONS: ReadonlySet<string> = new Set([
  'version',
  'name',
  'include',
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);
