import { useMemo } from 'react';
import { type Encoding, encodings } from '../../shared/api/import.ts';
import { useT } from '../i18n/i18n.ts';
import { type Command, useCommands } from '../ui/commands.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { chosenOf, type DraftFile, type ImportDraft } from './import-draft.ts';
import { useLook } from './use-look.ts';

/** More candidates than this are in the list of all encodings only. */
const CANDIDATES_SHOWN = 5;
/** A content longer than this (base64 characters) is not sent once more for each candidate. */
const SAMPLE_LIMIT = 2_000_000;

/**
 * The encoding a file is read in. Where it is a guess, each candidate shows how the text begins under it, so that the
 * right one is seen and not reckoned; the digit in front of it is its key.
 */
export function EncodingChoice({
  draft,
  file,
  encoding,
  onChoose,
}: {
  readonly draft: ImportDraft;
  readonly file: DraftFile;
  readonly encoding: Encoding;
  onChoose(encoding: Encoding): void;
}) {
  const t = useT('import');
  const isAsked = file.question === 'encoding';
  const candidates = useMemo(() => file.candidates.slice(0, CANDIDATES_SHOWN), [file.candidates]);
  const chosen = chosenOf(draft, file.file);
  const hasSamples = chosen.kind === 'path' || chosen.base64.length < SAMPLE_LIMIT;
  const select = (
    <label className="draft-setting">
      <span className="field-label">{t('encoding')}</span>
      <select
        className="input"
        value={encoding}
        onChange={(event) => {
          const other = encodings.find((candidate) => candidate === event.target.value);
          if (other !== undefined) onChoose(other);
        }}
      >
        {encodings.map((value) => (
          <option key={value} value={value}>
            {t(`encodingName.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
  if (!isAsked || candidates.length === 0) return select;
  return (
    <>
      {select}
      <fieldset className="draft-candidates">
        <legend className="field-label">{t('whichEncoding')}</legend>
        {candidates.map((candidate, i) => (
          <Candidate
            key={candidate}
            draft={draft}
            file={file}
            digit={String(i + 1)}
            encoding={candidate}
            isChosen={candidate === encoding}
            hasSample={hasSamples}
            onChoose={() => onChoose(candidate)}
          />
        ))}
      </fieldset>
      <DigitKeys candidates={candidates} onChoose={onChoose} />
    </>
  );
}

function Candidate({
  draft,
  file,
  digit,
  encoding,
  isChosen,
  hasSample,
  onChoose,
}: {
  readonly draft: ImportDraft;
  readonly file: DraftFile;
  readonly digit: string;
  readonly encoding: Encoding;
  readonly isChosen: boolean;
  readonly hasSample: boolean;
  onChoose(): void;
}) {
  const t = useT('import');
  const { value } = useLook(draft, file.file, hasSample ? { ...file.reading, encoding } : {});
  return (
    <label className="draft-candidate" data-chosen={isChosen}>
      <input type="radio" name="encoding" checked={isChosen} onChange={onChoose} />
      <KeyCap pattern={digit} />
      <span className="draft-candidate-name">{t(`encodingName.${encoding}`)}</span>
      <span className="draft-sample">{value === undefined ? '' : sampleOf(value.preview, value.table?.rows)}</span>
    </label>
  );
}

/** The first words; of a table those of its first row. */
function sampleOf(preview: string, rows: readonly (readonly string[])[] | undefined): string {
  const text = rows === undefined ? preview : (rows[0] ?? []).join(' ');
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 120);
}

function DigitKeys({
  candidates,
  onChoose,
}: {
  readonly candidates: readonly Encoding[];
  onChoose(encoding: Encoding): void;
}) {
  const t = useT('import');
  const commands = useMemo(
    () =>
      candidates.map(
        (encoding, i): Command => ({
          id: `import.encoding-${encoding}`,
          title: t(`encodingName.${encoding}`),
          section: t('title'),
          keys: [String(i + 1)],
          keyOnly: true,
          run: () => onChoose(encoding),
        }),
      ),
    [candidates, onChoose, t],
  );
  useCommands(commands, 'overlay');
  return null;
}
