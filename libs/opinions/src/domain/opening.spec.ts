import { closesAt, isOpenable } from './opening';

describe('the opening of an original', () => {
  it('an opening lasts from one to 72 whole hours', () => {
    expect([0, 1, 24, 72, 73, 1.5, Number.NaN, -1].map(isOpenable)).toEqual([
      ...[false, true, true, true],
      ...[false, false, false, false],
    ]);
  });

  it('an opening ends so many hours after it began', () => {
    expect(closesAt(new Date('2026-12-01T08:00:00Z'), 24)).toEqual(new Date('2026-12-02T08:00:00Z'));
  });
});
