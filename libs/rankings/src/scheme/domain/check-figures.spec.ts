import { day } from '@hailong/kernel';
import { PublishedFigures } from '../../change/domain/published-figures';
import { figureProblems } from './check-figures';
import { schemeDifferences } from './scheme-difference';
import { schemeDocument } from './scheme-document';
import { SCHEME } from './scheme.spec-data';

const SOURCE = { document: 'Quyết định', number: '112/QĐ-BNV', day: day('2026-03-01') };
const FIGURE = { agencyId: 7, code: 'P.1', index: 83.94, n: 300 };
const FIGURES: PublishedFigures = { year: 2025, source: SOURCE, agencies: [FIGURE] };
const TODAY = day('2026-09-15');
const problemsOf = (changes: Partial<PublishedFigures>, scheme = SCHEME) =>
  figureProblems({ ...scheme, publishedFigures: { ...FIGURES, ...changes } }, TODAY).map(
    ({ code, place }) => `${code} ${place}`,
  );

describe('the published figures of a scheme', () => {
  it('are sound with a source, a year before the period, and each agency once', () => {
    expect(problemsOf({})).toEqual([]);
    for (const on of ['2025-01-01', '2026-09-15'])
      expect(problemsOf({ source: { ...SOURCE, day: day(on) } })).toEqual([]);
    expect(problemsOf({ agencies: [FIGURE, { agencyId: 8, code: 'P.2', index: 0 }] })).toEqual([]);
    expect(figureProblems(SCHEME, TODAY)).toEqual([]);
  });

  it.each<[string, Partial<PublishedFigures>, string]>([
    [
      'without a source',
      { source: { ...SOURCE, document: ' ' } },
      'FIGURE_SOURCE_MISSING publishedFigures.source',
    ],
    [
      'published before their year began',
      { source: { ...SOURCE, day: day('2024-12-31') } },
      'FIGURES_DAY_OUTSIDE publishedFigures.source.day',
    ],
    [
      'published tomorrow',
      { source: { ...SOURCE, day: day('2026-09-16') } },
      'FIGURES_DAY_OUTSIDE publishedFigures.source.day',
    ],
    ['of the year of the ranking', { year: 2026 }, 'FIGURES_YEAR_UNSUITED publishedFigures.year'],
    ['of no agency', { agencies: [] }, 'FIGURES_MISSING publishedFigures.agencies'],
    [
      'with an index above 100',
      { agencies: [{ ...FIGURE, index: 100.01 }] },
      'FIGURE_OUTSIDE publishedFigures.agencies[0]',
    ],
    [
      'with an index below 0',
      { agencies: [{ ...FIGURE, index: -0.01 }] },
      'FIGURE_OUTSIDE publishedFigures.agencies[0]',
    ],
    [
      'with no form',
      { agencies: [{ ...FIGURE, n: 0 }] },
      'FIGURE_FORMS_OUTSIDE publishedFigures.agencies[0]',
    ],
    [
      'with half a form',
      { agencies: [{ ...FIGURE, n: 0.5 }] },
      'FIGURE_FORMS_OUTSIDE publishedFigures.agencies[0]',
    ],
    [
      'with an agency twice',
      { agencies: [FIGURE, { ...FIGURE, index: 1 }] },
      'FIGURE_REPEATED publishedFigures.agencies[1].code',
    ],
  ])('are refused %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  it('are refused beside a scheme to compare with: the earlier period is one or the other', () => {
    expect(problemsOf({}, { ...SCHEME, comparison: { code: 'xep-hang-2025', version: 1 } })).toEqual([
      'COMPARISON_UNCLEAR publishedFigures',
    ]);
  });

  it('are written out with the year before that of the ranking, and a source that is left out is refused', () => {
    const terms = { code: 'xh', title: { vi: 'Xếp hạng' }, year: 2026, core: 'sipas' };
    const core = {
      ...{ criteriaSetId: 3, code: 'sipas', version: 1 },
      document: { method: 'pooled' as const },
    };
    const written = schemeDocument(
      { ...terms, publishedFigures: { agencies: [{ code: 'P.1', index: 80 }] } },
      { core, rounds: [], pooled: [], figureAgencies: [7] },
    );
    expect(written.publishedFigures).toMatchObject({
      ...{ year: 2025, agencies: [{ agencyId: 7, code: 'P.1', index: 80 }] },
    });
    expect(figureProblems(written, TODAY).map(({ code }) => code)).toEqual(['FIGURE_SOURCE_MISSING']);
  });

  it('are terms of the scheme: a version tells each figure that it has otherwise', () => {
    const before = { ...SCHEME, publishedFigures: FIGURES };
    const after = { ...SCHEME, publishedFigures: { ...FIGURES, agencies: [{ ...FIGURE, index: 84.1 }] } };
    expect(schemeDifferences(before, after).map(({ code, vi }) => [code, vi])).toEqual([
      ['publishedFigures.P.1', 'Đã công bố của P.1: 83,94% (300 phiếu) → 84,1% (300 phiếu)'],
    ]);
    expect(schemeDifferences(SCHEME, before).map(({ code }) => code)).toEqual([
      'publishedFigures',
      'publishedFigures.P.1',
    ]);
  });
});
