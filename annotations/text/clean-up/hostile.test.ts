import { describe, expect, test } from 'vitest';
import { BODY, clean } from './test/removed.ts';

const SIZE = 1 << 18;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

function costOf(rawText: string): number {
  const start = performance.now();
  clean(rawText);
  return performance.now() - start;
}

/**
 * Work that grows with the square of a text would be thousands of times that of an ordinary one of the same length;
 * what costs a character more, but the same for each, is tens of times.
 */
const MOST_TIMES = 400;

describe('a text made to be slow takes about as long as any other', () => {
  clean(BODY.join('\n'));
  const ordinary = Math.max(costOf(fill(`　　${BODY.join('')}\n\n`)), 1);

  test.each([
    ['one line of Han', fill('渡')],
    ['one line of brackets', fill('(')],
    ['brackets that never close', fill('風(feng')],
    ['glosses', fill('風(feng) ')],
    ['blanks', fill(' ')],
    ['blanks and marks', fill(' \u0301')],
    ['halves of flags', fill('🇨')],
    ['halves of flags between blanks', fill('🇨🇳  ')],
    ['joiners', fill('\u200d')],
    ['line feeds', fill('\n')],
    ['carriage returns', fill('\r')],
    ['line ends of Windows', fill('\r\n')],
    ['digits', fill('1')],
    ['dates', fill('2022-2-6 ')],
    ['labels', fill('来源:')],
    ['endings of image files', fill('.jpg')],
    ['names of image files', fill('1.jpg\n')],
    ['cells', fill('|a')],
    ['rows of cells', fill(`${'|a'.repeat(20)}\n`)],
    ['lines of buttons', fill('分享\n')],
    ['lines of notices', fill('版权所有 江城网\n')],
    ['lines of one width', fill(`${'渡'.repeat(30)}\n`)],
    ['short lines', fill('渡口\n')],
    ['times without an hour', fill('上午')],
    ['open positions', fill('(左')],
  ])('%s', (_, rawText) => {
    expect(costOf(rawText) / ordinary).toBeLessThan(MOST_TIMES);
  });
});
