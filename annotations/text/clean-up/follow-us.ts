import type { Line } from './line.ts';
import { makeEdgeRule } from './rule.ts';
import { CALLS_TO_FOLLOW } from './vocabulary.ts';
import { makeWordTest } from './word-line.ts';

const LONGEST = 70;
const isMadeOfCalls = makeWordTest(CALLS_TO_FOLLOW);

/** How a call begins; then what the reader is to do, and with what. All three on a short line. */
const CALLS =
  /^[^\p{L}\d]*(?:欢迎|请|敬请|长按|扫|识别|点击|点|戳|猛戳|微信|搜索|打开|下载|更多|想|关注|订阅|喜欢|觉得|如果|看完|转发|分享|推荐|赶快|快来|记得|别忘|添加|加入|手机|上滑)/u;
const DEED = /关注|追踪|按赞|订阅|扫码|扫描|扫一扫|长按|识别|下载|星标|添加|加入|在看|点赞|转发|点击|戳|搜索|打开/u;
const OBJECT =
  /公众号|公号|订阅号|服务号|二维码|小程序|客户端|app|视频号|抖音号|头条号|百家号|微信号|官方微[信博]|微信群|粉丝团|蓝字|蓝色字|阅读原文|关注我们|关注本|“?在看”?|点个?赞|星标|朋友圈|上方|下方|右下角|左下角|手机(?:上)?(?:打开|阅读|浏览)|当前页|line(?:好友|官方|@)|粉丝专页|粉丝页|facebook/u;
/** Whom a notice addresses: there the sentence is news. */
const TO_THE_PUBLIC = /市民|群众|居民|村民|旅客|考生|家长|学生|患者|企业|记者|据悉|据介绍/u;
/** The name of an account under its code. */
const ACCOUNT = /^[^,。:]{2,14}(?:官方)?(?:微信公众号|公众号|官方微信|官方微博|视频号|抖音号|官方客户端)$/u;
const ENGLISH =
  /^(?:follow us|like us on|join us on|subscribe to (?:our|the)|sign up (?:for|to)|download (?:our|the) app|scan (?:the|this) qr|get the app)\b/u;

/** Calls to follow an account, scan a code, load an app, like and forward. */
export function isFollowUs(line: Line): boolean {
  const { folded } = line;
  if (folded.length > LONGEST) return false;
  if (isMadeOfCalls(folded) || ENGLISH.test(folded)) return true;
  const { bare } = line;
  if (ACCOUNT.test(bare)) return true;
  return CALLS.test(bare) && DEED.test(bare) && OBJECT.test(bare) && !TO_THE_PUBLIC.test(bare);
}

export const followUs = makeEdgeRule('follow-us', isFollowUs);
