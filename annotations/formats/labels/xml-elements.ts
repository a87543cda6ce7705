/** An element with its attributes and what stands in it; text between elements is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<(?<end>\/)?(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/)?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The root of a small XML file in which only elements and attributes matter, as configurations are. No entities but the five
 * of XML and those by number; nothing is fetched. `undefined` where elements don't nest.
 */
export function parseXmlElements(text: string): XmlElement | undefined {
  interface Open {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: XmlElement[];
  }
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  for (const { groups } of text.matchAll(TOKEN)) {
    const name = groups?.name;
    if (name === undefined) continue;
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    if (groups?.end !== undefined) {
      if (open.length < 2 || open.pop()?.name !== name) return undefined;
      continue;
    }
    const element = { name, attributes: parseAttributes(groups?.attributes ?? ''), children: [] };
    parent.children.push(element);
    if (groups?.empty === undefined) open.push(element);
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

function parseAttributes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b]) => [name, decode(a ?? b ?? '')]));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
  });
}

/** The element and all in it, indented; attributes without a value are left out. */
export function encodeXmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${encodeText(value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.join('\n').replace(/^/gm, '  ');
  return `${start}>\n${inner}\n</${name}>`;
}

function encodeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
