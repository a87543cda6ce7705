import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import './markdown.css';

/**
 * Markdown of a label set, which may come from anywhere: only its tokens are taken and drawn as React elements, so HTML
 * in it is shown as the text it is, and no link can lead to a script. Words in ⟦ ⟧ are shown as an example span.
 * @param topLevel the heading level that `#` has where the text stands.
 */
export function Markdown({ text, topLevel = 3 }: { readonly text: string; readonly topLevel?: number }) {
  const tokens = useMemo(() => lexer(text, { gfm: true }), [text]);
  return <div className="markdown">{blocks(tokens, topLevel)}</div>;
}

function blocks(tokens: readonly Token[], topLevel: number): ReactNode {
  return inOrder(tokens.map((token) => block(token as MarkedToken, topLevel)));
}

function inlines(tokens: readonly Token[] | undefined): ReactNode {
  return inOrder((tokens ?? []).map((token) => inline(token as MarkedToken)));
}

/** Parts of a text have no identity but their order, and the text never changes under them: children without keys. */
function inOrder(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}

function block(token: MarkedToken, topLevel: number): ReactNode {
  switch (token.type) {
    case 'heading': {
      const level = Math.min(6, topLevel + token.depth - 1);
      return createElement(`h${level}`, null, inlines(token.tokens));
    }
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, topLevel)}</blockquote>;
    case 'list': {
      const items = inOrder(token.items.map((item) => createElement('li', null, blocks(item.tokens, topLevel))));
      return token.ordered ? <ol start={token.start || 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre>{token.text}</pre>;
    case 'hr':
      return <hr />;
    case 'table':
      return table(token);
    case 'space':
    case 'def':
      return null;
    default:
      return inline(token);
  }
}

function table({ header, rows }: Tokens.Table): ReactNode {
  const lines = [header, ...rows].map((cells) => {
    const drawn = cells.map((cell) => createElement(cell.header ? 'th' : 'td', null, inlines(cell.tokens)));
    return createElement('tr', null, inOrder(drawn));
  });
  return (
    <table>
      <tbody>{inOrder(lines)}</tbody>
    </table>
  );
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      // The window leads nowhere else; a link is shown with its address, to be copied.
      return <span title={token.href}>{inlines(token.tokens)}</span>;
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens === undefined ? examples(token.text) : inlines(token.tokens);
    default:
      return token.raw;
  }
}

/** Example spans stand in white square brackets, as label sets write them. */
function examples(text: string): ReactNode {
  const parts = text.split(/(⟦[^⟧]*⟧)/);
  if (parts.length === 1) return text;
  const isExample = (part: string): boolean => part.startsWith('⟦');
  return inOrder(
    parts.map((part) => (isExample(part) ? createElement('span', { className: 'example' }, part.slice(1, -1)) : part)),
  );
}
