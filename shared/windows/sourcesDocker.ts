import type { Source } from './sourceTypes.ts';

const moby = 'https://github.com/moby/moby/blob/master';
const cli = 'https://github.com/docker/cli/blob/master';
const mobyRead = 'moby b985e23 (2026-08-23)';
const cliRead = 'docker/cli 28f7560 (2026-08)';

/** Files of moby, docker/cli, compose and their neighbours. */
export const DOCKER_SOURCES = {
  WIN: { title: 'moby windows.go', url: `${moby}/daemon/libnetwork/drivers/windows/windows.go`, edition: mobyRead },
  LBL: {
    title: 'moby windows/labels.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/labels.go`,
    edition: mobyRead,
  },
  PM: {
    title: 'moby windows/port_mapping.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/port_mapping.go`,
    edition: mobyRead,
  },
  STORE: {
    title: 'moby windows/windows_store.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/windows_store.go`,
    edition: mobyRead,
  },
  OVN: {
    title: 'moby windows/overlay/ov_network_windows.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/overlay/ov_network_windows.go`,
    edition: mobyRead,
  },
  OVE: {
    title: 'moby windows/overlay/ov_endpoint_windows.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/overlay/ov_endpoint_windows.go`,
    edition: mobyRead,
  },
  OVR: {
    title: 'moby windows/overlay/overlay_windows.go',
    url: `${moby}/daemon/libnetwork/drivers/windows/overlay/overlay_windows.go`,
    edition: mobyRead,
  },
  OVM: {
    title: 'moby overlay/ovmanager/ovmanager.go',
    url: `${moby}/daemon/libnetwork/drivers/overlay/ovmanager/ovmanager.go`,
    edition: mobyRead,
  },
  OVU: {
    title: 'moby overlay/overlayutils',
    url: 'https://github.com/moby/moby/tree/master/daemon/libnetwork/drivers/overlay/overlayutils',
    edition: mobyRead,
  },
  WIPAM: {
    title: 'moby windowsipam.go',
    url: `${moby}/daemon/libnetwork/ipams/windowsipam/windowsipam.go`,
    edition: mobyRead,
  },
  DIPAM: {
    title: 'moby default IPAM',
    url: 'https://github.com/moby/moby/tree/master/daemon/libnetwork/ipams/defaultipam',
    edition: mobyRead,
  },
  LN: { title: 'moby libnetwork network.go', url: `${moby}/daemon/libnetwork/network.go`, edition: mobyRead },
  LC: { title: 'moby libnetwork controller.go', url: `${moby}/daemon/libnetwork/controller.go`, edition: mobyRead },
  LNW: {
    title: 'moby libnetwork network_windows.go',
    url: `${moby}/daemon/libnetwork/network_windows.go`,
    edition: mobyRead,
  },
  DGW: {
    title: 'moby default_gateway_windows.go',
    url: `${moby}/daemon/libnetwork/default_gateway_windows.go`,
    edition: mobyRead,
  },
  CNM: {
    title: 'moby cnmallocator drivers_network_windows.go',
    url: `${moby}/daemon/libnetwork/cnmallocator/drivers_network_windows.go`,
    edition: mobyRead,
  },
  PA: {
    title: 'moby osallocator_windows.go and portallocator_windows.go',
    url: `${moby}/daemon/libnetwork/portallocator/osallocator_windows.go`,
    edition: mobyRead,
  },
  DW: { title: 'moby daemon_windows.go', url: `${moby}/daemon/daemon_windows.go`, edition: mobyRead },
  NET: { title: 'moby daemon/network.go', url: `${moby}/daemon/network.go`, edition: mobyRead },
  CO: {
    title: 'moby daemon/container_operations.go',
    url: `${moby}/daemon/container_operations.go`,
    edition: mobyRead,
  },
  COW: {
    title: 'moby daemon/container_operations_windows.go',
    url: `${moby}/daemon/container_operations_windows.go`,
    edition: mobyRead,
  },
  OCIW: { title: 'moby daemon/oci_windows.go', url: `${moby}/daemon/oci_windows.go`, edition: mobyRead },
  HCW: {
    title: 'moby hostconfig_windows.go (API types)',
    url: `${moby}/api/types/container/hostconfig_windows.go`,
    edition: mobyRead,
  },
  RCW: {
    title: 'moby runconfig/hostconfig_windows.go',
    url: `${moby}/daemon/internal/runconfig/hostconfig_windows.go`,
    edition: mobyRead,
  },
  CFGW: {
    title: 'moby config_windows.go',
    url: `${moby}/daemon/config/config_windows.go`,
    edition: mobyRead,
  },
  SBDW: {
    title: 'moby sandbox_dns_windows.go',
    url: `${moby}/daemon/libnetwork/sandbox_dns_windows.go`,
    edition: mobyRead,
  },
  NAMES: { title: 'moby daemon/names/names.go', url: `${moby}/daemon/names/names.go`, edition: mobyRead },
  SWK: {
    title: 'swarmkit manager/controlapi network.go and common.go',
    url: 'https://github.com/moby/swarmkit/tree/master/manager/controlapi',
    edition: mobyRead,
  },
  'CLI-N': {
    title: 'docker network create (create.go)',
    url: `${cli}/cli/command/network/create.go`,
    edition: cliRead,
  },
  'CLI-NC': {
    title: 'docker network connect (connect.go)',
    url: `${cli}/cli/command/network/connect.go`,
    edition: cliRead,
  },
  'CLI-O': { title: 'docker CLI opts (network.go, opts.go)', url: `${cli}/opts/network.go`, edition: cliRead },
  'CLI-C': { title: 'docker run flags (opts.go)', url: `${cli}/cli/command/container/opts.go`, edition: cliRead },
  'CLI-R': { title: 'docker run (run.go)', url: `${cli}/cli/command/container/run.go`, edition: cliRead },
  'CLI-S': { title: 'docker swarm init (init.go)', url: `${cli}/cli/command/swarm/init.go`, edition: cliRead },
  'CLI-G': { title: 'docker CLI global options', url: `${cli}/cli/flags/options.go`, edition: cliRead },
  'CLI-D': {
    title: 'docker network create reference (network_create.md)',
    url: `${cli}/docs/reference/commandline/network_create.md`,
    edition: cliRead,
  },
  CMP: {
    title: 'docker compose create.go',
    url: 'https://github.com/docker/compose/blob/main/pkg/compose/create.go',
    edition: '2026',
  },
  CS: {
    title: 'Compose specification',
    url: 'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
    edition: '2026',
  },
  K8S: {
    title: 'Kubernetes: networking on Windows',
    url: 'https://kubernetes.io/docs/concepts/services-networking/windows-networking/',
    edition: 'current',
  },
  FLN: {
    title: 'Flannel backends',
    url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md',
    edition: 'current',
  },
  GOBOOL: { title: 'Go strconv.ParseBool', url: 'https://pkg.go.dev/strconv#ParseBool', edition: 'current' },
  RFC1918: {
    title: 'RFC 1918: address allocation for private internets',
    url: 'https://www.rfc-editor.org/rfc/rfc1918',
    edition: '1996',
  },
  RFC6598: { title: 'RFC 6598: shared address space', url: 'https://www.rfc-editor.org/rfc/rfc6598', edition: '2012' },
  RFC6890: {
    title: 'RFC 6890: special-purpose IP address registries',
    url: 'https://www.rfc-editor.org/rfc/rfc6890',
    edition: '2013',
  },
  DOT1Q: { title: 'IEEE 802.1Q: VLAN identifiers', edition: 'current' },
} as const satisfies Record<string, Source>;
