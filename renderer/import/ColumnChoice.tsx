import type { Columns, FileLook } from '../../shared/api/import.ts';
import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import './column-choice.css';

/** `text` has to be there; the others may be. */
const FIELDS = ['text', 'title', 'id', 'publishedAt', 'outlet', 'byline', 'url'] as const;
type Field = (typeof FIELDS)[number];

/** Which column of a table is what, over its first rows. */
export function ColumnChoice({
  table,
  columns,
  onChoose,
}: {
  readonly table: NonNullable<FileLook['table']>;
  /** Absent while nobody, and no name of a column, says which is the text. */
  readonly columns: Columns | undefined;
  onChoose(columns: Columns): void;
}) {
  const t = useT('import');
  const fieldOf = (column: string): Field | undefined => FIELDS.find((field) => columns?.[field] === column);
  return (
    <>
      <div className="column-fields">
        {FIELDS.map((field) => (
          <label key={field} className="draft-setting" data-lacking={field === 'text' && columns === undefined}>
            <span className="field-label">{t(`field.${field}`)}</span>
            <select
              className="input"
              value={columns?.[field] ?? ''}
              disabled={field !== 'text' && columns === undefined}
              onChange={(event) => {
                const next = withField(columns, field, event.target.value);
                if (next !== undefined) onChoose(next);
              }}
            >
              {field === 'text' && columns !== undefined ? null : (
                <option value="">{field === 'text' ? t('chooseColumn') : t('noField')}</option>
              )}
              {table.columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <h4 className="draft-heading">{t('firstRows')}</h4>
      <div className="column-rows">
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => {
                const field = fieldOf(column);
                return (
                  <th key={column} scope="col" data-field={field}>
                    <span className="column-field">{field === undefined ? '' : t(`field.${field}`)}</span>
                    {column}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no other name and never move
              <tr key={i}>
                {table.columns.map((column, j) => (
                  <td
                    key={column}
                    className={classNames(fieldOf(column) === 'text' && 'serif')}
                    data-field={fieldOf(column)}
                    title={row[j]}
                  >
                    {row[j]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** @returns nothing while there is no text column yet. Two fields may come from one column: an address is an id as well. */
function withField(columns: Columns | undefined, field: Field, column: string): Columns | undefined {
  const { [field]: _, ...others }: Partial<Columns> = columns ?? {};
  const { text, ...rest }: Partial<Columns> = column === '' ? others : { ...others, [field]: column };
  return text === undefined ? undefined : { text, ...rest };
}
