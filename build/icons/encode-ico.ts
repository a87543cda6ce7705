import type { Picture } from './picture.ts';

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const BITMAP_HEADER_BYTES = 40;

/** From here on a picture is stored as PNG: smaller ones have to be bitmaps for installers and old parts of Windows. */
const SMALLEST_PNG = 128;

/**
 * A Windows icon file with all the pictures, each at most 256 pixels wide.
 * Format: ICONDIR and ICONDIRENTRY of the Win32 documentation; pictures are BITMAPINFOHEADER bitmaps or PNG files.
 */
export function encodeIco(pictures: readonly Picture[]): Uint8Array {
  const tooLarge = pictures.find(({ size }) => size > 256);
  if (tooLarge !== undefined) throw new RangeError(`an .ico holds no picture of ${tooLarge.size} pixels`);
  const bodies = pictures.map((picture) => (picture.size < SMALLEST_PNG ? encodeBitmap(picture) : picture.png));

  const directory = new DataView(new ArrayBuffer(HEADER_BYTES + ENTRY_BYTES * pictures.length));
  directory.setUint16(2, 1, true); // an icon, not a cursor
  directory.setUint16(4, pictures.length, true);
  let offset = directory.byteLength;
  for (const [i, { size }] of pictures.entries()) {
    const at = HEADER_BYTES + ENTRY_BYTES * i;
    const length = bodies[i]?.length ?? 0;
    directory.setUint8(at, size % 256); // 0 stands for 256
    directory.setUint8(at + 1, size % 256);
    directory.setUint16(at + 4, 1, true); // colour planes
    directory.setUint16(at + 6, 32, true); // bits a pixel
    directory.setUint32(at + 8, length, true);
    directory.setUint32(at + 12, offset, true);
    offset += length;
  }
  return Buffer.concat([new Uint8Array(directory.buffer), ...bodies]);
}

/** Blue, green, red, alpha, from the bottom row up; then the mask of old, all visible, its rows padded to four bytes. */
function encodeBitmap({ size, rgba }: Picture): Uint8Array {
  const maskBytes = Math.ceil(size / 32) * 4 * size;
  const bytes = Buffer.alloc(BITMAP_HEADER_BYTES + size * size * 4 + maskBytes);
  bytes.writeUInt32LE(BITMAP_HEADER_BYTES, 0);
  bytes.writeInt32LE(size, 4);
  bytes.writeInt32LE(size * 2, 8); // picture and mask together
  bytes.writeUInt16LE(1, 12);
  bytes.writeUInt16LE(32, 14);
  bytes.writeUInt32LE(size * size * 4 + maskBytes, 20);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const to = BITMAP_HEADER_BYTES + ((size - 1 - y) * size + x) * 4;
      bytes.writeUInt8(rgba[from + 2] ?? 0, to);
      bytes.writeUInt8(rgba[from + 1] ?? 0, to + 1);
      bytes.writeUInt8(rgba[from] ?? 0, to + 2);
      bytes.writeUInt8(rgba[from + 3] ?? 0, to + 3);
    }
  }
  return bytes;
}
