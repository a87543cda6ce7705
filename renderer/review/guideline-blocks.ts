/** A run of a line of a guideline. */
export interface GuidelineRun {
  readonly text: string;
  /** `marked` stood between ⟦ ⟧: what is to be annotated in an example. */
  readonly look: 'plain' | 'strong' | 'marked';
}

export interface GuidelineBlock {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly (readonly GuidelineRun[])[];
}

/** The little Markdown that descriptions of labels are written in: paragraphs, `-` lists, `**strong**`, and ⟦ ⟧. */
export function parseGuideline(text: string): readonly GuidelineBlock[] {
  const blocks: { kind: GuidelineBlock['kind']; lines: (readonly GuidelineRun[])[] }[] = [];
  let isNew = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      isNew = true;
      continue;
    }
    const item = /^[-*]\s+(.*)$/.exec(line)?.[1];
    const kind = item === undefined ? 'paragraph' : 'list';
    const last = blocks.at(-1);
    const runs = parseRuns(item ?? line);
    if (last === undefined || isNew || last.kind !== kind) blocks.push({ kind, lines: [runs] });
    else last.lines.push(runs);
    isNew = false;
  }
  return blocks;
}

function parseRuns(line: string): readonly GuidelineRun[] {
  return line
    .split(/(\*\*[^*]+\*\*|⟦[^⟧]+⟧)/)
    .filter((part) => part !== '')
    .map((part): GuidelineRun => {
      if (part.length > 4 && part.startsWith('**') && part.endsWith('**')) {
        return { text: part.slice(2, -2), look: 'strong' };
      }
      if (part.startsWith('⟦') && part.endsWith('⟧')) return { text: part.slice(1, -1), look: 'marked' };
      return { text: part, look: 'plain' };
    });
}
