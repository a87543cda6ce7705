import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, fail } from './check.ts';

const icons = join(import.meta.dirname, '..', 'icons');

export const iconChecks: readonly Check[] = [
  {
    name: 'icons of app and files hold the sizes that Windows, macOS and Linux ask for',
    run({ resources }) {
      for (const name of ['icon', 'project']) {
        const ico = readFileSync(join(icons, `${name}.ico`));
        const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt8(6 + 16 * i) || 256);
        if (![16, 32, 48, 256].every((size) => widths.includes(size))) fail(`${name}.ico holds ${widths.join()}`);
        const icns = readFileSync(join(icons, `${name}.icns`));
        if (icns.toString('latin1', 0, 4) !== 'icns' || icns.readUInt32BE(4) !== icns.length)
          fail(`${name}.icns is broken`);
      }
      const png = readFileSync(join(resources, 'icons', '256x256.png'));
      return png.readUInt32BE(16) === 256 && png.readUInt32BE(20) === 256
        ? undefined
        : fail('the window’s icon is no 256×256');
    },
  },
];
