import { day } from '@hailong/kernel';
import { changeText } from './change-texts';
import { changeSincePublished } from './change-since-published';
import { PublishedFigure, publishedText } from './published-figures';

const FIGURES: readonly PublishedFigure[] = [
  { agencyId: 1, code: 'P.1', index: 80.08, n: 400 },
  { agencyId: 2, code: 'P.2', index: 90, n: 100 },
  { agencyId: 3, code: 'P.3', index: 85.5 },
];
const NOW = { index: 86.004, n: 500, effectiveAnswers: 4000 };
const since = (...units: readonly number[]) =>
  changeSincePublished(
    { agencyId: 9, now: NOW },
    { agencies: FIGURES },
    { unitsOf: () => units.map((agencyId) => ({ agencyId, share: 1 })), confidence: 95 },
  );
const ofPool = (...members: readonly number[]) =>
  changeSincePublished(
    { agencyId: -1, members, now: NOW },
    { agencies: FIGURES },
    { unitsOf: (agencyId) => [{ agencyId, share: 1 }], confidence: 95 },
  );

describe('the change since published figures', () => {
  it('is the difference of the printed indices, with an interval that takes the published forms as answers', () => {
    const change = since(1);
    expect(change).toMatchObject({
      ...{ kind: 'published', then: { index: 80.08, n: 400 } },
      change: { points: 5.92, interval: { lower: 2.1, upper: 10.2 }, verdict: 'more' },
    });
    if ('reason' in change) throw new Error('there is a change');
    expect(changeText(change.change, change.kind).en).toBe(
      '+5.92 points (+2.1 to +10.2): more, beyond chance (the earlier figure was published by others and is not recounted)',
    );
  });

  it('cannot be told where the forms were not published', () => {
    expect(since(3)).toMatchObject({ change: { points: 0.5, verdict: 'cannot-be-told' } });
    expect(since(3)).not.toHaveProperty('change.interval');
  });

  it('is that of predecessors together, weighted by their forms, and names those without a figure', () => {
    expect(since(1, 2, 4)).toMatchObject({
      ...{ then: { index: (400 * 80.08 + 100 * 90) / 500, n: 500 }, missing: [{ agencyId: 4 }] },
      earlier: [{ agencyId: 1 }, { agencyId: 2 }],
    });
  });

  it('is none, with the reason, of several predecessors of unknown weight, of an agency not published, and of a new one', () => {
    expect([since(1, 3), since(4), since()].map((each) => 'reason' in each && each.reason)).toEqual([
      'FORMS_UNPUBLISHED',
      'NOT_PUBLISHED',
      'FOUNDED_LATER',
    ]);
  });

  it('is that of the agencies of a pool together, and none where one of them was not published', () => {
    expect(ofPool(1, 2)).toMatchObject({ then: { n: 500 }, earlier: [{ agencyId: 1 }, { agencyId: 2 }] });
    expect(ofPool(1, 4)).toMatchObject({ reason: 'POOL_MEMBERS_MISSING', missing: [{ agencyId: 4 }] });
  });

  it('is told under the name of its source', () => {
    const source = { document: 'Quyết định công bố SIPAS', number: '112/QĐ-BNV', day: day('2026-03-01') };
    expect(publishedText({ year: 2025, source }).en).toContain(
      'The figures of 2025 were published by others (Quyết định công bố SIPAS no. 112/QĐ-BNV, 2026-03-01)',
    );
  });
});
