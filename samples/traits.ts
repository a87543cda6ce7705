/**
 * What makes a page copied from the web hard to annotate, and how each is told. The table in README.md lists them by
 * article; a test holds it to the files.
 */
export const traits: readonly (readonly [string, (rawText: string) => boolean])[] = [
  ['byte order mark', has(/^\uFEFF/)],
  ['CRLF', has(/\r\n/)],
  ['hard-wrapped', isHardWrapped],
  ['U+3000 indent', has(/^\u3000\u3000/m)],
  ['NBSP runs', has(/\u00A0{2}/)],
  ['blank runs', has(/ {4}/)],
  ['breadcrumb', has(/^.*\S +[>»] +\S/m)],
  ['byline', has(/来源：|來源：|作者[：单]|记者|^By |^文 \/|转载/m)],
  [
    'letter-spaced words',
    has(/\p{Script=Han} \p{Script=Han} \p{Script=Han}|[：│丨] ?\p{Script=Han}[ \u3000]\p{Script=Han}$/mu),
  ],
  ['repeated title', hasRepeatedLine],
  ['image file names', has(/\.(?:jpe?g|heic)\b/i)],
  ['pinyin glosses', has(/(?:\p{Script=Han}\([a-z]+\) [\s\S]*?){3}/u)],
  ['wrong conversions', has(/麵/)],
  ['half-width punctuation', has(/\p{Script=Han},\p{Script=Han}/u)],
  ['lost digits', has(/月 ?日|第 号|每 分钟|接诊 86人|212日/)],
  ['lost characters', has(/Copyright \?|□\p{Script=Han}*”/u)],
  ['emoji', has(/\p{Emoji_Presentation}/u)],
  ['emoji joined by ZWJ', has(/\u200D/)],
  ['Ext-B characters', has(/[\u{20000}-\u{2A6DF}]/u)],
  ['share bar', has(/分享到|Share this|扫一扫|阅读原文|打开APP/)],
  ['comments', has(/评论|評論|留言|热评|\d comments/)],
  ['editor line', has(/责任编辑|責任編輯|编辑[：丨]|編輯：/)],
  ['copyright', has(/Copyright|©|版权所有|版 權 所 有/)],
  ['link list', has(/^.*(?:[^|\n]+\|){2}[^|\n]*$|上一篇|Read more|相关推荐/m)],
];

function has(pattern: RegExp): (rawText: string) => boolean {
  return (rawText) => pattern.test(rawText);
}

/** Lines that break off inside a sentence, again and again. */
function isHardWrapped(rawText: string): boolean {
  return (rawText.match(/^[^\n]{20,}\p{Script=Han}\r?\n(?=\p{Script=Han})/gmu) ?? []).length > 5;
}

/** A whole line, blank before it, that comes again. */
function hasRepeatedLine(rawText: string): boolean {
  return /\n\n([^\n]{6,})\n\n\1\n/.test(rawText);
}
