import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, encodeAddress, parseAddress } from './address.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.constantFrom<Address>({ screen: 'home' }, { screen: 'articles' }, { screen: 'labels' }, { screen: 'export' }),
  fc.record(
    { screen: fc.constant('annotate' as const), articleId: id, spanId: id, at: fc.nat(999_999_999) },
    { requiredKeys: ['screen', 'articleId'] },
  ),
  fc.record(
    { screen: fc.constant('review' as const), articleId: id, disagreementId: id },
    { requiredKeys: ['screen', 'articleId', 'disagreementId'] },
  ),
  fc.record({ screen: fc.constant('review' as const), articleId: id }),
  fc.record({ screen: fc.constant('clean' as const), articleId: id }, { requiredKeys: ['screen'] }),
  fc.record(
    {
      screen: fc.constant('search' as const),
      query: fc.string({ unit: 'grapheme' }),
      in: fc.constantFrom('spans', 'relations'),
    },
    { requiredKeys: ['screen', 'query'] },
  ),
);

describe('an address', () => {
  it.each<[string, Address]>([
    ['', { screen: 'home' }],
    ['#', { screen: 'home' }],
    ['#/', { screen: 'home' }],
    ['#/articles', { screen: 'articles' }],
    ['#/articles/', { screen: 'articles' }],
    ['#/annotate/a-1', { screen: 'annotate', articleId: 'a-1' }],
    ['#/annotate/a-1?span=s9', { screen: 'annotate', articleId: 'a-1', spanId: 's9' }],
    ['#/annotate/a-1?at=120', { screen: 'annotate', articleId: 'a-1', at: 120 }],
    ['#/annotate/a%2F1', { screen: 'annotate', articleId: 'a/1' }],
    ['#/review', { screen: 'review' }],
    ['#/review/a-1', { screen: 'review', articleId: 'a-1' }],
    ['#/review/a-1/d-2', { screen: 'review', articleId: 'a-1', disagreementId: 'd-2' }],
    ['#/clean', { screen: 'clean' }],
    ['#/clean/a-1', { screen: 'clean', articleId: 'a-1' }],
    ['#/search', { screen: 'search', query: '' }],
    ['#/search/%E5%8F%A3%E7%BD%A9%3F?in=spans', { screen: 'search', query: '口罩?', in: 'spans' }],
    ['#/search/x?in=elsewhere', { screen: 'search', query: 'x' }],
    ['#/labels', { screen: 'labels' }],
    ['#/export', { screen: 'export' }],
  ])('is read from %s', (hash, expected) => {
    expect(parseAddress(hash)).toEqual(expected);
  });

  it.each([
    '#/annotate',
    '#/annotate/a/b',
    '#/labels/x',
    '#/clean/a/b',
    '#/search/a/b',
    '#/review/a/b/c',
    '#/nowhere',
    '#/annotate/%',
    '#//x',
  ])('%s is none of ours', (hash) => {
    expect(parseAddress(hash)).toEqual({ screen: 'not-found', hash });
  });

  it.each(['-1', '1e3', 'x', ''])('leaves out an offset that is no number: %s', (at) => {
    expect(parseAddress(`#/annotate/a?at=${at}`)).toEqual({ screen: 'annotate', articleId: 'a' });
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(encodeAddress(given))).toEqual(given);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseAddress(hash)));
  });
});
