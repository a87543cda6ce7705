import './suggestions.css';
import type { PaneScene } from './pane-scene.ts';
import type { SuggestionShape } from './suggestion-shapes.ts';

/** Outlines lie under the text, chips over it, where they can be pressed. */
export function paintSuggestions(
  shapes: readonly SuggestionShape[],
  { under, over, scene }: { readonly under: HTMLElement; readonly over: HTMLElement; readonly scene: PaneScene },
): void {
  const { look, layer } = scene;
  for (const shape of shapes) {
    const { suggestion, isHeld, left, top } = shape;
    const { id, label, start, end } = suggestion;
    const element = document.createElement(shape.kind === 'chip' ? 'button' : 'span');
    element.className = `page-suggestion-${shape.kind} ${look.classOf(label)}`;
    element.classList.toggle('is-held', isHeld);
    element.dataset.suggestionId = id;
    element.dataset.label = label;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    if (shape.kind === 'outline') {
      element.style.width = `${shape.width}px`;
      element.style.height = `${shape.height}px`;
      element.classList.toggle('is-opened', !shape.opens);
      element.classList.toggle('is-continued', !shape.closes);
      under.append(element);
      continue;
    }
    element.textContent = `${look.sealOf(label)}?`;
    element.setAttribute('aria-label', `${look.titleOf(label)}? ${layer.rules.text.slice(start, end)}`);
    element.tabIndex = -1;
    over.append(element);
  }
}
