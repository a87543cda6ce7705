import { useT } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { ArticleLabelForm } from './ArticleLabelForm.tsx';
import { EntityLabelForm } from './EntityLabelForm.tsx';
import './label-form.css';
import { definitionIn } from './label-actions.ts';
import { useLabelsDesk } from './labels-desk.ts';
import { RelationLabelForm } from './RelationLabelForm.tsx';
import { RuleTable } from './RuleTable.tsx';
import { SetForm } from './SetForm.tsx';
import { SuggestionSettings } from './SuggestionSettings.tsx';
import { useDraftSet } from './use-desk.ts';

/** What was chosen in the index, to be edited. */
export function LabelDetail() {
  const choice = useLabelsDesk((desk) => desk.choice);
  return (
    <div className="labels-page" key={'name' in choice ? choice.of : choice.of}>
      <Chosen />
    </div>
  );
}

function Chosen() {
  const t = useT('labels');
  const choice = useLabelsDesk((desk) => desk.choice);
  const base = useLabelsDesk((desk) => desk.base);
  const set = useDraftSet();
  if (!('name' in choice)) {
    if (choice.of === 'rules') return <RuleTable labelSet={set} />;
    if (choice.of === 'suggestions') return base === null ? null : <SuggestionSettings labelSet={base} />;
    const isEmpty = set.entities.length + set.relations.length + set.articleLabels.length === 0;
    return (
      <>
        {isEmpty ? <Notice look="line" title={t('empty')} text={t('emptyText')} /> : null}
        <SetForm />
      </>
    );
  }
  const definition = definitionIn(set, choice.of, choice.name);
  switch (definition?.of) {
    case 'entities':
      return <EntityLabelForm label={definition.label} labelSet={set} />;
    case 'relations':
      return <RelationLabelForm label={definition.label} labelSet={set} />;
    case 'articleLabels':
      return <ArticleLabelForm label={definition.label} labelSet={set} />;
    default:
      return null;
  }
}
