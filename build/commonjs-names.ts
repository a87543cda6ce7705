import type { Plugin } from 'vite';

/** What Node gives every CommonJS module under these names has other names in an ES module. */
export const COMMONJS_NAMES: Readonly<Record<string, string>> = {
  __filename: 'import.meta.filename',
  __dirname: 'import.meta.dirname',
};

/** Fails a build whose output still asks for a name of CommonJS: it would load, and break when the line is reached. */
export function noCommonJsNames(): Plugin {
  return {
    name: 'zhupi:no-commonjs-names',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const left = commonJsNamesIn(output.code);
        if (left.length > 0) this.error(`${output.fileName} uses ${left.join(', ')}, which an ES module does not have`);
      }
    },
  };
}

export function commonJsNamesIn(code: string): string[] {
  return Object.keys(COMMONJS_NAMES).filter((name) => new RegExp(`(?<![.\\w$"'\`])${name}(?![\\w$"'\`])`).test(code));
}
