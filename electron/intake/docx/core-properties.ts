import { readPiece } from '../html/read-piece.ts';

/** What a Word file says of itself beside its text (OPC core properties, ISO 29500-2 §11). */
export interface CoreProperties {
  readonly title?: string;
  /** Whoever's computer it was made on: seldom the author. */
  readonly creator?: string;
}

export const CORE_PROPERTIES = 'docProps/core.xml';

/** @param xml of the part `docProps/core.xml` */
export function readCoreProperties(xml: string): CoreProperties {
  const title = propertyOf(xml, 'dc:title');
  const creator = propertyOf(xml, 'dc:creator');
  return { ...(title !== '' && { title }), ...(creator !== '' && { creator }) };
}

function propertyOf(xml: string, name: string): string {
  const [, value = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml) ?? [];
  return readPiece(value).rawText.trim();
}
