import { type Line, toRange } from './line.ts';
import type { Rule } from './rule.ts';

const LONGEST = 600;

/** Numbers of registers and licences: the whole line is a list of such, or short and about one. Not for sentences. */
const REGISTERS: readonly RegExp[] = [
  /icp(?:备|证)|公网安备|公安(?:机关)?备案|网站标识码|备案(?:序|编)?号/u,
  /许可证(?:编?号)?[^。]{0,16}\d{3,}/u,
  /(?:[\d〕】\])-][a-z\d-]{2,}号[^。]{0,40}){2}/u,
  /(?:国内统一)?(?:连续出版物号|刊号)[:(]?[a-z\d]|^issn/u,
  /^[^\p{L}]*(?:技术支持|版权所有)[:©]?/u,
  /违法(?:和|与|及|、)?不良信息/u,
  /copyright(?:©|\(c\)|\?|\d|by|:|[-–]|$)|^[^\p{L}]*©|©\d{4}|\(c\)\d{4}|allrightsreserved/u,
  /版权所有(?![者权是指人的和与及之])/u,
];

/** Who speaks in a notice: the site, of itself. */
const OWN =
  '(?:本(?:网|站|报|刊|社|台|平台|公众号|公号|号|文|作品|微信|媒体|栏目|频道|页面)|小编|我们|我站|我方|原作者|原创作者)';
/** Sentences that only a notice holds. */
const NOTICES: readonly RegExp[] = [
  /^[^\p{L}\d]{0,3}(?:版权|免责|法律|郑重|特别|侵权|转载|风险|隐私)(?:声明|提示|提醒|说明)(?:$|[:】\]])/u,
  /^[^\p{L}]{0,6}(?:凡是?|但凡)(?:本|在本|注明|标注|标明|未注明|署名|转载|来源|由本)/u,
  /不代表(?:本|我们|我站|平台|小编|官方|主办)[^。]{0,20}(?:观点|立场|意见|看法|认同)|(?:并不|不)代表本(?:网|站|报|刊|社|平台|公众号)/u,
  new RegExp(`${OWN}[^。]{0,60}(?:版权|着作权)[^。]{0,12}(?:归|属)[^。]{0,40}所有`, 'u'),
  new RegExp(
    `未经${OWN}?[^。]{0,12}(?:授权|许可|同意|允许|协议授权)[^。]{0,16}(?:不得|禁止|严禁|请勿|谢绝|勿)[^。]{0,30}${OWN}`,
    'u',
  ),
  new RegExp(`未经${OWN}[^。]{0,16}(?:授权|许可|同意|允许)`, 'u'),
  /^[^\p{L}]{0,4}(?:本文)?未经[^。,]{0,12}(?:授权|许可|同意|允许)[^。]{0,4}(?:不得|禁止|严禁|请勿|谢绝|勿)[^。]{0,16}[。!]?$/u,
  /^[^\p{L}]{0,4}(?:如|若|倘|如果)(?:有|您|涉及|发现|存在|需|果)?[^。]{0,24}(?:侵权|版权|着作权|异议|侵犯)[^。]{0,40}(?:联系|删除|告知|来函|来电|处理)/u,
  /侵(?:权)?(?:必|即|则|请|立)?(?:联系)?删(?:除)?[。)!]?$|联系(?:本|我)[^。]{0,10}删/u,
  /^[^\p{L}]{0,4}(?:欢迎)?(?:如需)?转载(?:请|须|需|时|务必|烦请)[^。]{0,12}(?:注明|标明|联系|保留|署名|授权)/u,
  /(?:图片|图文|文章|素材|内容|资料|文字)[^。]{0,6}(?:来源于?|来自|转自|源自|整理自)(?:互联)?网络?[^。]{0,20}(?:侵|版权|如有|仅供)/u,
  /^[^\p{L}]{0,4}(?:以上|本文|文章|文中)(?:内容|信息|观点|数据)?[^。]{0,16}(?:仅供参考|仅代表作者|不构成[^。]{0,8}建议)/u,
  /^(?:unauthori[sz]ed|reproduction|nopartof)[^.]{0,80}(?:prohibited|permission|forbidden)/u,
];

/** What a footer also holds, and an article may: taken only beside a line that is sure. */
const BESIDE =
  /^[^\p{L}]{0,3}(?:主办|承办|主管|协办|运营|制作|建设|维护|技术|地址|电话|联系电话|传真|邮编|邮政编码|邮箱|电子邮箱|服务热线|热线|法律顾问|总编辑?|值班电话|投稿邮箱|qq|e-?mail|tel|fax)(?:单位|机关|部门|支持|维护)?[:(]|网站?(?:版权|声明)|浏览器/u;

/** Copyright, licences, disclaimers, notices about reprints. */
export function isLegal(line: Line): boolean {
  if (line.text.length > LONGEST) return false;
  const { bare } = line;
  if (NOTICES.some((form) => form.test(bare))) return true;
  return !bare.endsWith('。') && REGISTERS.some((form) => form.test(bare));
}

export const legalFooter: Rule = {
  name: 'legal-footer',
  propose({ lines, tailStart, title }) {
    const tail = lines.slice(tailStart).filter((line) => line !== title);
    const sure = tail.map(isLegal);
    const beside = (step: 1 | -1): void => {
      for (let i = step === 1 ? 1 : tail.length - 2; i >= 0 && i < tail.length; i += step) {
        const line = tail[i];
        if (line !== undefined && sure[i - step] && line.text.length <= 120 && BESIDE.test(line.bare)) sure[i] = true;
      }
    };
    beside(1);
    beside(-1);
    return tail.filter((_, i) => sure[i]).map(toRange);
  },
};
