import type { LabelEdit } from '../../annotations/model/label-edits/label-edit.ts';
import type { LabelEditEffect, LabelEditExample } from '../../shared/api/labels.ts';
import { useT } from '../i18n/i18n.ts';
import { Check } from '../ui/Check.tsx';
import { useNumber } from '../ui/moment.ts';
import { useEditWords } from './edit-words.ts';
import { replaceEdit } from './labels-desk.ts';

type Removal = Extract<LabelEdit, { readonly type: 'remove' | 'removeAttribute' }>;

function isRemoval(edit: LabelEdit): edit is Removal {
  return edit.type === 'remove' || edit.type === 'removeAttribute';
}

/** What an edit would take away that somebody has annotated. */
function takenBy(edit: Removal, effect: LabelEditEffect): number {
  return edit.type === 'remove' ? effect.removed : effect.values;
}

/** Whether an edit can't be made before a person has said that annotations may go with it. */
export function isBlocked(edit: LabelEdit, effect: LabelEditEffect | undefined): boolean {
  return isRemoval(edit) && edit.bearers === 'refuse' && effect !== undefined && takenBy(edit, effect) > 0;
}

/** One edit: what it touches, in whose layers, the first examples, and what has to be decided. */
export function EditEffect({
  edit,
  index,
  effect,
}: {
  readonly edit: LabelEdit;
  readonly index: number;
  readonly effect: LabelEditEffect;
}) {
  const t = useT('labels');
  const number = useNumber();
  const words = useEditWords();
  const facts = [
    effect.spans === 0 ? null : t('effect.spans', { count: effect.spans, shown: number(effect.spans) }),
    effect.relations === 0 ? null : t('effect.relations', { count: effect.relations, shown: number(effect.relations) }),
    effect.articleLabels === 0
      ? null
      : t('effect.articleLabels', { count: effect.articleLabels, shown: number(effect.articleLabels) }),
    effect.removed === 0 ? null : t('effect.removed', { count: effect.removed, shown: number(effect.removed) }),
    effect.joined === 0 ? null : t('effect.joined', { count: effect.joined, shown: number(effect.joined) }),
    effect.values === 0 ? null : t('effect.values', { count: effect.values, shown: number(effect.values) }),
  ].filter((fact) => fact !== null);
  return (
    <li className="effect" data-edit={edit.type}>
      <p className="effect-head">
        <strong>{words(edit)}</strong>
        <span>{facts.length === 0 ? t('effect.nothing') : facts.join(t('comma'))}</span>
      </p>
      {effect.annotators.length === 0 ? null : (
        <p className="effect-who">
          {effect.annotators.map(({ name, count }) => t('effect.who', { name, count: number(count) })).join(t('comma'))}
        </p>
      )}
      <Choice edit={edit} index={index} effect={effect} />
      {effect.examples.length === 0 ? null : (
        <ul className="effect-examples">
          {effect.examples.map((example) => (
            <Example
              key={`${example.articleId} ${example.owner} ${example.spanId} ${example.words.join()}`}
              example={example}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Where annotations would be in the way: whether they may go. */
function Choice({
  edit,
  index,
  effect,
}: {
  readonly edit: LabelEdit;
  readonly index: number;
  readonly effect: LabelEditEffect;
}) {
  const t = useT('labels');
  if (isRemoval(edit) && takenBy(edit, effect) > 0) {
    return (
      <div className="effect-choice">
        <Check
          checked={edit.bearers === 'remove'}
          onChange={(isRemoved) => replaceEdit(index, { ...edit, bearers: isRemoved ? 'remove' : 'refuse' })}
        >
          {t('effect.removeBearers', { count: takenBy(edit, effect) })}
        </Check>
      </div>
    );
  }
  if (edit.type !== 'change' || (effect.disallowed === 0 && edit.disallowed === 'keep')) return null;
  return (
    <div className="effect-choice">
      <Check
        checked={edit.disallowed === 'remove'}
        onChange={(isRemoved) => replaceEdit(index, { ...edit, disallowed: isRemoved ? 'remove' : 'keep' })}
      >
        {t('effect.disallowed', { count: effect.disallowed || effect.removed })}
      </Check>
    </div>
  );
}

function Example({ example }: { readonly example: LabelEditExample }) {
  const t = useT('labels');
  const { words, context, before, after, title, owner } = example;
  return (
    <li>
      <span className="effect-words">
        <span className="effect-context">{context[0]}</span>
        <mark>{words.join(' → ')}</mark>
        <span className="effect-context">{context[1]}</span>
      </span>
      <span className="effect-turn">
        {before === after ? before : t('effect.turn', { before, after: after ?? t('effect.gone') })}
      </span>
      <span className="effect-place">
        {owner} · {title}
      </span>
    </li>
  );
}
