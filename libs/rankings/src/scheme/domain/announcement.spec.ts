import { day } from '@hailong/kernel';
import { announcementText } from './announcement';
import { firstKnownOn } from './first-known';
import { aRound } from './scheme.spec-data';

const [JANUARY, MAY, JUNE] = [day('2026-01-15'), day('2026-05-04'), day('2026-06-30')];

describe('of an announcement', () => {
  it('it is said whether figures were known by then, and since when', () => {
    const said = [
      { announcedOn: null, figuresKnownOn: null },
      { announcedOn: JANUARY, figuresKnownOn: null },
      { announcedOn: JUNE, figuresKnownOn: MAY },
    ].map((dates) => announcementText(dates).en);
    expect(said).toEqual([
      'Not announced: it can still change.',
      'Announced on 2026-01-15, before figures of any round were known.',
      'Announced on 2026-06-30; first figures had been known since 2026-05-04.',
    ]);
  });

  it('figures are known from the first shown block or the first close on, whichever comes first', () => {
    const open = aRound(1);
    const closed = { ...aRound(2), state: 'closed', closedOn: JUNE } as const;
    expect(firstKnownOn([open], null)).toBeNull();
    expect(firstKnownOn([open], MAY)).toBe(MAY);
    expect(firstKnownOn([open, closed], null)).toBe(JUNE);
    expect(firstKnownOn([closed], MAY)).toBe(MAY);
    expect(firstKnownOn([closed], day('2026-07-06'))).toBe(JUNE);
  });

  it('a final round whose day of closing was not kept counts from its last day on', () => {
    expect(firstKnownOn([{ ...aRound(1), state: 'final', closedOn: null }], null)).toBe(JUNE);
  });
});
