import { expect, test } from 'vitest';
import { encodeIcns } from './encode-icns.ts';
import type { Picture } from './picture.ts';

const pictures: Picture[] = [16, 32, 64, 128, 256, 512, 1024].map((size) => ({
  size,
  png: new TextEncoder().encode(`png of ${size}`),
  rgba: new Uint8Array(0),
}));

test('the file names its own length, and each picture its type and length', () => {
  const bytes = Buffer.from(encodeIcns(pictures));
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const found: string[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const end = at + bytes.readUInt32BE(at + 4);
    found.push(`${bytes.toString('latin1', at, at + 4)}: ${bytes.toString('latin1', at + 8, end)}`);
  }
  expect(found).toEqual([
    'icp4: png of 16',
    'ic11: png of 32',
    'icp5: png of 32',
    'ic12: png of 64',
    'ic07: png of 128',
    'ic13: png of 256',
    'ic08: png of 256',
    'ic14: png of 512',
    'ic09: png of 512',
    'ic10: png of 1024',
  ]);
});

test('a missing size is named', () => {
  expect(() => encodeIcns(pictures.filter(({ size }) => size !== 512))).toThrow('a picture of 512 pixels');
});
