import { createRandom } from '../annotations/agreement/seeded-random.ts';

/** Common words of two characters; sentences are drawn from them, so that no two articles share more than a few words. */
const WORDS =
  '社区 医院 居民 物资 口罩 值班 登记 排查 街道 干部 志愿 服务 隔离 观察 小区 通知 会议 部署 检查 上报 城区 车辆 测温 消毒 保障 生活 老人 孩子 电话 联系 夜间 清晨 道路 学校 超市 蔬菜 配送 楼道 广播 宣传 信息 数据 名单 核实 家庭 困难 需要 解决 工作 人员 同志 队伍 集合 出发 到达 现场 组织 协调 安排 负责 完成 任务 坚守 岗位 轮换 休息 返回 报告 情况 问题 群众 意见 反映 及时 处理 帮助 感谢 温暖 力量 支持 捐赠 企业 药店 购买 运输 仓库 搬运 分发 卡口 执勤 劝返 体温 正常 异常 转运 治疗 出院 恢复 复工 农田 春耕 种子 化肥 合作 市场 价格 稳定 供应 检测 采样 结果 公布 专家 建议 措施 严格 落实'.split(
    ' ',
  );
const NAMES = '林晓 周柏 何静 田雨 许诺 沈岚 曹宇 马骏 高原 罗衡'.split(' ');

/** News as it is copied from the web, made up: the same number gives the same article. */
export function makeNews(number: number, characters: number): string {
  const random = createRandom(number + 1);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const sentence = (): string => {
    let made = random() < 0.3 ? pick(NAMES) : '';
    const words = 6 + Math.floor(random() * 10);
    for (let i = 0; i < words; i += 1) made += pick(WORDS) + (i === Math.floor(words / 2) ? ',' : '');
    return `${made}${1 + Math.floor(random() * 300)}人。`;
  };
  const title = `${pick(WORDS)}${pick(WORDS)}一线:${pick(NAMES)}的${pick(WORDS)}日记`;
  const lines = [
    '首页 > 新闻 > 基层',
    title,
    `2022-0${1 + (number % 9)}-1${number % 10} 08:${10 + (number % 50)}:00 来源: 清河晚报 作者: ${pick(NAMES)} 点击量:${number % 1000}`,
  ];
  let length = 0;
  while (length < characters) {
    let paragraph = '　　';
    const sentences = 2 + Math.floor(random() * 4);
    for (let i = 0; i < sentences; i += 1) paragraph += sentence();
    length += paragraph.length;
    lines.push(paragraph, '');
    if (random() < 0.1) lines.push(`${1_600_000_000 + Math.floor(random() * 1e8)}.jpg`);
  }
  return [...lines, '责任编辑:小河', '分享到:', '版权所有 清河晚报 未经授权不得转载', ''].join('\n');
}
