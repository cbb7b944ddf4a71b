import { plan } from '../../../../test/fixtures/labels/template-parts';
import { cellsOf } from './quota-cell';
import { quota, roundOf, tiersOfHue, units } from './quota.spec-data';

const OWNER = 1;
const least = (count: number) => ({ kind: 'minimum', count }) as const;
const sumOf = (round: ReturnType<typeof roundOf>, rules: readonly string[]) =>
  cellsOf(round, OWNER)
    .filter(({ rule }) => rules.includes(rule))
    .reduce((sum, { rule }) => {
      const target = round.quotas.find(({ code }) => code === rule)?.rule;
      return sum + (target?.kind === 'minimum' ? target.count : 0);
    }, 0);

describe('the cells of a round', () => {
  it('the cells of Bình Dương 2018, by class of unit, ask for 5 000 answers of districts and 15 800 of communes', () => {
    const each = { each: ['agency'] } as const;
    const round = roundOf(
      [
        quota('huyen', least(500), { ...each, unitClass: 'huyen' }),
        quota('thi-xa', least(600), { ...each, unitClass: 'thi-xa' }),
        quota('xa', least(150), { ...each, unitClass: 'xa' }),
        quota('phuong', least(200), { ...each, unitClass: 'phuong' }),
      ],
      { participants: units(['huyen', 4], ['thi-xa', 5], ['xa', 48], ['phuong', 43]) },
    );
    expect(cellsOf(round, OWNER)).toHaveLength(100);
    expect(sumOf(round, ['huyen', 'thi-xa'])).toBe(5000);
    expect(sumOf(round, ['xa', 'phuong'])).toBe(15_800);
  });

  it('the cells of Hà Tĩnh 2019 ask for 45 of each agency and 25 of each commune: 765, 270, 585 and 6 550', () => {
    const each = (unitClass: string) => ({ each: ['agency'], unitClass }) as const;
    const round = roundOf(
      [
        quota('so', least(45), each('so')),
        quota('nganh-doc', least(45), each('nganh-doc')),
        quota('huyen', least(45), each('huyen')),
        quota('xa', least(25), each('xa')),
      ],
      { participants: units(['so', 17], ['nganh-doc', 6], ['huyen', 13], ['xa', 262]) },
    );
    expect(['so', 'nganh-doc', 'huyen', 'xa'].map((rule) => sumOf(round, [rule]))).toEqual([
      765, 270, 585, 6550,
    ]);
  });

  it('the cells of Bến Tre 2022 are 17 + 9 agencies and 10, 10, 20, 20 people and organisations, each taking exactly so many', () => {
    const { quotas, groups, channels, fields, procedureGroups } = plan('ben-tre-sct-2022');
    const round = roundOf(quotas, {
      ...{ channels, fields, procedureGroups },
      groups: groups.map((group) => ({ ...group, questionnaireId: 1 })),
      participants: [{ agencyId: OWNER, rankingGroup: 'department' }],
    });
    expect(
      cellsOf(round, OWNER).map((cell) => [
        cell.group,
        cell.field,
        cell.procedureGroup,
        cell.meaning,
        cell.most,
      ]),
    ).toEqual([
      [0, 1, null, 'exact', 17],
      [0, 2, null, 'exact', 9],
      [1, 3, null, 'exact', 10],
      [1, 4, null, 'exact', 10],
      [1, null, 1, 'exact', 20],
      [1, 6, null, 'exact', 20],
    ]);
  });

  it('a quota counts across all channels and questionnaires (formbricks#4846)', () => {
    const [cell, ...others] = cellsOf(roundOf([quota('moi', { kind: 'ceiling', count: 100 })]), OWNER);
    expect(others).toEqual([]);
    expect(cell).toMatchObject({ group: null, channel: null, field: null, meaning: 'ceiling', most: 100 });
  });

  it('cells are all combinations that exist: a procedure group only with its own field', () => {
    const cells = cellsOf(
      roundOf([quota('q', least(1), { each: ['field', 'procedureGroup', 'channel'] })]),
      OWNER,
    );
    expect(cells.map(({ field, procedureGroup, channel }) => [field, procedureGroup, channel])).toEqual([
      [1, 1, 0],
      [1, 1, 2],
    ]);
  });

  it('cells belong to the rated agency when the rule tells agencies apart, else to the owner, shared when others take part', () => {
    const rules = [quota('tung', least(1), { each: ['agency'] }), quota('chung', least(9))];
    const owners = (round: ReturnType<typeof roundOf>) =>
      cellsOf(round, OWNER).map(({ agencyId, shared }) => [agencyId, shared]);
    expect(owners(roundOf(rules, { participants: units(['xa', 2]) }))).toEqual([
      [10, false],
      [11, false],
      [OWNER, true],
    ]);
    const alone = [{ agencyId: OWNER, rankingGroup: 'department' }];
    expect(owners(roundOf(rules, { participants: alone }))).toEqual([
      [OWNER, false],
      [OWNER, false],
    ]);
  });

  it('cells by class are one for each class, in the order of the participants', () => {
    const round = roundOf([quota('q', least(1), { each: ['unitClass'] })], {
      participants: units(['xa', 2], ['phuong', 1]),
    });
    expect(cellsOf(round, OWNER).map(({ unitClass, shared }) => [unitClass, shared])).toEqual([
      ['xa', true],
      ['phuong', true],
    ]);
  });

  it('cells are numbered from 1 and the same each time, 20 000 of them too (LimeSurvey#1692)', () => {
    const fields = Array.from({ length: 20 }, (_, n) => ({ code: `f${n}`, label: { vi: 'x' } }));
    const participants = units(['xa', 1000]);
    const round = roundOf([quota('q', tiersOfHue, { each: ['agency', 'field'] })], { fields, participants });
    const cells = cellsOf(round, OWNER);
    expect(cells).toHaveLength(20_000);
    expect([cells[0]?.cellId, cells.at(-1)?.cellId]).toEqual([1, 20_000]);
    expect(cellsOf(round, OWNER)).toEqual(cells);
  });
});
