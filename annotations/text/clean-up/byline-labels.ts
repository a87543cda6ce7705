/** What a piece of a byline says. `other` is known for what it is and not kept: photographers, keywords, buttons. */
export type BylineRole = 'byline' | 'outlet' | 'publishedAt' | 'updatedAt' | 'url' | 'editor' | 'clicks' | 'other';

/** Folded. */
const LABELS: Readonly<Record<BylineRole, string>> = {
  outlet:
    '文章来源 信息来源 稿件来源 新闻来源 消息来源 内容来源 资料来源 本文来源 来源于 来源 稿源 出处 转载自 转自 来自 供稿单位 发布单位 发布机构 发布者 信息来源单位 source',
  byline:
    '本文作者 文章作者 作者 撰文 撰稿 撰稿人 文字 特约记者 本报记者 记者 见习记者 通讯员 供稿 供稿人 采写 采访 author writtenby',
  editor:
    '责任编辑 执行编辑 本期编辑 值班编辑 网络编辑 新媒体编辑 文字编辑 编辑 责编 主编 执行主编 值班主编 责任校对 编审 校对 审核 审校 初审 复审 终审 一审 二审 三审 监制 签发 核稿 总监制 统筹 编辑人 录入 录入员 上传 管理员 editor',
  publishedAt:
    '发布时间 发布日期 发表时间 发表日期 刊发时间 刊发日期 出版时间 出版日期 刊登时间 刊登日期 上传时间 上传日期 录入时间 添加时间 添加日期 创建时间 建立时间 建立日期 公开日期 成文日期 上架时间 上载时间 时间 日期 发布于 发表于 发布 发表 出版 刊登 date published publishedon posted postedon',
  updatedAt: '最后更新时间 最后更新 更新时间 更新日期 更新于 更新 updated lastupdated',
  clicks:
    '点击量 点击数 点击次数 点击率 点击 浏览量 浏览数 浏览次数 浏览 阅读量 阅读数 阅读次数 阅读 访问量 访问次数 人气 热度 views reads hits',
  url: '原文链接 本文链接 本文地址 原文地址 原文网址 文章链接 文章地址 链接地址 网址 原文 永久链接 url link',
  other:
    '字号 字体 字体大小 分享 分享到 打印 评论 评论数 关键词 关键字 标签 栏目 分类 所属栏目 所属分类 原标题 原题 摄影 图片 美编 版面 版次 制图 设计 排版 视频 配音 索引号 文号 发文字号 主题词 责任人 keywords tags category photo photos',
};

const ROLES = new Map(
  Object.entries(LABELS).flatMap(([role, words]) =>
    words.split(' ').map((word) => [word, role as BylineRole] as const),
  ),
);
/** Whole words only at the beginning of a line or behind a sign: 文/张三, By Ruth. */
const SHORT_ROLES: Readonly<Record<string, BylineRole>> = { 文: 'byline', 图: 'other', 摄: 'other', by: 'byline' };

/** Blanks may stand between the characters of a label (作 者). The longest that fits counts. */
const WORDS = [...ROLES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) =>
    /^[a-z]/u.test(word) ? `(?<![a-z])${word.replace(/(?=by$|on$)/u, '\\s?')}` : [...word].join('\\s{0,4}'),
  )
  .join('|');
const LABEL = new RegExp(
  String.raw`(?<=^|[\s(【[|丨,;])(?<short>文|图|摄)图?\s*[:/]|(?<=^\W*)(?<by>by)\s|(?<word>${WORDS})\s*(?:[:丨|]|(?<=发布于|发表于|更新于|转载自|转自))`,
  'gu',
);

export interface FoundLabel {
  readonly role: BylineRole;
  /** With the colon, or what stands for it. */
  readonly start: number;
  readonly end: number;
}

/** The labels in a folded line, ascending. */
export function findLabels(folded: string): readonly FoundLabel[] {
  return [...folded.matchAll(LABEL)].map(({ index, 0: all, groups }) => {
    const word = groups?.word?.replaceAll(/\s/gu, '');
    const role = word === undefined ? SHORT_ROLES[groups?.short ?? groups?.by ?? ''] : ROLES.get(word);
    return { role: role ?? 'other', start: index, end: index + all.length };
  });
}
