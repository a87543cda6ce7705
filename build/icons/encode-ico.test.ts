import { expect, test } from 'vitest';
import { encodeIco } from './encode-ico.ts';
import type { Picture } from './picture.ts';

/** All pixels `[r, g, b, a]`, but the first one, top left, white. */
function picture(size: number): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba.set([181, 48, 28, 200], i);
  rgba.set([255, 255, 255, 255], 0);
  return { size, rgba, png: new TextEncoder().encode(`png of ${size}`) };
}

const bytes = Buffer.from(encodeIco([picture(16), picture(48), picture(256)]));
const entry = (i: number) => {
  const at = 6 + 16 * i;
  const [length, offset] = [bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)];
  return { width: bytes[at], height: bytes[at + 1], bits: bytes.readUInt16LE(at + 6), length, offset };
};

test('the directory names an icon of three pictures', () => {
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 3]);
  expect(entry(0)).toMatchObject({ width: 16, height: 16, bits: 32, offset: 6 + 3 * 16 });
  expect(entry(2)).toMatchObject({ width: 0, height: 0 });
});

test('pictures follow one another without a gap to the end', () => {
  for (const i of [0, 1]) expect(entry(i).offset + entry(i).length).toBe(entry(i + 1).offset);
  expect(entry(2).offset + entry(2).length).toBe(bytes.length);
});

test('a small picture is a bitmap, its rows from the bottom up', () => {
  const { offset, length } = entry(0);
  expect(bytes.readUInt32LE(offset)).toBe(40);
  expect([bytes.readInt32LE(offset + 4), bytes.readInt32LE(offset + 8)]).toEqual([16, 32]);
  expect(length).toBe(40 + 16 * 16 * 4 + 16 * 4);
  const pixel = (row: number, x: number) => [...bytes.subarray(offset + 40 + (row * 16 + x) * 4).subarray(0, 4)];
  expect(pixel(0, 0)).toEqual([28, 48, 181, 200]);
  expect(pixel(15, 0)).toEqual([255, 255, 255, 255]);
});

test('the rows of the mask are padded to four bytes', () => {
  expect(entry(1).length).toBe(40 + 48 * 48 * 4 + 48 * 8);
});

test('a large picture is its PNG', () => {
  const { offset, length } = entry(2);
  expect(bytes.subarray(offset, offset + length).toString()).toBe('png of 256');
});

test('a picture that is too large is refused', () => {
  expect(() => encodeIco([{ ...picture(16), size: 512 }])).toThrow('no picture of 512 pixels');
});
