/**
 * The words of which the bars and boxes of web pages are made, folded (simplified, half-width, small letters). Only lines
 * that consist of such words and signs are taken for a bar.
 */
export interface Vocabulary {
  /** One of these makes the bar. */
  readonly telling: readonly string[];
  /** These stand in it too, and make none by themselves. */
  readonly others: readonly string[];
}

const words = (...texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(' '));

export const SHARE: Vocabulary = {
  telling: words(
    '分享 分享到 分享至 分享给 分享本文 分享文章 分享给好友 分享到微信 分享到微博 一键分享 转发 转发到 转发至 收藏 收藏本文 点赞 赞',
    '微信好友 朋友圈 微信朋友圈 新浪微博 腾讯微博 qq好友 qq空间 复制链接 生成海报 share tweet facebook twitter whatsapp telegram plurk',
  ),
  others: words(
    '微信 微信扫一扫 微博 qq 人人网 豆瓣 百度贴吧 复制网址 复制连结 复制 链接 连结 推特 脸书 更多 打赏 海报',
    'x line threads instagram linkedin pinterest reddit youtube weibo wechat qzone email e-mail pin copy link print to on via this article',
  ),
};

export const NAVIGATION: Vocabulary = {
  telling: words(
    '首页 主页 网站首页 返回 返回首页 返回主页 返回顶部 返回列表 返回上页 返回上一页 返回旧版 返回新版 回旧版 回新版 返回目录 回顶部 回到顶部 回首页 旧版 新版 置顶 顶部',
    '打印 打印本页 打印本文 打印此文 打印此页 列印 友善列印 关闭 关闭窗口 关闭本页 关闭页面 字号 字体 字体大小 字级 字型 放大 缩小 放大字体 缩小字体 大中小',
    '手机版 手机端 手机网 电脑版 电脑端 桌面版 移动版 移动端 触屏版 网页版 pc版 wap版 繁体 简体 繁体版 简体版 繁体中文 简体中文 中文版 英文版 english 中文 无障碍 无障碍浏览 长者模式 关怀版 适老版',
    '登录 登陆 登入 注册 退出 会员中心 个人中心 用户中心 投稿 我要投稿 在线投稿 搜索 搜寻 站内搜索 高级搜索 网站地图 网站导航 导航 菜单 目录 跳转',
    '联系我们 关于我们 关于本站 关于本网 加入我们 人才招聘 招聘信息 广告服务 广告刊登 广告合作 商务合作 意见反馈 我要反馈 反馈 网站纠错 纠错 帮助中心 客服中心',
    '网站声明 法律声明 隐私政策 隐私权政策 隐私声明 服务条款 使用条款 用户协议 版权声明 免责声明 设为首页 加入收藏 收藏本站 收藏本页 保存网页 rss rss订阅 订阅 广告',
    '正文 正文内容 您的位置 您当前的位置 您现在的位置 当前位置 所在位置 听新闻 语音播报 语音朗读 朗读 朗读全文',
    '展开全文 查看全文 阅读全文 全文 收起 点击展开 点击查看更多 查看更多 加载更多 加载中 上一页 下一页 尾页 末页',
    'home menu search login log-in sign in sign up register print top back to back-to-top next previous skip to content',
    'contact us about us privacy policy terms of use sitemap subscribe newsletter advertisement',
  ),
  others: words(
    '大 中 小 特大 超大 较大 默认 标准 正常 简 繁 简繁 a a+ a- aa t 的 在 到 和 与 我 要 您 页 第 共 本 文 en 版 音频 更多',
    '条 次 阅读 浏览 点击 人 more in up and our the by',
  ),
};

/** Names that sections of news sites bear. Two or three of them side by side make a bar; one may be anything. */
export const SECTIONS = words(
  '要闻 新闻 头条 时政 国内 国际 本地 民生 社会 财经 经济 金融 股票 体育 娱乐 科技 教育 健康 旅游 文化 军事 评论 观点 视频 图片 专题 专栏 论坛 博客 滚动 快讯',
  '房产 汽车 美食 公益 法治 政务 政务公开 信息公开 互动交流 办事服务 新闻中心 新闻动态 工作动态 通知公告 公告 党建 动态 资讯 综合 生活 读书 历史 时尚 数码 游戏',
  '直播 地方 港澳 台湾 两岸 环球 world politics business sports opinion culture china tech health news',
);

export const COMMENTS: Vocabulary = {
  telling: words(
    '评论 评论一下 网友评论 最热评论 最新评论 热门评论 全部评论 精彩评论 热评 发表评论 我要评论 我来说两句 写评论 写留言 精选留言 查看评论 更多评论 所有评论',
    '用户评论 评论列表 评论区 参与评论 跟帖 网友跟帖 提交评论 发表留言 comments comment',
  ),
  others: words(
    '留言 发表 提交 发布 匿名 匿名发表 表情 验证码 昵称 登录 注册 回复 举报 条评论 条 人参与 参与',
    'leave a reply post no yet responses add your be the first to write',
  ),
};

export const CALLS_TO_FOLLOW: Vocabulary = {
  telling: words(
    '阅读原文 轻触阅读原文 在看 点赞 点个在看 点个赞 点亮在看 分享收藏 喜欢作者 赞赏 写留言 关注 关注我们 点击关注 已关注 扫码关注 微信扫一扫 扫一扫 二维码',
    '微信公众号 官方微信 官方微博 客户端 手机客户端 app下载 下载app 客户端下载 下载客户端 打开app 打开客户端 收录于合集 预览时标签不可点',
  ),
  others: words('分享 收藏 转发 赞 我们 该公众号 继续滑动看下一个 向上滑动看下一个 微博 微信 抖音 快手 视频号'),
};
