// Text that was written in one encoding and read in another, told by sequences that nobody writes.

/** Called with half-open ranges (UTF-16), which may touch or overlap. */
export type RangeFound = (start: number, end: number) => void;

/** Bytes 0x80 … 0x9f of windows-1252 that are no controls. */
const WINDOWS_1252: ReadonlyMap<number, number> = new Map(
  Array.from(
    '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ',
    (character, i) => [character.charCodeAt(0), 0x80 + i] as const,
  ).filter(([unit]) => unit !== 0),
);

/** What may stand after a capital or an accented letter in a text that was read rightly: quotation marks, dashes, dots. */
const AFTER_A_WORD = '‘’“”«»‹›–—…';

/**
 * UTF-8 read as Latin-1 or windows-1252: `æ–°é—»` for 新闻, `cafÃ©`, `â€œ`.
 * @param at where a unit between U+00C2 and U+00F4 stands, the first byte of a character in UTF-8
 * @returns where to go on
 */
export function findUtf8AsLatin(text: string, at: number, found: RangeFound): number {
  let end = at;
  let characters = 0;
  for (let length = utf8Length(text, end); length > 0; length = utf8Length(text, end)) {
    end += length;
    characters += 1;
  }
  if (characters > 1 || (characters === 1 && isSurelyUtf8(text, at, end))) found(at, end);
  return Math.max(end, at + 1);
}

/** How many units from `at` on are, taken as bytes, one character in UTF-8 beyond ASCII; 0 where they are none. */
function utf8Length(text: string, at: number): number {
  const lead = byteOf(text, at);
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i += 1) if ((byteOf(text, at + i) & 0xc0) !== 0x80) return 0;
  // Longer than need be, surrogates, beyond the last plane.
  const second = byteOf(text, at + 1);
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second >= 0xa0)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second >= 0x90)) return 0;
  return length;
}

/** One character alone may also be a capital before a quotation mark («É»), or an accent before a mark and a dash. */
function isSurelyUtf8(text: string, start: number, end: number): boolean {
  let afterWord = 0;
  for (let i = start + 1; i < end; i += 1) if (AFTER_A_WORD.includes(text.charAt(i))) afterWord += 1;
  if (end - start > 2) return afterWord < end - start - 1;
  return afterWord === 0 && text.charCodeAt(start) <= 0xc3;
}

/** The byte that a unit was read from in Latin-1 or windows-1252; 0 for ASCII and for what neither has. */
function byteOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x80 && unit < 0x100) return unit;
  return WINDOWS_1252.get(unit) ?? 0;
}

/**
 * GBK or Big5 read as Latin-1: `ÖÐ¹ú` for 中国. Four letters and signs in a row that no alphabet writes without a plain
 * one between them; but `××××` and `······` are written.
 * @param at where a unit between U+00A1 and U+00FE stands
 * @returns where to go on
 */
export function findChineseAsLatin(text: string, at: number, found: RangeFound): number {
  const seen = new Set<number>();
  let end = at;
  let letters = 0;
  for (let unit = text.charCodeAt(end); unit >= 0xa1 && unit <= 0xfe; unit = text.charCodeAt(end)) {
    seen.add(unit);
    if (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7) letters += 1;
    end += 1;
  }
  if (end - at >= 4 && seen.size >= 3 && letters > 0) found(at, end);
  return end;
}

/** Characters whose two bytes in GBK are the first two of one in UTF-8: E2–E9 or EF, then 80–BF. */
const FIRST_TWO_BYTES = new Set(
  '鈥鈦鈧鈨鈩鈪鈫鈬鈭鈮鈯鈰鈱鈲鈳鈴鈵鈶鈷鈸鈹鈺鈻鈼鈽鈾鈿鉀鉁鉂鉃鉄鉅狻猗猓猡猊猞猝猕猢猹猥猬猸猱獐獍獗獠獬獯獾舛夥飧夤夂饣饧饨饩饪銆銇銈銉銊銋銌銍銏銐銑銒銓銔銕銖銗銘銙銚銛銜銝銞銟銠銡銢銣銤銥銦銧恪恽悖' +
    '悚悭悝悃悒悌悛惬悻悱惝惘惆惚悴愠愦愕愣惴愀愎愫慊慵憬憔憧鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑' +
    '鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅' +
    '娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿' +
    '钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌' +
    '榇榈槎榉楦楣楹榛榧榻榫榭飥飦飩飪飫飬飭飮飯飰飱飲飳飴飵飶飷飸飹飺飻飼飽飾飿餀餁餂餃餄餅餆餇铩铫铮铯铳铴铵铷铹铼铽铿锃锂锆锇锉锊锍锎锏锒锓锔锕锖锘锛锝锞锟',
);

/** Characters whose two bytes in GBK are the last of one in UTF-8 and the first of the next. */
const LAST_AND_FIRST_BYTE = new Set(
  '佲併佷佸佹佺佽侀侊傗傘備傚傛傜傝傞傦冣冦冧冨冩冪冭冮冿勨勩勪勫勬勭勮勯勶呪呫呬呭呮呯呰呴咃嗏嗐嗕嗗嗘嗙嗚嗛嗭団囥囦囧囨囩囪囬囷堚堛堜堝堟堢堣堥堬夆夈変夊夋夌夎夐夛娾娿婁婂婃婄婅婇婏嬧嬨嬩嬪嬫嬬嬭嬮嬶屸' +
    '屻屼屽屾岀岃岄岋嶁嶃嶄嶅嶆嶇嶈嶉嶏庘庛庝庡庢庣庤庨庯忊忋忎忓忔忕忚忛忥愨愩愪愬愭愮愯愰愶戔戙戜戝戞戠戣戦戯掆掋掍掑掓掔掕掗掞撯撱撲撳撴撶撹撻擄斺斻斾斿旀旂旇旈旓曗曘曚曞曟曠曡曢曪栤栥栦栧栨栫栬栭栵椻椼' +
    '椾楀楁楃楄楅楋樷樸樹樺樻樼樿橀橈欌欍欎欏欐欑欒欓欙氣氥氫氬氭氱氳氶氾涒涖涗涘涙涚涜涢涳溾溿滀滃滄滅滆滈滐濃濄濅濆濇濈濊濋濓炩炪炰炲炴炵炶為烇熲熴熶熷熸熺熻熼燂犫犮犱犲犳犵犺犻狅♀°′″℃＄¤￠★⑩€㈠' +
    '㈡㈢㈣㈤ｂｃｄｅｆｇｈｉｏもゃやゅゆょよらわモャヤュユョヨラワ︹︺︿﹀︽︾﹁﹂︼рстуфхцчэㄢㄣㄤㄥㄦㄧㄨㄩ┾┿╀╁╂╃╄╅╋扳般颁板版扮拌伴帮扁便变卞辨辩辫遍憋测层蹭插叉茬茶查诧斥炽充冲虫崇宠' +
    '抽筹粹淬翠村存寸磋撮达碘点典靛垫电佃甸碉垛躲朵跺舵剁惰堕讹封枫蜂峰锋风疯烽凤糕搞镐稿告哥歌搁革光广逛瑰规圭硅归癸衡恒轰哄烘虹鸿洪猴烩汇讳诲绘荤昏婚伙尖笺间煎兼肩艰奸硷解姐戒藉芥界借介斤锯俱句惧炬剧捐鹃' +
    '撅库裤夸垮挎跨胯块匡',
);

/**
 * UTF-8 read as GBK: 鏂伴椈 for 新闻, 锟斤拷 for two replacement characters. Two Chinese characters are six bytes, so three
 * characters: the first two bytes, the last with the next first, the last two. Each kind is a small part of all
 * characters; what is wrongly read has them three apart, again and again.
 */
export function findUtf8AsGbk(text: string, at: number, isRare: (at: number) => boolean, found: RangeFound): void {
  if (!isPair(text, at)) return;
  // Before the sign for a byte 0x80 that begins no pair, the next character is one nearer.
  const isPart = isPair(text, at + 3) || isPair(text, at - 3) || text.charAt(at + 2) === '€';
  // Two characters alone, as a table has them.
  const isAlone = !isHan(text, at - 1) && !isHan(text, at + 3) && isRare(at) && isHan(text, at + 2) && isRare(at + 2);
  if (isPart || isAlone || text.startsWith('锟斤拷', at)) found(at, Math.min(at + 3, text.length));
}

/** Whether a character may begin what `findUtf8AsGbk` looks for. */
export function isFirstOfUtf8AsGbk(character: string): boolean {
  return FIRST_TWO_BYTES.has(character);
}

function isPair(text: string, at: number): boolean {
  return FIRST_TWO_BYTES.has(text.charAt(at)) && LAST_AND_FIRST_BYTE.has(text.charAt(at + 1));
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3400 && unit < 0xa000;
}
