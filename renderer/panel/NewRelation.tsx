import type { ArgumentRuling } from '../../annotations/model/argument-rule.ts';
import { applyRelationLabel, cancelLinking, rulingsOf, swapEnds } from '../article/relation-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import type { Linking } from '../state/layer-focus.ts';
import type { LayerView } from '../state/layer-view.ts';
import { Button } from '../ui/Button.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import './relations.css';
import { type PanelLook, useLook } from './look.ts';
import { SpanName } from './SpanName.tsx';

/** A relation that is being made: its ends, and the labels that may join them, with the reason against the others. */
export function NewRelation({ layer, linking }: { readonly layer: LayerView; readonly linking: Linking }) {
  const t = useT('panel');
  const look = useLook();
  const head = layer.content.spans.get(linking.head);
  const tail = linking.tail === null ? undefined : layer.content.spans.get(linking.tail);
  const rulings = rulingsOf(layer, linking);
  const allowed = rulings.filter((ruling) => ruling.allowed);
  const isChoosing = linking.stage === 'label';
  if (head === undefined || look === null) return null;
  return (
    <section className="block linking" aria-label={t('linking.title')} data-stage={linking.stage}>
      <h2 className="block-title">
        {t('linking.title')}
        <span className="block-aside">
          <Button look="quiet" keyPattern="Escape" onClick={() => cancelLinking(work)}>
            {t('linking.cancel')}
          </Button>
        </span>
      </h2>
      <div className="linking-ends">
        <SpanName span={head} text={layer.rules.text} />
        <span className="linking-arrow" aria-hidden="true">
          →
        </span>
        {tail === undefined ? (
          <span className="linking-open">{t('linking.open')}</span>
        ) : (
          <SpanName span={tail} text={layer.rules.text} />
        )}
      </div>
      {tail === undefined ? (
        <p className="why-not">{t('linking.how')}</p>
      ) : (
        <>
          <Button look="quiet" keyPattern="Shift+R" onClick={() => swapEnds(work)}>
            {t('linking.swap')}
          </Button>
          {isChoosing ? null : <p className="why-not">{t('linking.confirm')}</p>}
          {allowed.length === 0 ? <p className="why-not">{t('linking.none')}</p> : null}
          <ul className="linking-labels">
            {rulings.map((ruling) => (
              <LabelChoice
                key={ruling.relation.name}
                ruling={ruling}
                look={look}
                isChoosing={isChoosing}
                isOnly={isChoosing && allowed.length === 1}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LabelChoice({
  ruling: { relation, allowed, fault },
  look,
  isChoosing,
  isOnly,
}: {
  readonly ruling: ArgumentRuling;
  readonly look: PanelLook;
  readonly isChoosing: boolean;
  readonly isOnly: boolean;
}) {
  const t = useT('panel');
  const names = (labels: readonly string[]): string => labels.map((label) => look.titleOf(label)).join(t('comma'));
  const title = look.relationTitleOf(relation.name);
  if (!allowed) {
    const values = { heads: names(relation.head), tails: names(relation.tail) };
    return (
      <li className="linking-refused">
        <span>{title}</span>
        <span className="choice-reason">{t(`linking.fault.${fault ?? 'both'}`, values)}</span>
      </li>
    );
  }
  const choose = (): void => {
    if (!isChoosing) work.focus.setState(({ linking }) => ({ linking: linking && { ...linking, stage: 'label' } }));
    applyRelationLabel(work, relation.name);
  };
  return (
    <li>
      <button type="button" className="linking-label" data-relation-label={relation.name} onClick={choose}>
        {relation.key === undefined ? null : <KeyCap pattern={relation.key.toUpperCase()} />}
        <span>{title}</span>
        {isOnly ? <KeyCap pattern="Enter" /> : null}
      </button>
    </li>
  );
}
