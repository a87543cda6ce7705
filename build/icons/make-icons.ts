/** `node build/icons/make-icons.ts`: the icons of the app and of its files, from the two drawings, drawn by Chromium. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../chromium.ts';
import { encodeIcns } from './encode-icns.ts';
import { encodeIco } from './encode-ico.ts';
import type { Picture } from './picture.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256];

const folder = import.meta.dirname;
const browser = await chromium.launch({
  executablePath: ensureChromium(chromium.executablePath()),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  const seal = await drawAll(page, 'seal.svg');
  await mkdir(join(folder, 'png'), { recursive: true });
  for (const { size, png } of seal) await writeFile(join(folder, 'png', `${size}x${size}.png`), png);
  await writeIcons('icon', seal);
  await writeIcons('project', await drawAll(page, 'project.svg'));
} finally {
  await browser.close();
}

async function writeIcons(name: string, pictures: readonly Picture[]): Promise<void> {
  await writeFile(join(folder, `${name}.ico`), encodeIco(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
  await writeFile(join(folder, `${name}.icns`), encodeIcns(pictures));
}

async function drawAll(page: Page, name: string): Promise<Picture[]> {
  const svg = await readFile(join(folder, name), 'utf8');
  const pictures: Picture[] = [];
  for (const size of SIZES) {
    const { png, rgba } = await page.evaluate(draw, { svg, size });
    pictures.push({ size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') });
  }
  return pictures;
}

/** Runs in the page. Bytes come back as base64. */
async function draw({ svg, size }: { svg: string; size: number }): Promise<{ png: string; rgba: string }> {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, size, size);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  return {
    png: toBase64(new Uint8Array(await png.arrayBuffer())),
    rgba: toBase64(new Uint8Array(context.getImageData(0, 0, size, size).data)),
  };
}
