/** What a column of a table of containers can hold. */
export const COLUMNS = ['name', 'image', 'network', 'ip', 'mac', 'ports', 'host'] as const;
export type Column = (typeof COLUMNS)[number];

/** Headings by which columns are known, in English and Korean; case, blanks and punctuation do not matter. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'container', 'container name', '이름', '컨테이너', '컨테이너 이름'],
  image: ['image', 'container image', 'image name', '이미지', '컨테이너 이미지', '이미지 이름'],
  network: ['network', 'network name', 'net', '네트워크', '네트워크 이름'],
  ip: ['ip', 'ip address', 'ipv4', 'ipv4 address', 'address', 'IP 주소', 'IPv4 주소', '주소', '아이피'],
  mac: ['mac', 'mac address', 'physical address', 'MAC 주소', '맥 주소', '물리적 주소'],
  ports: ['ports', 'port', 'published ports', 'published', 'publish', '포트', '게시된 포트', '포트 매핑'],
  host: [
    'host',
    'host name',
    'server',
    'computer',
    'computer name',
    'machine',
    '호스트',
    '호스트 이름',
    '서버',
    '컴퓨터',
    '컴퓨터 이름',
  ],
};

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [plain(heading), column] as const)),
);

function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What each column holds, by its heading; null where the heading says nothing. Each thing is held by one column. */
export function columnsOf(headings: readonly string[]): (Column | null)[] {
  const seen = new Set<Column>();
  return headings.map((heading) => {
    const column = BY_HEADING.get(plain(heading));
    if (column === undefined || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}
