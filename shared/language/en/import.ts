/** What can be imported. */
export const IMPORT_TEXTS = {
  'import.format.docker': 'Docker commands',
  'import.format.docker.hint': 'docker network create, docker run and the like, as typed in PowerShell, cmd or sh.',
} as const;
