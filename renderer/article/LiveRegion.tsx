import { useT } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';
import type { Happening } from '../state/layer-focus.ts';
import { useSentence } from '../ui/ProblemNotice.tsx';
import { withTitles } from './problem-titles.ts';
import { useFocus } from './work.ts';

/** Says what has just happened to those who hear the screen. */
export function LiveRegion() {
  const say = useHappeningText();
  const happening = useFocus((state) => state.happening);
  const turn = useFocus((state) => state.happenings);
  return (
    <output className="visually-hidden" aria-live="polite">
      {/* The same words twice are two events: a new element is read again. */}
      <span key={turn}>{happening === null ? '' : say(happening)}</span>
    </output>
  );
}

function useHappeningText(): (happening: Happening) => string {
  const t = useT('annotate');
  const sentence = useSentence();
  const look = useLook();
  const spanLabel = (name: string): string => look?.titleOf(name) ?? name;
  const relationLabel = (name: string): string => look?.relationTitleOf(name) ?? name;
  return (happening) => {
    switch (happening.kind) {
      case 'refused':
        return sentence(look === null ? happening.problem : withTitles(happening.problem, look));
      case 'hint':
        return t(`hint.${happening.hint}`);
      case 'linking':
        return t('linking.end', { surface: happening.surface });
      case 'undone':
      case 'redone':
        return t(`said.${happening.kind}`);
      case 'suggestions-accepted':
      case 'suggestions-dismissed':
        return t(`said.${happening.kind}`, { count: happening.count });
      case 'span-removed': {
        const { surface, label, relations } = happening;
        return t('said.span-removed', { surface, label: spanLabel(label), count: relations });
      }
      case 'span-made':
      case 'span-focused':
      case 'suggestion-focused':
      case 'span-relabelled':
      case 'span-altered':
        return t(`said.${happening.kind}`, { surface: happening.surface, label: spanLabel(happening.label) });
      default: {
        const { kind, label, head, tail } = happening;
        return t(`said.${kind}`, { label: relationLabel(label), head, tail });
      }
    }
  };
}
