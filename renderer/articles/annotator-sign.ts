/**
 * The short sign of an annotator at a place in the list, as column heads show it.
 * @param signs single characters in order; past them numbers go on.
 */
export function annotatorSign(signs: string, index: number): string {
  return Array.from(signs)[index] ?? String(index + 1);
}
