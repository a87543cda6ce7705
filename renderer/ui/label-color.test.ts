import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import newsZh from '../../annotations/model/templates/news-zh.json' with { type: 'json' };
import { LINE_CONTRAST, labelColor, TEXT_CONTRAST, type Theme } from './label-color.ts';
import { contrast, fromOklch, toOklch } from './oklch.ts';

const SURFACES = {
  light: { paper: '#FAF6EC', panel: '#F4EFE3', ink: '#1E1A15', inkOnFill: 12 },
  dark: { paper: '#1B1815', panel: '#221F1B', ink: '#ECE6DA', inkOnFill: 10 },
} as const;

function expectContrasts(color: string, theme: Theme): void {
  const { paper, panel, ink, inkOnFill } = SURFACES[theme];
  const { line, text, fill } = labelColor(color, theme);
  // The tuned palette is stated to one decimal.
  expect(contrast(line, paper), `line of ${color}`).toBeGreaterThanOrEqual(LINE_CONTRAST - 0.05);
  for (const surface of [paper, panel, fill]) {
    expect(contrast(text, surface), `text of ${color} on ${surface}`).toBeGreaterThanOrEqual(TEXT_CONTRAST - 0.05);
  }
  expect(contrast(ink, fill), `ink on the fill of ${color}`).toBeGreaterThanOrEqual(inkOnFill - 0.05);
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom<Theme>('light', 'dark');

describe('the colours of a label', () => {
  it('are the tuned ones where the design names the colour, in either case', () => {
    expect(labelColor('#5560cf', 'dark')).toEqual({ line: '#4F6CDE', text: '#9DB0FA', fill: '#28324D' });
    expect(labelColor('#5560CF', 'light').text).toBe('#4550B4');
  });

  it.each(newsZh.entities.map((label) => label.color))('can be read for %s of the template', (color) => {
    expectContrasts(color, 'light');
    expectContrasts(color, 'dark');
  });

  it('can be read whatever colour a person picks', () => {
    fc.assert(fc.property(hex, theme, expectContrasts), { numRuns: 500 });
  });

  it('keep a chosen line that paper does not swallow', () => {
    expect(labelColor('#7A1F4B', 'light').line).toBe('#7A1F4B');
  });

  it('keep the hue', () => {
    const { line } = labelColor('#E0B0FF', 'light');
    expect(Math.abs(toOklch(line).h - toOklch('#E0B0FF').h)).toBeLessThan(3);
  });
});

describe('OKLCH', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(fromOklch(toOklch(color))).toBe(color.toUpperCase());
      }),
    );
  });

  it('knows the extremes of contrast', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});
