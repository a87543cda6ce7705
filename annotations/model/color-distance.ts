/**
 * Just enough colour science to hold a palette to its promise: WCAG contrast, and distance in OKLab as seen with
 * normal and with colour-deficient sight.
 */
/** Normal sight, and blindness to long, middle and short waves. */
export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira, Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1. */
const SIGHT: Readonly<Record<Sight, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Björn Ottosson 2020, "A perceptual color space for image processing". */
const LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** WCAG 2 contrast ratio of two `#RRGGBB` colours. */
export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** 100 × the distance in OKLab, by kind of sight. */
export function distances(a: string, b: string): Readonly<Record<Sight, number>> {
  const between = (sight: Matrix) => {
    const [one, two] = [toLab(times(sight, toLinear(a))), toLab(times(sight, toLinear(b)))];
    return 100 * Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
  };
  return {
    normal: between(SIGHT.normal),
    protan: between(SIGHT.protan),
    deutan: between(SIGHT.deutan),
    tritan: between(SIGHT.tritan),
  };
}

/** The same for the kind of sight that tells the two apart least. */
export function leastDistance(a: string, b: string): number {
  return Math.min(...Object.values(distances(a, b)));
}

function luminance(color: string): number {
  const [red, green, blue] = toLinear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(color: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toLab(linear: Triple): Triple {
  const clipped = each(linear, (value) => Math.min(1, Math.max(0, value)));
  return times(LAB, each(times(LMS, clipped), Math.cbrt));
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function each([x, y, z]: Triple, change: (value: number) => number): Triple {
  return [change(x), change(y), change(z)];
}
