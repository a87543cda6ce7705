import type { Picture } from './picture.ts';

/** Types that hold a PNG, and its size in pixels; `@2x` ones are a size of their own for dense displays. */
const TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['ic11', 32], // 16@2x
  ['icp5', 32],
  ['ic12', 64], // 32@2x
  ['ic07', 128],
  ['ic13', 256], // 128@2x
  ['ic08', 256],
  ['ic14', 512], // 256@2x
  ['ic09', 512],
  ['ic10', 1024], // 512@2x
];

/**
 * A macOS icon file: `icns`, the length of all, then each picture with its type and length, numbers big-endian.
 * Throws where a size is missing.
 */
export function encodeIcns(pictures: readonly Picture[]): Uint8Array {
  const parts = TYPES.map(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    if (picture === undefined) throw new RangeError(`an .icns needs a picture of ${size} pixels`);
    return chunk(type, picture.png);
  });
  return chunk('icns', Buffer.concat(parts));
}

/** The length counts the eight bytes of type and length too. */
function chunk(type: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(body.length + head.length, 4);
  return Buffer.concat([head, body]);
}
