/**
 * The 300 commonest characters that are written in simplified Chinese only, each with its traditional form in the same
 * place below. Left out are those that traditional texts use too (后, 于, 里, 干, 万, 台 …).
 * Source: OpenCC's character tables, ordered by the word frequencies of cppjieba's dictionary.
 */
const SIMPLIFIED_ONLY = new Set(
  '国为这来会时学说们对长过业经门动进区开军还现两实关从内没将员东头间见战点场数样问级应资务气汉总电声设义统马儿领队计别权话报给变书华议称张导结' +
    '师达题条规县风运组济论强黄选记却职类传带农边联质阳难历专认车举线团备争连调转该尔让较际亲单红约则属积图装许参观办远构随势热语铁断爱纪编满觉乐' +
    '标确织项飞节龙响药轻击请离显罗营视护创兴费试宝识维采宫环乡责严桥仅围态杨负层须续状银终钱赛独细获习医脸弹楼艺陆协镇检写苏验紧劳户优财养适陈' +
    '卫伤绝阶刚亿闻审压监敌兰温园树词预继执谁惊画辑剑谈乱讲临挥简岁贵辖帮块额错剧欢够孙阵销坚练脚读测吴换异顾顺鲜败货矿归买险评吗遗笔输渐顶训录' +
    '毕献爷纳钟脑饭扩齐赶诉诗础届静卖盘湾杂泽侧庆',
);

const TRADITIONAL_ONLY = new Set(
  '國爲這來會時學說們對長過業經門動進區開軍還現兩實關從內沒將員東頭間見戰點場數樣問級應資務氣漢總電聲設義統馬兒領隊計別權話報給變書華議稱張導結' +
    '師達題條規縣風運組濟論強黃選記卻職類傳帶農邊聯質陽難歷專認車舉線團備爭連調轉該爾讓較際親單紅約則屬積圖裝許參觀辦遠構隨勢熱語鐵斷愛紀編滿覺樂' +
    '標確織項飛節龍響藥輕擊請離顯羅營視護創興費試寶識維採宮環鄉責嚴橋僅圍態楊負層須續狀銀終錢賽獨細獲習醫臉彈樓藝陸協鎮檢寫蘇驗緊勞戶優財養適陳' +
    '衛傷絕階剛億聞審壓監敵蘭溫園樹詞預繼執誰驚畫輯劍談亂講臨揮簡歲貴轄幫塊額錯劇歡夠孫陣銷堅練腳讀測吳換異顧順鮮敗貨礦歸買險評嗎遺筆輸漸頂訓錄' +
    '畢獻爺納鍾腦飯擴齊趕訴詩礎屆靜賣盤灣雜澤側慶為鐘説衆',
);

/** A language tag as an article carries it (BCP 47). */
export type DetectedLanguage = 'zh-Hans' | 'zh-Hant' | 'en' | 'und';

/**
 * Tells simplified from traditional Chinese by the characters that only one of them writes, and both from a text in
 * Latin letters, which is taken for English. `und` where the text doesn't tell: no letters, kana or hangul among them,
 * or too few distinguishing characters, or about as many of either script.
 */
export function detectLanguage(text: string): DetectedLanguage {
  let simplified = 0;
  let traditional = 0;
  let han = 0;
  let latin = 0;
  let other = 0;
  for (const character of text) {
    if (SIMPLIFIED_ONLY.has(character)) simplified += 1;
    if (TRADITIONAL_ONLY.has(character)) traditional += 1;
    if (/\p{Script=Han}/u.test(character)) han += 1;
    else if (/\p{Script=Latin}/u.test(character)) latin += 1;
    else if (/\p{L}/u.test(character)) other += 1;
  }
  // An English word has about five letters, a Chinese one two characters: compare words, not letters.
  const hanWords = han / 2;
  const latinWords = latin / 5;
  const otherWords = other / 2;
  if (otherWords > (hanWords + latinWords) / 9) return 'und';
  if (latinWords > hanWords) return 'en';
  if (simplified > 2 * traditional) return 'zh-Hans';
  if (traditional > 2 * simplified) return 'zh-Hant';
  return 'und';
}
