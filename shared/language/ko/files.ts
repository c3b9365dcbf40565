import type { Translation } from '../catalogue.ts';
import type { FILE_TEXTS as ENGLISH } from '../en/files.ts';

/** 파일을 열 수 없는 이유. */
export const FILE_TEXTS: Translation<typeof ENGLISH> = {
  'file.fault.empty': '파일이 비어 있습니다. 다른 파일을 열거나, 그 옆에 보관된 이전 버전을 여십시오.',
  'file.fault.not-json':
    '파일의 {line}줄 {column}열이 손상되었습니다. {expected}이(가) 있어야 할 자리에 “{found}”이(가) 있습니다. 그 부분을 고치거나, 파일 옆에 보관된 이전 버전을 여십시오.',
  'file.fault.truncated':
    '파일이 {line}줄에서 도중에 끝났습니다. 나머지가 없습니다. 파일 옆에 보관된 이전 버전을 여십시오.',
  'file.fault.foreign':
    'Switchyard 설계 파일이 아닙니다. “switchyard/”로 시작하는 “schema”가 없습니다. Switchyard에서 저장한 파일을 열거나, 이 파일을 가져오십시오.',
  'file.fault.too-new':
    '더 새로운 Switchyard에서 저장한 파일입니다(형식 {version}, 이 버전은 {known}까지 읽습니다). 새 버전으로 여십시오. 파일은 변경되지 않았습니다.',
  'file.fault.invalid': '파일에 올바른 설계가 들어 있지 않습니다. {fault}',
  'file.fault.invalid-more.other': '잘못된 곳이 {count}곳 더 있습니다.',
  'file.fault.broken-reference':
    '파일이 그 안에 없는 것을 가리킵니다. {path}에서 {target} “{id}”을(를) 지정합니다. 참조를 제거하거나, 지정한 것을 다시 넣으십시오.',
  'file.fault.target.adapter': '어댑터',
  'file.fault.target.switch': '스위치',
  'file.fault.target.network': '네트워크',
  'file.fault.target.swarm': 'Swarm',
  'file.fault.duplicate-id':
    'id “{id}”이(가) 파일의 {firstPath}과(와) {path}에 두 번 있습니다. 모든 요소에는 고유한 id가 있어야 하므로 둘 중 하나를 변경하십시오.',
  'file.fault.too-large.size': '파일이 {limit}MB보다 큽니다. Switchyard가 다룰 수 있는 설계보다 큽니다.',
  'file.fault.too-large.elements': '파일의 요소가 {limit}개보다 많습니다. Switchyard가 다룰 수 있는 개수를 넘습니다.',
  'file.fault.too-large.depth':
    '파일의 괄호가 {limit}단계보다 깊게 중첩되어 있습니다. 그런 설계는 없으므로, Switchyard가 쓴 파일이 아닙니다.',
  'json.expected.value': '값',
  'json.expected.key-or-brace': '따옴표로 묶은 이름 또는 닫는 중괄호',
  'json.expected.key': '따옴표로 묶은 이름',
  'json.expected.colon': '콜론',
  'json.expected.comma-or-brace': '쉼표 또는 닫는 중괄호',
  'json.expected.value-or-bracket': '값 또는 닫는 대괄호',
  'json.expected.comma-or-bracket': '쉼표 또는 닫는 대괄호',
  'json.expected.escape': '\\n이나 \\u0041 같은 이스케이프',
  'json.expected.no-control-character': '줄 바꿈 없이 따옴표로 묶은 텍스트의 나머지',
  'json.expected.end': '파일의 끝',
  'value.expected.top': '문서의 맨 위',
  'value.expected.text': '{path}에는 따옴표로 묶은 텍스트가 있어야 합니다.',
  'value.expected.number': '{path}에는 숫자가 있어야 합니다.',
  'value.expected.integer': '{path}에는 정수가 있어야 합니다.',
  'value.expected.boolean': '{path}에는 true 또는 false가 있어야 합니다.',
  'value.expected.list': '{path}에는 대괄호로 묶은 목록이 있어야 합니다.',
  'value.expected.object': '{path}에는 중괄호로 묶은 개체가 있어야 합니다.',
  'value.expected.one-of': '{path}에는 다음 중 하나가 있어야 합니다: {values}.',
  'value.expected.known-key': '{path}에 알 수 없는 이름이 있습니다: {keys}. 제거하거나 철자를 고치십시오.',
  'value.expected.shorter': '{path}의 값이 너무 길거나 큽니다. 한도는 {limit}입니다.',
  'value.expected.longer': '{path}의 값이 너무 짧거나 작습니다. 최솟값은 {limit}입니다.',
  'value.expected.other': '{path}에는 다른 값이 있어야 합니다.',
};
