import { EditorState, type Extension, RangeSetBuilder, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Article } from '../../annotations/model/article.ts';
import { shownDate } from '../ui/moment.ts';
import type { Paragraph } from './paragraphs.ts';
import { isCaption } from './remark-shapes.ts';
import { BLANK_LINE_HEIGHT, type RowMetrics, TEXT_ROW, TITLE_ROW } from './row-metrics.ts';

/**
 * The text and how it is set. Read-only and not editable, yet focusable: no input method is active in it, so every
 * key reaches the commands, and the browser checks no spelling.
 */
export function articleText(article: Article, paragraphs: readonly Paragraph[]): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    // Only this sign ends a line; any other length of a line end would shift every offset behind it.
    EditorState.lineSeparator.of('\n'),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ tabindex: '0', lang: article.language, spellcheck: 'false', translate: 'no' }),
    rowTheme,
    lineLooks(article, paragraphs),
  ];
}

const rowsOf = ({ padding, rowHeight }: RowMetrics) => ({ padding: `${padding}px 0`, lineHeight: `${rowHeight}px` });

const rowTheme = EditorView.theme({
  '.cm-line': rowsOf(TEXT_ROW),
  '.cm-line.line-title': rowsOf(TITLE_ROW),
  '.cm-line.line-blank': { padding: '0', lineHeight: `${BLANK_LINE_HEIGHT}px` },
});

/** Title, captions and blank lines, and beneath the title what the article's source says of it. */
function lineLooks(article: Article, paragraphs: readonly Paragraph[]): Extension {
  const looks = buildLooks(article, paragraphs);
  return StateField.define<DecorationSet>({
    create: () => looks,
    update: (present) => present,
    provide: (field) => EditorView.decorations.from(field),
  });
}

function buildLooks(article: Article, paragraphs: readonly Paragraph[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { remarks = [] } = article;
  const credits = [article.outlet, shownDate(article.publishedAt ?? ''), article.byline].filter(
    (part) => part !== undefined && part !== '',
  );
  const title = paragraphs.find(({ kind }) => kind === 'title');
  if (title === undefined && paragraphs[0] !== undefined) {
    const head = new HeadWidget(article.title, credits.join('\u2003'));
    builder.add(0, 0, Decoration.widget({ widget: head, block: true, side: -1 }));
  }
  for (const { start, end, kind } of paragraphs) {
    if (kind === 'text') {
      // The line itself: no element of ours is in the text.
      if (isCaption(remarks, start, end)) builder.add(start, start, Decoration.line({ class: 'line-caption' }));
      continue;
    }
    builder.add(start, start, Decoration.line({ class: `line-${kind}` }));
    if (kind === 'title' && credits.length > 0) {
      const widget = new HeadWidget('', credits.join('\u2003'));
      builder.add(end, end, Decoration.widget({ widget, block: true, side: 1 }));
    }
  }
  return builder.finish();
}

/** What stands at the head of the page and is no part of the text: it can't be selected or annotated. */
class HeadWidget extends WidgetType {
  readonly title: string;
  readonly credits: string;

  constructor(title: string, credits: string) {
    super();
    this.title = title;
    this.credits = credits;
  }

  override eq({ title, credits }: HeadWidget): boolean {
    return title === this.title && credits === this.credits;
  }

  override toDOM(): HTMLElement {
    const head = document.createElement('div');
    head.className = 'article-head';
    for (const [name, text] of [
      ['title', this.title],
      ['credits', this.credits],
    ] as const) {
      if (text === '') continue;
      const line = document.createElement('div');
      line.className = `article-${name}`;
      line.textContent = text;
      head.append(line);
    }
    return head;
  }

  override get estimatedHeight(): number {
    return (this.title === '' ? 0 : TITLE_ROW.rowHeight) + (this.credits === '' ? 0 : 24);
  }
}
