import { compareExactly, exactDecimal, formatExact } from '@hailong/statistics/domain';
import { readConversion } from '../conversions/conversion-catalogue';
import { agencyPoints } from './agency-points';
import { GIA_LAI_2026, PublishedAgency, countsOfAgency } from './gia-lai-2026.spec-data';
import { rankByPoints } from './points-ranking';

const conversion = (code: string) => {
  const read = readConversion(code);
  if (!read.ok) throw new Error(code);
  return read.value;
};
const QD_766 = conversion('qd-766');
const pointsOf = (agency: PublishedAgency) => {
  const computed = agencyPoints(QD_766, countsOfAgency(agency));
  if (!('points' in computed)) throw new Error(agency.code);
  return computed.points;
};

describe('the points of QĐ 766', () => {
  it.each(GIA_LAI_2026.map((agency) => [agency.code, agency] as const))(
    'of %s are those that the national portal published',
    (_, agency) => {
      const { components, total } = pointsOf(agency);
      const printed = components.map(({ points }) => points && formatExact(points, 2, 'en'));
      expect(printed).toEqual(agency.points);
      expect(formatExact(total, 2, 'en')).toBe(agency.total);
    },
  );

  it('without a case are 0 for dossiers and all for petitions, and say so', () => {
    const { components } = pointsOf(GIA_LAI_2026.find(({ code }) => code === 'H21.20')!);
    expect(components.map(({ component, withoutCases }) => [component.code, withoutCases])).toEqual([
      ['petitions-on-time', true],
      ['petitions-satisfied', true],
      ['dossiers-satisfied', true],
    ]);
  });

  it('rank agencies that print the same by what is behind the print', () => {
    const twoOfAThousand = {
      ...GIA_LAI_2026[2]!,
      code: 'A',
      received: 100_000,
      overdue: 15_001,
      satisfied: 84_999,
    };
    const three = { ...twoOfAThousand, code: 'B', overdue: 15_002, satisfied: 84_998 };
    const ranking = rankByPoints(
      [three, twoOfAThousand].map((agency) => ({
        agency: agency.code,
        computed: { points: pointsOf(agency) },
      })),
      () => 'department',
    );
    expect(
      ranking.ranked.map(({ agency, rank, points }) => [agency, rank, formatExact(points.total, 2, 'vi')]),
    ).toEqual([
      ['A', 1, '17,67'],
      ['B', 2, '17,67'],
    ]);
  });
});

describe('the points of NĐ 61', () => {
  const ND_61 = conversion('nd-61-2018');
  const given = (points: readonly number[]) =>
    agencyPoints(ND_61, new Map(points.map((each, at) => [`indicator_${at + 1}`, each])));
  const gradeOf = (points: readonly number[]) => {
    const computed = given(points);
    return 'points' in computed ? computed.points.grade?.code : undefined;
  };

  it.each([
    [[2, 2, 2, 2, 2, 2, 1, 1, 1], 'xuat-sac'],
    [[2, 2, 2, 2, 2, 2, 2, 1, 0], 'xuat-sac'],
    [[2, 2, 2, 2, 2, 2, 2, 0.9999, 0], 'tot'],
    [[1.7, 1.7, 1.7, 1.7, 1.7, 1.7, 1.6, 1.6, 1.6], 'xuat-sac'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1], 'kha'],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0], 'yeu'],
  ])('%j are graded %s: exactly 15 is xuất sắc', (points, grade) => {
    expect(gradeOf(points)).toBe(grade);
  });

  it('add tenths exactly, which doubles do not', () => {
    const tenths = [1.7, 1.7, 1.7, 1.7, 1.7, 1.7, 1.6, 1.6, 1.6];
    expect(tenths.reduce((sum, each) => sum + each, 0)).not.toBe(15);
    const computed = given(tenths);
    expect('points' in computed && compareExactly(computed.points.total, exactDecimal(15))).toBe(0);
  });

  it('are not computed while an indicator is unknown, or has more points than there are', () => {
    expect(given([2, 2, 2, 2, 2, 2, 2, 2])).toEqual({
      without: { because: 'count-missing', counts: ['indicator_9'] },
    });
    expect(given([3, 2, 2, 2, 2, 2, 2, 2, 2])).toMatchObject({
      without: { because: 'counts-contradict', components: [{ code: 'indicator-1' }] },
    });
  });
});

describe('the illustration of a city', () => {
  const CITY = conversion('cchc-minh-hoa');
  const counts = (changes: Record<string, number> = {}) =>
    new Map(
      Object.entries({
        ...{ dossiers: 100, dossiers_overdue: 10, dossiers_online: 80, petitions: 0, petitions_on_time: 0 },
        ...{ reports_late: 3, ...changes },
      }),
    );

  it('leaves out a component without a case and takes the total to the full maximum', () => {
    const computed = agencyPoints(CITY, counts());
    if (!('points' in computed)) throw new Error('no points');
    const { components, points, reachable, total, grade } = computed.points;
    const printed = components.map((each) => each.points && formatExact(each.points, 2, 'en'));
    expect(printed).toEqual(['5.40', '5.00', undefined, '3.50']);
    expect([points, reachable, total].map((each) => formatExact(each, 3, 'en'))).toEqual([
      '13.900',
      '16.000',
      '17.375',
    ]);
    expect(grade?.code).toBe('b');
  });

  it('says which counts contradict each other', () => {
    expect(agencyPoints(CITY, counts({ dossiers_overdue: 101, reports_late: 0.5 }))).toMatchObject({
      without: { because: 'counts-contradict', components: [{ code: 'on-time' }, { code: 'reports' }] },
    });
  });
});
