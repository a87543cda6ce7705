import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { toCleanText } from '../../annotations/text/source-map.ts';
import { toRawRows } from './raw-rows.ts';
import { proposalsIn, type RawLayers, toRawPieces, toRawRemarks, toRowNotes } from './raw-view.ts';

const RAW = '首頁 > 正文\n關(guan)心(xin)人\n　　\n圖：渡口\n';
const NO_LAYERS: RawLayers = { proposals: [], fieldPlaces: [], remarks: [] };

function propose(words: string, rule: CleanUpRule, applied = true): Proposal {
  const rawStart = RAW.indexOf(words);
  return { rawStart, rawEnd: rawStart + words.length, rule, applied };
}

const GLOSSES = [propose('(guan)', 'pinyin-gloss'), propose('(xin)', 'pinyin-gloss', false)];
const PROPOSALS = [propose('首頁 > 正文\n', 'navigation'), ...GLOSSES, propose('　　\n', 'blanks')];
const rows = toRawRows(RAW);

function row(line: number) {
  const found = rows[line - 1];
  if (found === undefined) throw new Error(`no line ${line}`);
  return found;
}

const words = (pieces: ReturnType<typeof toRawPieces>): readonly string[] =>
  pieces.map(({ start, end, proposal, isSelected, field, remark }) =>
    [
      RAW.slice(start, end),
      proposal?.rule,
      proposal?.applied === false && 'back',
      isSelected && 'selected',
      field,
      remark,
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('a row in pieces', () => {
  it('shows what is taken out, and what was taken back', () => {
    expect(words(toRawPieces(row(2), { ...NO_LAYERS, proposals: PROPOSALS }, null))).toEqual([
      '關',
      '(guan) pinyin-gloss',
      '心',
      '(xin) pinyin-gloss back',
      '人',
    ]);
  });

  it('is one piece where all of it goes, line end left out', () => {
    expect(words(toRawPieces(row(1), { ...NO_LAYERS, proposals: PROPOSALS }, null))).toEqual([
      '首頁 > 正文 navigation',
    ]);
  });

  it('shows a selection across it', () => {
    const from = RAW.indexOf('心');
    expect(words(toRawPieces(row(2), NO_LAYERS, [from, RAW.length]))).toEqual(['關(guan)', '心(xin)人 selected']);
    expect(words(toRawPieces(row(4), NO_LAYERS, [from, RAW.length]))).toEqual(['圖：渡口 selected']);
  });

  it('shows fields and remarks; a warning goes before a caption', () => {
    const at = RAW.indexOf('渡口');
    const layers: RawLayers = {
      proposals: [],
      fieldPlaces: [{ field: 'outlet', rawStart: at, rawEnd: at + 1 }],
      remarks: [
        { kind: 'caption', rawStart: at - 2, rawEnd: at + 2 },
        { kind: 'lost-digits', rawStart: at + 1, rawEnd: at + 2 },
      ],
    };
    expect(words(toRawPieces(row(4), layers, null))).toEqual(['圖： caption', '渡 outlet caption', '口 lost-digits']);
  });

  it('has none where the line is empty', () => {
    expect(toRawPieces({ start: 8, end: 8 }, NO_LAYERS, null)).toEqual([]);
  });
});

describe('the margin', () => {
  it('names rules with their counts, and how many were taken back', () => {
    expect(toRowNotes(RAW, row(2), { ...NO_LAYERS, proposals: PROPOSALS }).rules).toEqual([
      { rule: 'pinyin-gloss', places: 2, takenBack: 1 },
    ]);
  });

  it('is silent about blanks, and where a removal only touches the line’s end', () => {
    expect(toRowNotes(RAW, row(3), { ...NO_LAYERS, proposals: PROPOSALS }).rules).toEqual([]);
    const behind: Proposal = { rawStart: row(3).start, rawEnd: row(4).end, rule: 'image-name', applied: true };
    expect(toRowNotes(RAW, row(3), { ...NO_LAYERS, proposals: [behind] }).rules).toEqual([]);
    expect(toRowNotes(RAW, row(4), { ...NO_LAYERS, proposals: [behind] }).rules).toEqual([
      { rule: 'image-name', places: 1, takenBack: 0 },
    ]);
  });
});

describe('remarks of the text', () => {
  it('are told in offsets of the raw text, without the removal at their edge', () => {
    const { text, map } = toCleanText(
      RAW,
      PROPOSALS.filter(({ applied }) => applied),
    );
    const start = text.indexOf('心');
    const [remark] = toRawRemarks([{ kind: 'garbled', start, end: start + 1 }], map);
    expect(remark).toEqual({ kind: 'garbled', rawStart: RAW.indexOf('心'), rawEnd: RAW.indexOf('心') + 1 });
  });
});

describe('proposals in a stretch', () => {
  it('are those that touch it', () => {
    expect(proposalsIn(PROPOSALS, row(2).start, row(2).end)).toEqual(GLOSSES);
    expect(proposalsIn(PROPOSALS, RAW.length, RAW.length + 1)).toEqual([]);
  });
});
