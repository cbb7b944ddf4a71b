import { CellDimensions } from '@hailong/quotas/domain';
import { day } from '@hailong/kernel';
import { CHANNELS, SurveyRound } from '@hailong/surveys/domain';
import { ExpectedForms, ExpectedOf } from './expected-forms';
import { foreseenParts } from './foreseen-parts';

const ROUND: SurveyRound = {
  ...{ code: 'dot', title: 'Đợt', year: 2026, deadlines: [], minimumResponses: 30, demonstration: false },
  window: { opensOn: day('2026-03-02'), closesOn: day('2026-05-31') },
  channels: ['online', 'paper'],
  groups: [
    { code: 'dan', label: { vi: 'Người dân' }, respondents: ['citizen'], questionnaireId: 1 },
    { code: 'dn', label: { vi: 'Doanh nghiệp' }, respondents: ['organization'], questionnaireId: 2 },
  ],
  fields: [
    { code: 'dat-dai', label: { vi: 'Đất đai' } },
    { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
  ],
  procedureGroups: [{ code: 'so-do', label: { vi: 'Sổ đỏ' }, field: 'dat-dai' }],
  participants: [
    { agencyId: 7, rankingGroup: 'commune' },
    { agencyId: 8, rankingGroup: 'commune' },
  ],
  quotas: [],
};
const UNKNOWN: ExpectedOf['populations'] = { of: () => ({ source: '' }) };

/** Target of a cell that names these dimensions. */
function target(
  forms: number | null,
  named: Partial<CellDimensions>,
  rule = 'r',
): ExpectedOf['targets'][number] {
  const all = { unitClass: null, group: null, channel: null, field: null, procedureGroup: null };
  const cell = { agencyId: 7, shared: false, ...all, ...named };
  return { target: forms, cell: { ...cell, cellId: 1, rule, meaning: 'floor', most: null } };
}

/** `agency/group/channel/field: forms source` of the parts of an agency. */
function expected(more: Partial<SurveyRound>, from: Partial<ExpectedOf>, agencyId = 7): string[] {
  const round = { ...ROUND, ...more };
  const forms = new ExpectedForms(round, { targets: [], last: [], populations: UNKNOWN, ...from });
  return [...foreseenParts(round, agencyId)].map((part) => {
    const of = forms.of(part);
    const { group, channel, field } = part;
    const named = [
      group,
      ...(channel === null ? [] : [CHANNELS.keyOf(channel)]),
      ...(field ? [`f${field}`] : []),
    ];
    return `${named.join('/')}: ${of ? `${of.forms} ${of.source}` : 'unknown'}`;
  });
}

describe('forms that a part is expected to bring', () => {
  it('are the target of its cell, and equal shares of a target that several parts have together', () => {
    const targets = [target(60, { group: 0 }), target(40, { group: 1 })];
    expect(expected({}, { targets })).toEqual(['0: 60 targets', '1: 40 targets']);
    expect(expected({ toldApartBy: ['channel'] }, { targets })).toEqual([
      ...['0/online: 30 targets', '0/paper: 30 targets'],
      ...['1/online: 20 targets', '1/paper: 20 targets'],
    ]);
    expect(expected({}, { targets: [target(80, { shared: true, agencyId: 1 })] })).toEqual([
      ...['0: 20 targets', '1: 20 targets'],
    ]);
  });

  it('are the cells of a rule together, and of two rules the one that asks for more', () => {
    const byChannel = [target(10, { channel: CHANNELS.numberOf('online') }), target(50, { channel: 2 })];
    expect(expected({}, { targets: byChannel })).toEqual(['0: 30 targets', '1: 30 targets']);
    expect(expected({}, { targets: [...byChannel, target(90, { group: 0 }, 'other')] })).toEqual([
      ...['0: 90 targets', '1: 30 targets'],
    ]);
    expect(expected({ toldApartBy: ['channel'] }, { targets: byChannel })[1]).toBe('0/paper: 25 targets');
  });

  it('follow the frame where it tells parts apart: a rare field is promised no equal share', () => {
    const of = ({ field }: CellDimensions) => ({
      source: 'dossiers',
      population: field === null ? 100 : field === 1 ? 95 : 5,
    });
    const found = expected(
      { toldApartBy: ['field'], groups: ROUND.groups.slice(0, 1) },
      { targets: [target(40, {})], populations: { of } },
    );
    expect(found).toEqual(['0/f1: 38 targets', '0/f2: 2 targets']);
  });

  it('leave out a cell of another field, also of a group of procedures of another field', () => {
    const targets = [target(12, { field: 2 }), target(8, { procedureGroup: 1 }, 'other')];
    expect(expected({ toldApartBy: ['field'] }, { targets }).slice(0, 2)).toEqual([
      ...['0/f1: 4 targets', '0/f2: 6 targets'],
    ]);
  });

  it('are those of the round before without a target, then a form of each dossier, and else unknown', () => {
    const last = [{ agencyId: 7, group: 0, forms: 33 }];
    const populations = {
      of: ({ group }: CellDimensions) => ({ source: 'dossiers', population: group === 1 ? 400 : undefined }),
    };
    const targets = [target(null, {})];
    expect(expected({}, { targets, last, populations })).toEqual(['0: 33 last-round', '1: 400 frame']);
    expect(expected({}, { targets, last, populations }, 8)).toEqual(['0: unknown', '1: 400 frame']);
  });
});
