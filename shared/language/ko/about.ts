import type { Translation } from '../catalogue.ts';
import type { ABOUT_TEXTS as ENGLISH } from '../en/about.ts';

/** About the application, and what it is made of. */
export const ABOUT_TEXTS = {
  'command.help.about': 'Switchyard 정보',
  'command.help.diagnostics': '진단 정보 복사…',
  'diagnostics.title': '진단 정보',
  'diagnostics.what':
    '결함을 보고할 때 사용합니다. 버전과 로그의 최신 줄이 들어 있으며, 설계의 내용, 암호, 사용자, 호스트 또는 폴더의 이름은 들어 있지 않습니다. 전달하기 전에 읽어 보십시오.',
  'diagnostics.text': '텍스트로 된 진단 정보',
  'diagnostics.copy': '복사',
  'diagnostics.copied': '복사했습니다.',
  'diagnostics.not-copied': '클립보드에 쓰지 못했습니다. 텍스트를 선택하여 복사하십시오.',
  'about.title': 'Switchyard 정보',
  'about.version': '버전 {version}',
  'about.where.electron': '데스크톱 응용 프로그램',
  'about.where.web': '브라우저에서 실행 중이며, 이 컴퓨터에서만 제공됩니다',
  'about.licence': 'MIT 라이선스로 배포되는 자유 소프트웨어입니다.',
  'about.network': 'Switchyard는 어디에도 아무것도 보내지 않고 아무것도 가져오지 않습니다. 네트워크 없이 작동합니다.',
  'about.shipped': '구성 요소',
  'about.shipped.count.other': '패키지 {count}개와 각각의 라이선스',
  'about.shipped.runtime':
    '데스크톱 응용 프로그램에는 Electron(MIT), Chromium, Node.js도 들어 있습니다. 이들의 라이선스는 프로그램 옆의 LICENSES.chromium.html 파일에 있습니다.',
  'about.shipped.missing': '이 목록은 빌드된 응용 프로그램에 들어 있으며 여기에는 없습니다.',
  'about.shipped.no-text': '패키지에 라이선스의 이름만 있고 본문은 없습니다.',
} satisfies Partial<Translation<typeof ENGLISH>>;
