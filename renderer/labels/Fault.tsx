/** Why a field does not take what is in it; the field is described by it. */
export function Fault({ id, text }: { readonly id: string; readonly text: string | null | undefined }) {
  return (
    <span id={id} role="status">
      {text === null || text === undefined ? null : <em className="field-fault">{text}</em>}
    </span>
  );
}
