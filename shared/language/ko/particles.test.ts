import { expect, test } from 'vitest';
import { findingText, loadLanguage, textsFor } from '../texts.ts';
import { KOREAN } from './index.ts';
import { chooseParticles } from './particles.ts';

await loadLanguage('ko');

test.each([
  ['“라우터”을(를) 사용', '“라우터”를 사용'],
  ['“사무실”을(를) 사용', '“사무실”을 사용'],
  ['사무실(으)로', '사무실로'],
  ['서울역(으)로', '서울역으로'],
  ['라우터(으)로', '라우터로'],
  ['10.0.0.1은(는) 주소', '10.0.0.1은 주소'],
  ['10.0.0.1(으)로', '10.0.0.1로'],
  ['10.0.0.0/24과(와) 10.0.0.0/23이(가)', '10.0.0.0/24와 10.0.0.0/23이'],
  ['포트 {port} 8080을(를)', '포트 {port} 8080을'],
  ['8080/tcp을(를) 게시, true(으)로 설정', '8080/tcp를 게시, true로 설정'],
  ['l2tunnel은(는) l2bridge과(와)', 'l2tunnel은 l2bridge와'],
  ['“개발”(이)라는 네트워크와 “서버”(이)라는 네트워크', '“개발”이라는 네트워크와 “서버”라는 네트워크'],
])('the particle after what is pronounced in one way only: %s', (both, right) => {
  expect(chooseParticles(both)).toBe(right);
});

test.each(['“web”은(는) 컨테이너', 'web1이(가)', '{name}을(를)', '“web”(10.0.0.1)과(와)', '1개(이)다', '괄호(예)'])(
  'both forms stay where the sound is not certain: %s',
  (text) => expect(chooseParticles(text)).toBe(text),
);

test('texts with values and findings have them', () => {
  const params = { container: '웹', network: '내부망', ip: '10.0.0.2', subnets: '10.1.0.0/16' };
  expect(findingText('ko', { code: 'SY095', variant: 'outside', params })).toBe(
    '“웹”의 10.0.0.2는 “내부망”(10.1.0.0/16) 밖에 있습니다.',
  );
  expect(textsFor('ko')('paths.result.reaches', { from: '외부', to: '“웹” 서버' })).toBe(
    '외부에서 “웹” 서버로 도달합니다.',
  );
});

test('words that come from the design’s facts are in Korean', () => {
  const params = { host: '웹', version: 'Windows build 14392' };
  expect(findingText('ko', { code: 'SY027', params })).toBe(
    '“웹”의 Windows 빌드 14392에는 l2bridge 네트워크가 없습니다.',
  );
  const kinds = { network: '내부망', driver: 'nat', needed: 'internal' };
  expect(textsFor('ko')('paths.stop.switch-kind', kinds)).toContain('nat에는 내부 스위치가 필요합니다.');
});

/** Which last sounds of a word ask for a particle. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  을: ['consonant', 'rieul'],
  를: ['vowel'],
  으로: ['consonant'],
};

test('particles that stand in the texts themselves are those of the word before', () => {
  const texts = [...Object.values(KOREAN.texts), ...JSON.stringify(KOREAN.rules).split('","')];
  const wrong = texts.flatMap((text) =>
    [...text.matchAll(/([가-힣])”?(을|를|으로)(?=[\s.,]|$)/g)]
      .filter(([, word = '', particle = '']) => !ASKED_BY[particle]?.includes(lastSound(word)))
      .map(({ index }) => text.slice(Math.max(0, index - 20), index + 5)),
  );
  expect(wrong).toEqual([]);
});

function lastSound(syllable: string): string {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}
