import { endOf, type Span, startOf, surfaceOf } from '../model/span.ts';
import type { Finding, Fix, LintCode } from './finding.ts';

/** A finding about one span. Its id holds where the span is and how it is labelled: altered, it is another one. */
export function makeSpanFinding(
  code: LintCode,
  span: Span,
  text: string,
  more: { readonly params?: Finding['params']; readonly fix?: Fix | undefined; readonly detail?: string } = {},
): Finding {
  const detail = more.detail === undefined ? '' : `:${more.detail}`;
  return {
    id: `${code}:${span.id}:${span.label}:${span.fragments.join(';')}${detail}`,
    code,
    start: startOf(span),
    end: endOf(span),
    spanIds: [span.id],
    relationIds: [],
    params: { surface: surfaceOf(span, text), label: span.label, ...more.params },
    ...(more.fix === undefined ? {} : { fix: more.fix }),
  };
}
