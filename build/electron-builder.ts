import type { Configuration } from 'electron-builder';
import manifest from '../package.json' with { type: 'json' };

const MIME_TYPE = 'application/x-zhupi-project';

/**
 * What electron-builder makes of dist/. `package.ts` runs it for the system it runs on; AppImage, deb, nsis and dmg need
 * programs that electron-builder fetches, `dir` needs nothing.
 */
export const packageConfig: Configuration = {
  appId: 'org.zhupi.Zhupi',
  productName: 'Zhupi',
  // Exact, so that it does not depend on what is installed.
  electronVersion: manifest.devDependencies.electron,
  directories: { output: 'release', buildResources: 'build' },
  // The native modules bring binaries that fit any Node and Electron (N-API).
  npmRebuild: false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  publish: null,

  // Everything else is bundled into dist/ by Vite, so of node_modules only what is native is needed, and of that only what
  // runs: no sources, no tests, nothing that builds or downloads. Later patterns win.
  files: [
    'package.json',
    'dist/{desktop,workers,chunks,renderer}/**',
    '!dist/**/*.map',
    // The loopback shell, which only the command line starts.
    '!dist/chunks/{loopback,open-service}-*.js',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE}',
    'node_modules/better-sqlite3/lib/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/nodejieba/{package.json,LICENSE,index.js}',
    'node_modules/nodejieba/build/Release/nodejieba.node',
    'node_modules/nodejieba/submodules/cppjieba/dict/{jieba.dict,hmm_model,user.dict,idf,stop_words}.utf8',
  ],
  // The system links windows to the desktop entry by this name.
  extraMetadata: { desktopName: 'zhupi.desktop' },
  asar: true,
  // Real files: native modules and the dictionaries they open, and the threads that load them. package.json says that
  // the threads are ES modules.
  asarUnpack: ['package.json', 'dist/{workers,chunks}/**', 'node_modules/{better-sqlite3,nodejieba}/**'],
  extraResources: [
    { from: 'samples/sample.zhupi', to: 'samples/sample.zhupi' },
    { from: 'build/icons/png/256x256.png', to: 'icons/256x256.png' },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    // The icon's ending is electron-builder's to choose.
    {
      ext: 'zhupi',
      name: 'Zhupi Project',
      description: 'Zhupi Project',
      mimeType: MIME_TYPE,
      icon: 'icons/project',
      role: 'Editor',
    },
  ],

  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'zhupi',
    icon: 'icons/png',
    category: 'Education',
    maintainer: 'Zhupi <zhupi@users.noreply.github.com>',
    synopsis: manifest.description,
    description: manifest.description,
    electronLanguages: ['en-US', 'zh-CN', 'zh-TW'],
    syncDesktopName: true,
    desktop: {
      entry: {
        Name: 'Zhupi',
        'Name[zh_CN]': '朱批',
        'Name[zh_TW]': '朱批',
        'GenericName[zh_CN]': '文本标注',
        'GenericName[zh_TW]': '文本標註',
        'Comment[zh_CN]': '实体与关系标注、裁决、定稿导出',
        'Comment[zh_TW]': '實體與關係標註、裁決、定稿匯出',
        Keywords: 'annotation;corpus;entity;relation;',
        'Keywords[zh_CN]': '标注;语料;实体;关系;',
        'Keywords[zh_TW]': '標註;語料;實體;關係;',
      },
    },
  },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'icons/icon.icns',
    category: 'public.app-category.education',
    electronLanguages: ['en', 'zh_CN', 'zh_TW'],
    // The app's name in the system's language.
    extraResources: [{ from: 'build/mac', to: '.', filter: ['*.lproj/InfoPlist.strings'] }],
    extendInfo: { LSHasLocalizedDisplayName: true, CFBundleDevelopmentRegion: 'en' },
  },
  win: {
    target: ['nsis'],
    icon: 'icons/icon.ico',
    electronLanguages: ['en-US', 'zh-CN', 'zh-TW'],
  },
  nsis: {
    oneClick: false,
    allowToChangeInstallationDirectory: true,
    // Files are associated only for all users of the machine.
    perMachine: true,
    installerLanguages: ['zh_CN', 'zh_TW', 'en_US'],
    multiLanguageInstaller: true,
  },
};
