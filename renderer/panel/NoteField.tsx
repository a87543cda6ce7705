import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { usePanel } from './panel-state.ts';

/**
 * A note in the hand's own colour. Stored when the field is left or with Ctrl+Enter; Escape puts back what was there.
 * Give it the id of what it belongs to as its key.
 */
export function NoteField({
  value,
  label,
  takesFocus = false,
  onSet,
}: {
  readonly value: string;
  readonly label: string;
  /** Whether this is the field that the note key asks for. */
  readonly takesFocus?: boolean;
  onSet(note: string): void;
}) {
  const t = useT('panel');
  const field = useRef<HTMLTextAreaElement>(null);
  const isGivenUp = useRef(false);
  const [draft, setDraft] = useState<string | null>(null);
  const isWanted = usePanel((state) => takesFocus && state.wanted === 'note');

  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    usePanel.setState({ wanted: null });
  }, [isWanted]);

  // What was typed is stored too when the field goes away under the hand, or the window is closed.
  const store = (): void => {
    if (!isGivenUp.current && draft !== null && draft !== value) onSet(draft);
  };
  const leave = useRef(store);
  leave.current = store;
  useEffect(() => {
    const onClose = (): void => leave.current();
    // Before the listener that asks whether anything waits to be stored.
    window.addEventListener('beforeunload', onClose, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onClose, { capture: true });
      leave.current();
    };
  }, []);

  const commit = (): void => {
    store();
    isGivenUp.current = false;
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== 'Escape') return;
    // The same keys mean other things outside of the field.
    event.preventDefault();
    event.stopPropagation();
    isGivenUp.current = !isDone;
    // Leaving the field is what stores it; the text has the keyboard again.
    event.currentTarget.blur();
    work.pane?.focus();
  };
  return (
    <textarea
      ref={field}
      className="note"
      rows={1}
      value={draft ?? value}
      aria-label={label}
      placeholder={t(takesFocus ? 'note.placeholder' : 'note.placeholderPlain')}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
