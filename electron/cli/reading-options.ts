import type { Command } from 'commander';
import type { Columns, Encoding, FileFormat, Reading } from '../../shared/api/import.ts';
import { ENCODING_NAMES, parseEncoding } from './encoding-names.ts';
import type { Translate } from './translate.ts';

/** Every kind is a key, so that one that is added elsewhere can't be forgotten here. */
const FORMATS: Readonly<Record<FileFormat, true>> = {
  text: true,
  markdown: true,
  html: true,
  docx: true,
  csv: true,
  xlsx: true,
  jsonl: true,
  zip: true,
};

/** Which option names the column of what. */
const COLUMN_OPTIONS = {
  text: 'textColumn',
  id: 'idColumn',
  title: 'titleColumn',
  byline: 'bylineColumn',
  outlet: 'outletColumn',
  publishedAt: 'dateColumn',
  url: 'urlColumn',
} as const satisfies Readonly<Record<keyof Columns, string>>;

export type ReadingOptions = {
  readonly format: FileFormat | 'auto';
  readonly encoding?: Encoding;
} & { readonly [Option in (typeof COLUMN_OPTIONS)[keyof Columns]]?: string };

/** How files are to be read, as far as a person says so. */
export function addReadingOptions(command: Command, t: Translate): Command {
  const formats = ['auto', ...Object.keys(FORMATS)];
  const encoding = command.createOption('--encoding <NAME>', t('import.encoding'));
  encoding.argChoices = [...ENCODING_NAMES];
  return command
    .addOption(command.createOption('--format <FORMAT>', t('import.format')).choices(formats).default('auto'))
    .addOption(encoding.argParser((value: string) => parseEncoding(value, t)))
    .option('--text-column <NAME>', t('import.text-column'))
    .option('--id-column <NAME>', t('import.id-column'))
    .option('--title-column <NAME>', t('import.title-column'))
    .option('--byline-column <NAME>', t('import.byline-column'))
    .option('--outlet-column <NAME>', t('import.outlet-column'))
    .option('--date-column <NAME>', t('import.date-column'))
    .option('--url-column <NAME>', t('import.url-column'));
}

/** Ends as wrong usage where columns are named but not the one that holds the text: then none of them could be told. */
export function toReading(command: Command, options: ReadingOptions, t: Translate): Reading {
  const { format, encoding } = options;
  const columns = Object.entries(COLUMN_OPTIONS).flatMap(([role, option]) => {
    const name = options[option];
    return name === undefined ? [] : [[role, name] as const];
  });
  const { text, ...others } = Object.fromEntries(columns) as Partial<Columns>;
  if (text === undefined && columns.length > 0) {
    const [role] = columns[0] ?? [];
    const first = `--${role === 'publishedAt' ? 'date' : role}-column`;
    command.error(t('usage.needs', { first, second: '--text-column' }));
  }
  return {
    ...(format !== 'auto' && { format }),
    ...(encoding !== undefined && { encoding }),
    ...(text !== undefined && { columns: { text, ...others } }),
  };
}
