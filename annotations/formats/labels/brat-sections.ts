/** One line of a brat configuration: its type, and what stands behind it. */
export interface BratLine {
  readonly name: string;
  /** How deep it is indented: a type below another one is a kind of it. */
  readonly depth: number;
  /** `!Type`: there for the hierarchy only, nothing is annotated with it. */
  readonly isAbstract: boolean;
  readonly rest: string;
}

/** Section name in lower case -> its lines. */
export type BratSections = ReadonlyMap<string, readonly BratLine[]>;

/**
 * The sections of an annotation.conf or visual.conf. Macros (`<POG>=Person|GPE`) are filled in; comments, empty lines and
 * separators are left out.
 */
export function parseSections(text: string): BratSections {
  const sections = new Map<string, BratLine[]>();
  const macros = new Map<string, string>();
  let lines: BratLine[] | undefined;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const section = /^\[(\w+)\]$/.exec(line)?.[1]?.toLowerCase();
    const macro = /^<([\w-]+)>=\s*(\S+)/.exec(line);
    if (section !== undefined) {
      lines = sections.get(section) ?? [];
      sections.set(section, lines);
    } else if (macro?.[1] !== undefined && macro[2] !== undefined) {
      macros.set(macro[1], expand(macro[2], macros));
    } else if (line !== '' && !line.startsWith('#') && !/^-+$/.test(line)) {
      lines?.push(parseLine(raw, macros));
    }
  }
  return sections;
}

function parseLine(raw: string, macros: ReadonlyMap<string, string>): BratLine {
  const line = raw.trim();
  const [first = ''] = line.split(/\s/, 1);
  return {
    name: first.replace(/^!/, ''),
    depth: raw.length - raw.trimStart().length,
    isAbstract: first.startsWith('!'),
    rest: expand(line.slice(first.length).trim(), macros),
  };
}

function expand(text: string, macros: ReadonlyMap<string, string>): string {
  return text.replace(/<([\w-]+)>(?!:)/g, (whole, name: string) => macros.get(name) ?? whole);
}

/** `Arg1:Person, Arg2:GPE|Money` as keys with their alternatives, in their order. */
export function parseArguments(rest: string): readonly { readonly key: string; readonly values: readonly string[] }[] {
  return rest.split(',').flatMap((part) => {
    const colon = part.indexOf(':');
    if (colon < 0) return [];
    const values = part
      .slice(colon + 1)
      .split('|')
      .map((value) => value.trim());
    return [{ key: part.slice(0, colon).trim(), values: values.filter((value) => value !== '') }];
  });
}
