import type { Remembered, SettingsFile } from '../service/ports/settings-file.ts';

/**
 * Tells what is remembered each time it is written, so that menu and theme follow a change at once, whoever makes it.
 *
 * @param onWrite is called after the file is in place
 */
export function watchSettingsFile(file: SettingsFile, onWrite: (remembered: Remembered) => void): SettingsFile {
  return {
    read: () => file.read(),
    async write(remembered) {
      await file.write(remembered);
      onWrite(remembered);
    },
  };
}
