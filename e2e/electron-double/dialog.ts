/**
 * Part of the double of `electron`: `dialog`. Nothing is drawn: what no test answers is cancelled, as by a person who
 * presses Escape. Tests put functions of their own in these places, as they do with the real module.
 */
interface MessageBoxOptions {
  readonly cancelId?: number;
}

export const dialog = {
  showOpenDialog: async (..._: unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async (..._: unknown[]) => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args: unknown[]) => {
    const options = args.at(-1) as MessageBoxOptions;
    return { response: options.cancelId ?? 0, checkboxChecked: false };
  },
  /** Real Electron waits for the person here, and writes to the error stream before the app is ready. */
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}\n${content}\n`);
  },
};
