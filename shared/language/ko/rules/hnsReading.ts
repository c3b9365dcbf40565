import type { RuleText } from '../../catalogue.ts';

/** What the reader of HNS and HCN objects says. */
export const HNS_READING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY940: {
    title: 'HNS에는 있지만 그림에는 자리가 없는 것',
    message: '“{name}”의 일부는 그림에 자리가 없어 생략했습니다.',
    variants: {
      policy: '“{name}”과(와) 그 밖의 곳에 있는 정책 {policy}은(는) 그림에 자리가 없어 생략했습니다.',
      field: '“{name}”과(와) 그 밖의 곳에 있는 필드 {field}은(는) 그림에 자리가 없어 생략했습니다.',
      'unknown-field':
        '“{name}”에 있는 필드 {field}의 의미를 여기서는 알 수 없습니다. 이곳과 그 밖의 곳에서 모두 생략했습니다.',
    },
    why: '그림에는 네트워크, 엔드포인트, 주소, 게시된 포트, 아웃바운드 NAT이 들어갑니다. 액세스 목록, 경로, 프록시, 부하 분산 장치, 대역폭 제한은 HNS에 그대로 남으며, 그리지도 판단하지도 않습니다.',
    fix: '염두에 두십시오. 그 밖에 할 일은 없습니다',
  },
};
