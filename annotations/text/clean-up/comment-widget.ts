import type { Line } from './line.ts';
import { makeEdgeRule } from './rule.ts';
import { COMMENTS } from './vocabulary.ts';
import { makeWordTest } from './word-line.ts';

const LONGEST = 60;
const isMadeOfComments = makeWordTest(COMMENTS);

/** What a box for comments says of itself, on lines without blanks. */
const FORMS: readonly RegExp[] = [
  /^(?:网友)?(?:评论|跟帖)[(:]?\d+人?(?:参与|评论|条)?/u,
  /^(?:已有|共有?|目前有?|当前有?)?\d+(?:人|位网友|条|个)(?:参与|评论|跟帖|留言|回复)/u,
  /^(?:还没有|暂无|暂时没有|目前没有|没有)(?:人|任何|网友|相关)?(?:评论|跟帖|留言)/u,
  /抢沙发|抢占?沙发|来抢楼/u,
  /^(?:请|您)?(?:需要?|必须|还没有)?先?(?:登录|登陆|登入|注册).{0,8}(?:评论|发言|留言|跟帖|回复)/u,
  /^(?:请)?(?:文明上网|文明发言|理性发言|遵守).{0,12}(?:发言|评论|言论|规定|协议)/u,
  /^(?:以上)?(?:网友|用户|读者)?(?:评论|留言|跟帖)(?:仅|只)(?:供|代表)/u,
  /^(?:评论|留言)(?:功能)?(?:已|暂)关闭/u,
  /点击(?:查看|阅读)(?:更多|全部|所有)?(?:精彩|网友)?(?:评论|跟帖|留言)/u,
  /^(?:查看|更多|全部|显示)(?:全部|更多|所有)?\d*条?(?:评论|跟帖|留言)/u,
  /^(?:还|最多)?(?:可以?|能)?输入\d+个?字/u,
  /^(?:nocommentsyet|leaveacomment|leaveareply|\d+comments?|showcomments|postacomment|addacomment)/u,
];

/** A box for comments: its headings, counts, hints. What readers wrote in it can't be told from text and stays. */
export function isCommentWidget(line: Line): boolean {
  if (line.text.length > LONGEST) return false;
  if (isMadeOfComments(line.folded)) return true;
  const { bare } = line;
  return FORMS.some((form) => form.test(bare));
}

export const commentWidget = makeEdgeRule('comment-widget', isCommentWidget);
