import type { Relation } from '../../annotations/model/relation.ts';
import { type Span, startOf } from '../../annotations/model/span.ts';
import { focusRelation, startLinking } from '../article/relation-actions.ts';
import { relationsBySpan } from '../article/relations-by-span.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import type { LayerView } from '../state/layer-view.ts';
import { Button } from '../ui/Button.tsx';
import './relations.css';
import { useLook } from './look.ts';
import { usePlaceWords } from './place-words.ts';
import { SpanName } from './SpanName.tsx';

/** The relations the span in focus is part of. A press goes to the other end. */
export function SpanRelations({ layer, span }: { readonly layer: LayerView; readonly span: Span }) {
  const t = useT('panel');
  const look = useLook();
  const relations = relationsBySpan(layer.content.relations).get(span.id) ?? [];
  const never = look?.labelSet.relations.filter(({ head, tail, kind }) => {
    const asHead = head.includes(span.label);
    return kind === 'directed' ? !asHead : !asHead && !tail.includes(span.label);
  });
  return (
    <section className="block" aria-label={t('relations.title')}>
      <h2 className="block-title">
        {t('relations.title')} <span className="block-count">{relations.length}</span>
        <span className="block-aside">
          <Button look="link" keyPattern="R" onClick={() => startLinking(work)}>
            {t('relations.new')}
          </Button>
        </span>
      </h2>
      <ul>
        {relations.map((relation) => (
          <SpanRelation key={relation.id} layer={layer} span={span} relation={relation} />
        ))}
      </ul>
      {never === undefined || never.length === 0 ? null : (
        <p className="why-not">
          {t('relations.notFrom', {
            label: look?.titleOf(span.label) ?? span.label,
            relations: never
              .slice(0, 3)
              .map(({ name }) => look?.relationTitleOf(name) ?? name)
              .join(t('comma')),
            count: never.length,
          })}
        </p>
      )}
    </section>
  );
}

function SpanRelation({
  layer,
  span,
  relation,
}: {
  readonly layer: LayerView;
  readonly span: Span;
  readonly relation: Relation;
}) {
  const t = useT('panel');
  const look = useLook();
  const { paragraphOf } = usePlaceWords();
  const isHead = relation.head === span.id;
  const other = layer.content.spans.get(isHead ? relation.tail : relation.head);
  const direction = look?.relationKindOf(relation.label) !== 'directed' ? 'both' : isHead ? 'out' : 'in';
  const press = (): void => {
    focusRelation(work, relation.id);
    if (other !== undefined) work.pane?.reveal(startOf(other));
  };
  return (
    <li>
      <button type="button" className="relation-line" data-relation-id={relation.id} onClick={press}>
        <span className="relation-label">{look?.relationTitleOf(relation.label) ?? relation.label}</span>
        <DirectionArrow direction={direction} label={t(`direction.${direction}`)} />
        {other === undefined ? null : <SpanName span={other} text={layer.rules.text} />}
        <span className="relation-place">{other === undefined ? '' : paragraphOf(other)}</span>
      </button>
    </li>
  );
}

export function DirectionArrow({
  direction,
  label,
}: {
  readonly direction: 'out' | 'in' | 'both';
  readonly label: string;
}) {
  const heads = { out: 'M13 1.5 17 5l-4 3.500', in: 'M5 1.500 1 5l4 3.500', both: '' };
  return (
    <svg className="relation-arrow" width="18" height="10" viewBox="0 0 18 10" role="img" aria-label={label}>
      <path d={`M1 5h16${heads[direction]}`} fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}
