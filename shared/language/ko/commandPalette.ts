import type { Translation } from '../catalogue.ts';
import type { COMMAND_PALETTE_TEXTS as ENGLISH } from '../en/commandPalette.ts';

/** 명령 팔레트, 검색, 바로 가기 키 목록. */
export const COMMAND_PALETTE_TEXTS = {
  'command.help.commands': '검색 및 명령…',
  'command.help.shortcuts': '바로 가기 키',
  'command.group.file': '파일',
  'command.group.edit': '편집',
  'command.group.canvas': '캔버스',
  'command.group.problems': '문제',
  'command.group.view': '보기',
  'command.group.help': '도움말',
  'commandPalette.title': '검색 및 명령',
  'commandPalette.label': '검색',
  'commandPalette.placeholder': '명령, 또는 설계에 있는 이름, IP 주소, MAC, 이미지, 포트',
  'commandPalette.results': '결과',
  'commandPalette.nothing': '“{query}”에 해당하는 항목이나 명령이 없습니다.',
  'cheatSheet.title': '바로 가기 키',
  'entity.design': '설계',
  'entity.swarm': 'Swarm',
  'entity.host': '호스트',
  'entity.adapter': '어댑터',
  'entity.switch': 'vSwitch',
  'entity.network': '네트워크',
  'entity.container': '컨테이너',
  'entity.endpoint': '엔드포인트',
} satisfies Partial<Translation<typeof ENGLISH>>;
