import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoByteEncoder } from '../../annotations/test/two-byte-encoder.ts';
import { encodeZip } from '../../electron/intake/archive/test/encode-zip.ts';

const SHIFT = [
  '一张值班表贴了二十六天',
  '本报讯 渡口村东头的值班表是手写的，从正月初一贴到现在，边角已经卷起。村支书韩守义每晚十点添一行：谁当班、谁送药、谁家老人要量血压。',
  '一月二十九日，清河区卫健局拨来防护服六十套、口罩五百只。东西不多，韩守义先给摆渡工和环卫工各留一份，其余锁进村小学的铁柜，钥匙交给会计孟春兰。',
  '孟春兰五十一岁，腰椎间盘突出犯了两回，仍守在柜子旁边登记。她说，少一只都要写清楚。',
];
const CLINIC = [
  '卫生院的电话响了一夜',
  '二月三日夜里，村里接到镇卫生院的电话：一名返乡司机需要居家观察。不到一个小时，粮、油、退热贴都放在了他家门口。',
  '卫生院院长沈月娥说，电话从傍晚响到天亮，两名值班医生轮着接，嗓子都哑了。',
];
const FERRY = [
  '擺渡船停航之後',
  '臨江市渡口區的擺渡船停了二十天，船老大杜若川把船泊在南岸，每天划著小艇給對岸的養老院送菜。',
  '養老院的護工何素梅說，最難的是藥。老人的降壓藥只夠三天，是杜若川到區裡的藥房一家一家問來的。',
];

/** What the list of articles is to show of the folder. */
export const TITLES = { shift: SHIFT[0] ?? '', clinic: CLINIC[0] ?? '', ferry: FERRY[0] ?? '' } as const;

/** The page a story was taken from: with a site around it, as pages have. */
const PAGE = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${CLINIC[0]} - 临江在线</title></head><body>
<nav><a href="/">首页</a> &gt; <a href="/news">新闻</a> &gt; 正文</nav>
<article><h1>${CLINIC[0]}</h1><p class="info">2022-02-04 08:12 来源：临江晚报 作者：苏禾</p>
<p>${CLINIC[1]}</p><figure><img src="a.jpg"><figcaption>图为镇卫生院的值班室。</figcaption></figure><p>${CLINIC[2]}</p></article>
<footer>版权所有 临江在线 未经许可不得转载</footer><script>document.title = 'taken over'</script></body></html>`;

const TABLE = [
  ['号', '题', '稿'],
  ['t-1', '外卖员组成运药队', '一月二十九日起，十二名外卖员自发组成运药队，每天往返市区和渡口村三趟，替慢性病人取药。'],
  ['t-2', '方言广播站', '村里的大喇叭改用方言播通知，播音的是退休教师白露。她说，老人听得懂，才算通知到了。'],
]
  .map((row) => row.join(','))
  .join('\n');

/** Which of the files is what. */
export const FILES = {
  gb: '值班表.txt',
  short: '短讯.txt',
  copy: '值班表（副本）.txt',
  page: '卫生院.html',
  reprint: '卫生院（转载）.txt',
  table: '来稿.csv',
  archive: '旧稿.zip',
  broken: '损坏.docx',
} as const;

/**
 * A folder of all kinds: texts in several encodings, a page, a table without telling names, an archive, the same text
 * twice, a reprint of the page's story, a Word file that is none, and a picture.
 */
export function writeMixedFolder(parent: string): string {
  const folder = join(parent, '来稿');
  mkdirSync(join(folder, '下级'), { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  const gb18030 = createTwoByteEncoder('gb18030');
  const bytesOf = (text: string): Uint8Array => gb18030(text) ?? new Uint8Array();
  write(FILES.gb, bytesOf(SHIFT.join('\r\n')));
  write(FILES.short, bytesOf('渡口村今起设卡。'));
  write(FILES.copy, SHIFT.join('\n'));
  write(FILES.page, PAGE);
  write(FILES.reprint, ['临江通讯社电', ...CLINIC, '（责任编辑：林晓）'].join('\n'));
  write(FILES.table, TABLE);
  write(
    join('下级', FILES.archive),
    encodeZip([{ name: Buffer.from('渡船.txt'), utf8: true, data: Buffer.from(FERRY.join('\n')) }]),
  );
  write(FILES.broken, 'PK\u0003\u0004这不是文档');
  write('照片.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  return folder;
}
