/**
 * What of a list a person may mean: every word they typed is in the title or its section. Titles that begin with the
 * first word come first, else the order stays; entries of one section stay together.
 */
export function findEntries<T extends { readonly title: string; readonly section: string }>(
  entries: readonly T[],
  query: string,
): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  const found = entries.filter(({ title, section }) => {
    const text = `${title} ${section}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isBeginning = ({ title }: T): boolean => first !== undefined && title.toLowerCase().startsWith(first);
  const ordered = [...found.filter(isBeginning), ...found.filter((entry) => !isBeginning(entry))];
  return [...Map.groupBy(ordered, (entry) => entry.section).values()].flat();
}
