import { day } from '@hailong/kernel';
import { CalledBefore, EligibilityTerms, FrameDossier, exclusionOf } from './eligibility';
import { FrameBuilder } from './frame-builder';

const TERMS: EligibilityTerms = {
  window: { from: day('2026-01-01'), to: day('2026-06-30') },
  outcomes: ['granted', 'refused'],
  latenesses: ['on-time', 'late'],
  contactNeeded: true,
  restDays: 365,
};
const NOBODY: CalledBefore = { dossiers: new Set(), persons: new Set() };
const dossier = (changes: Partial<FrameDossier> = {}): FrameDossier => ({
  ...{ dossierId: 'id', code: 'c', procedureCode: null, field: null, outcome: 'granted', late: false },
  ...{ applicant: 'citizen', finishedOn: day('2026-03-01'), person: 'aa', hasContact: true, objects: false },
  retracted: false,
  ...changes,
});
const reason = (changes: Partial<FrameDossier>, before = NOBODY, terms = TERMS) =>
  exclusionOf(dossier(changes), terms, before, day('2026-06-15'));

describe('a dossier', () => {
  it('a dossier without a reason against it may be drawn, on the first and the last day of the window too', () => {
    for (const finishedOn of ['2026-01-01', '2026-06-15'])
      expect(reason({ finishedOn: day(finishedOn) })).toBeUndefined();
  });

  it.each<[string, Partial<FrameDossier>]>([
    ['outside-window', { finishedOn: day('2025-12-31') }],
    ['result-not-received', { finishedOn: day('2026-06-16') }],
    ['other-outcome', { outcome: 'withdrawn' }],
    ['retracted', { retracted: true, objects: true }],
    ['objects', { objects: true }],
    ['no-contact', { hasContact: false }],
  ])('a dossier may not be drawn: %s', (expected, changes) => expect(reason(changes)).toBe(expected));

  it('lateness and contact count only where the design asks for them', () => {
    expect(reason({ late: true }, NOBODY, { ...TERMS, latenesses: ['on-time'] })).toBe('other-outcome');
    expect(reason({ hasContact: false }, NOBODY, { ...TERMS, contactNeeded: false })).toBeUndefined();
  });

  it('a dossier is not drawn twice in a round, nor its person within the rest days', () => {
    expect(reason({}, { ...NOBODY, dossiers: new Set(['id']) })).toBe('drawn-in-round');
    expect(reason({}, { ...NOBODY, persons: new Set(['aa']) })).toBe('person-drawn-lately');
    expect(reason({ person: null }, { ...NOBODY, persons: new Set(['aa']) })).toBeUndefined();
  });
});

describe('a frame', () => {
  const build = (dossiers: readonly FrameDossier[], codes?: ReadonlySet<string>) => {
    const rules = {
      exclusionOf: (each: FrameDossier) => exclusionOf(each, TERMS, NOBODY, day('2026-06-15')),
      stratumOf: ({ applicant }: FrameDossier) => applicant,
      ...(codes && { codes }),
    };
    const builder = new FrameBuilder(rules);
    dossiers.forEach((each) => builder.add(each));
    builder.leaveOut('outside-window', 7);
    return builder.frame();
  };
  const people = [
    dossier({ code: 'd', person: 'x' }),
    dossier({ code: 'b', person: 'x', objects: true }),
    dossier({ code: 'c', person: 'x' }),
    dossier({ code: 'a', person: 'y' }),
    dossier({ code: 'e', person: null }),
  ];

  it('lists who may be drawn by code, with the first code of the same person where there are several', () => {
    const { entries, exclusions } = build(people);
    expect(entries.map(({ code, same }) => [code, same])).toEqual([
      ['a', ''],
      ['c', 'c'],
      ['d', 'c'],
      ['e', ''],
    ]);
    expect(exclusions).toMatchObject({ objects: 1, 'outside-window': 7, 'no-contact': 0 });
  });

  it('is the same in whatever order the dossiers come, and remembers the reasons it is asked for', () => {
    expect(build([...people].reverse()).entries).toEqual(build(people).entries);
    expect([...build(people, new Set(['a', 'b'])).reasons]).toEqual([['b', 'objects']]);
  });
});
