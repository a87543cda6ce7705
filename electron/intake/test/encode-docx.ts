import { encodeZip } from '../archive/test/encode-zip.ts';

export interface DocxParts {
  /** WordprocessingML of the body. */
  readonly body: string;
  readonly footnotes?: string;
  /** Core properties. */
  readonly core?: string;
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph, in a style where one is named. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word file as small as Word would still open it; its styles are called as their ids are. */
export function encodeDocx({ body, footnotes, core }: DocxParts): Uint8Array {
  const styles = ['Title', 'caption', '题注']
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="r2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}>${styles}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${WORD}>${footnotes ?? ''}</w:footnotes>`,
    ...(core !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    }),
  };
  const encoder = new TextEncoder();
  return encodeZip(
    Object.entries(parts).map(([name, xml]) => ({
      name: encoder.encode(name),
      data: encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
    })),
  );
}
