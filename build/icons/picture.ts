/** One size of an icon. */
export interface Picture {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Uint8Array;
  /** Four bytes a pixel, row by row from the top: red, green, blue, alpha; not premultiplied. */
  readonly rgba: Uint8Array;
}
