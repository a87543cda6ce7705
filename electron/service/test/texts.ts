/** Articles for the contract, written for it. */

export const FERRY = [
  '轮渡停航一天',
  '受大雾影响，白鹭洲至南岸的轮渡昨天停航一天，两岸居民改走上游的石桥。',
  '航运公司的值班员说，雾散以后将加开两班，把积下的货物送过江去。',
].join('\n');

export const CROSSING = [
  '白鹭洲大桥通过验收',
  '白鹭洲大桥昨天通过验收，预计下月初通车。大桥全长一千二百米，双向四车道，两侧设有人行道。',
  '建设单位的负责人说，桥面铺装用了新的材料，雨天也不打滑；桥上的灯一到天黑就自己亮起来。',
  '住在南岸的居民告诉记者，以前过江要等半个小时的渡船，以后骑车只要五分钟，孩子上学方便多了。',
].join('\n');

/** The same story in the other script, with another header. */
export const CROSSING_ELSEWHERE = [
  '大橋下月通車',
  '白鷺洲大橋昨天通過驗收，預計下月初通車。大橋全長一千二百米，雙向四車道，兩側設有人行道。',
  '建設單位的負責人說，橋面鋪裝用了新的材料，雨天也不打滑；橋上的燈一到天黑就自己亮起來。',
  '住在南岸的居民告訴記者，以前過江要等半個小時的渡船，以後騎車只要五分鐘，孩子上學方便多了。',
].join('\n');

/** As a page is copied from the web: what stands round an article with its debris. */
export function pageOf(byline: string, text: string): string {
  return [
    '白鹭洲新闻网 > 首页 > 交通',
    '轮渡停航一天',
    `2021-07-19 08:36    来源：白鹭洲新闻网    作者：${byline}    点击量：1284`,
    '',
    ...text.split('\n').map((line) => `\u3000\u3000${line}`),
    'IMG_20210718_0312.jpg',
    '大雾中的渡口。\u3000柳青禾\u3000摄',
    'Copyright © 2009—2021 白鹭洲新闻网 版权所有',
    '',
  ].join('\r\n');
}
