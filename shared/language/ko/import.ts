import type { Translation } from '../catalogue.ts';
import type { IMPORT_TEXTS as ENGLISH } from '../en/import.ts';

/** 가져올 수 있는 것. */
export const IMPORT_TEXTS = {
  'import.format.docker': 'Docker 명령',
  'import.format.docker.hint': 'PowerShell, cmd 또는 sh에 입력한 docker network create, docker run 등의 명령입니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
