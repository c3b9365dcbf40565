import { CONTAINER_BOUNDARY_FLAGS } from './dockerFlags/containerBoundary.ts';
import { CONTAINER_LIFE_FLAGS } from './dockerFlags/containerLife.ts';
import { CONTAINER_NETWORK_FLAGS } from './dockerFlags/containerNetwork.ts';
import { CONTAINER_PROCESS_FLAGS } from './dockerFlags/containerProcess.ts';
import { CONTAINER_RESOURCE_FLAGS } from './dockerFlags/containerResources.ts';
import { CONTAINER_STORAGE_FLAGS } from './dockerFlags/containerStorage.ts';
import type { DockerCommand, Flag } from './dockerFlags/flagTypes.ts';
import { GLOBAL_FLAGS } from './dockerFlags/global.ts';
import { NETWORK_CONNECT_FLAGS } from './dockerFlags/networkConnect.ts';
import { NETWORK_CREATE_FLAGS } from './dockerFlags/networkCreate.ts';
import { RUN_ONLY_FLAGS } from './dockerFlags/runOnly.ts';
import { SWARM_INIT_FLAGS } from './dockerFlags/swarmInit.ts';

export type {
  DockerCommand,
  Flag,
  FlagCategory,
  FlagValueType,
  NetworkFlag,
  PassthroughFlag,
  UnsupportedFlag,
} from './dockerFlags/flagTypes.ts';

const container = [
  ...CONTAINER_NETWORK_FLAGS,
  ...CONTAINER_PROCESS_FLAGS,
  ...CONTAINER_LIFE_FLAGS,
  ...CONTAINER_STORAGE_FLAGS,
  ...CONTAINER_RESOURCE_FLAGS,
  ...CONTAINER_BOUNDARY_FLAGS,
];

/** Every flag the docker CLI (28 and 29) accepts for the commands Switchyard reads or writes. */
export const FLAGS_BY_COMMAND: { readonly [command in DockerCommand]: readonly Flag[] } = {
  docker: GLOBAL_FLAGS,
  'network create': NETWORK_CREATE_FLAGS,
  'network connect': NETWORK_CONNECT_FLAGS,
  run: [...container, ...RUN_ONLY_FLAGS],
  create: container,
  'swarm init': SWARM_INIT_FLAGS,
};
