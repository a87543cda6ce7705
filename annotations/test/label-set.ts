import { type LabelSet, parseLabelSet } from '../model/label-set.ts';

const sealOf = (zh: string, en: string) => ({ zh, en });

/** A small set with one of everything: attributes of each type, relations of each kind, an article label. */
export const labelSet: LabelSet = parsed({
  name: 'test-news',
  version: 3,
  entities: [
    {
      name: 'PER',
      title: { zh: '人物', en: 'Person' },
      seal: sealOf('人', 'PER'),
      color: '#aa3322',
      key: '1',
      attributes: [
        {
          name: 'role',
          title: '角色',
          type: 'choice',
          choices: [
            { name: 'lead', title: '主要' },
            { name: 'other', title: '其他' },
          ],
          default: 'other',
        },
        { name: 'sure', title: '确定', type: 'flag' },
        { name: 'age', title: '年龄', type: 'number' },
        { name: 'alias', title: '别名', type: 'text' },
      ],
    },
    { name: 'ORG', title: '机构', seal: sealOf('机', 'ORG'), color: '#336699', key: '2' },
    { name: 'LOC', title: '地点', seal: sealOf('地', 'LOC'), color: '#228855', key: '3' },
    { name: 'POST', title: '职务', seal: sealOf('职', 'POST'), color: '#886622', key: '4' },
  ],
  relations: [
    {
      name: 'works_for',
      title: '任职于',
      head: ['PER'],
      tail: ['ORG'],
      key: 'w',
      attributes: [{ name: 'since', title: '起始', type: 'number' }],
    },
    { name: 'holds_post', title: '担任', head: ['PER'], tail: ['POST'] },
    { name: 'located_in', title: '位于', head: ['ORG', 'LOC'], tail: ['LOC'] },
    { name: 'knows', title: '认识', head: ['PER'], tail: ['PER'], kind: 'directed' },
    { name: 'kin_of', title: '亲属', head: ['PER'], tail: ['PER'], kind: 'symmetric' },
    { name: 'same_as', title: '同指', head: ['PER', 'ORG', 'LOC'], tail: ['PER', 'ORG', 'LOC'], kind: 'equivalence' },
  ],
  articleLabels: [
    {
      name: 'topic',
      title: '主题',
      type: 'choice',
      choices: [
        { name: 'health', title: '卫生' },
        { name: 'city', title: '城市' },
      ],
    },
    { name: 'opinion', title: '评论', type: 'flag' },
  ],
});

function parsed(input: unknown): LabelSet {
  const outcome = parseLabelSet(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
