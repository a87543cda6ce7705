import { parseLabelSet } from '../../model/label-set.ts';
import { done, refused } from '../../model/outcome.ts';
import type { LabelFormat } from './label-format.ts';

/** Our own: holds everything. */
export const jsonLabels: LabelFormat = {
  name: 'json',
  fits: (text) => text.trimStart().startsWith('{'),
  parse(text, name) {
    const json = parseJson(text);
    if (json === undefined) return refused('label-file-unread', { path: name, detail: 'JSON' });
    const parsed = parseLabelSet(json.value);
    return parsed.ok ? done({ format: 'json', labelSet: parsed.value, losses: [] }) : parsed;
  },
  encode: (set) => ({
    files: [{ path: `${set.name}-v${set.version}.json`, kind: 'data', text: `${JSON.stringify(set, null, 2)}\n` }],
    losses: [],
  }),
};

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
