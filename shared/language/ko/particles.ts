/**
 * A particle after a value has two forms, and which one is right depends on the last sound of the value. Texts have both,
 * “{name}”을(를); here the right one is chosen where the sound is certain: after Hangul, numbers, addresses and some
 * words. How a Latin name is pronounced is not certain, so both forms stay there, as is the custom in Korean.
 */
export function chooseParticles(text: string): string {
  if (!text.includes('(')) return text;
  return text.replace(BOTH_FORMS, (whole, before: string, word: string, quotes: string, particle: string) => {
    const sound = lastSound(word);
    const forms = FORMS[particle];
    return sound && forms ? `${before}${word}${quotes}${forms[sound]}` : whole;
  });
}

type Sound = 'vowel' | 'consonant' | 'rieul';

/** “(으)로” treats a final ㄹ as a vowel. “(이)” stands before 라는, 라고 and 면. */
const FORMS: Readonly<Record<string, Readonly<Record<Sound, string>>>> = {
  '은(는)': { vowel: '는', consonant: '은', rieul: '은' },
  '이(가)': { vowel: '가', consonant: '이', rieul: '이' },
  '을(를)': { vowel: '를', consonant: '을', rieul: '을' },
  '과(와)': { vowel: '와', consonant: '과', rieul: '과' },
  '(으)로': { vowel: '로', consonant: '으로', rieul: '로' },
  '(이)': { vowel: '', consonant: '이', rieul: '이' },
};

/** The word, the quotes that close after it, and both forms. A closing bracket ends it: the sound is that of what is before. */
const BOTH_FORMS =
  /(^|[\s“‘"'(])([^\s“”‘’"'()]+)([”’"']*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로|\(이\)(?=라|면))/g;

const NUMERIC = /^[\d.,:/~-]*\d$/;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** 영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천 and 만, which zeros stand for, end in a consonant as 영 does. */
const DIGITS: readonly Sound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** Words that programs print, and everybody reads alike: 트루, 티시피, 트랜스패런트, 터널. */
const PRONOUNCED: Readonly<Record<string, Sound>> = {
  true: 'vowel',
  false: 'vowel',
  tcp: 'vowel',
  TCP: 'vowel',
  udp: 'vowel',
  UDP: 'vowel',
  icmp: 'vowel',
  ICMP: 'vowel',
  nat: 'consonant',
  overlay: 'vowel',
  transparent: 'vowel',
  l2bridge: 'vowel',
  l2tunnel: 'rieul',
  Docker: 'vowel',
  Windows: 'vowel',
};

function lastSound(word: string): Sound | undefined {
  if (NUMERIC.test(word)) return DIGITS[Number(word.slice(-1))];
  const known = PRONOUNCED[word.slice(word.lastIndexOf('/') + 1)];
  if (known) return known;
  const code = word.charCodeAt(word.length - 1);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return undefined;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  if (final === 0) return 'vowel';
  return final === FINAL_RIEUL ? 'rieul' : 'consonant';
}
