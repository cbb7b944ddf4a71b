import type { Agency, AgencyNode } from '@hailong/agencies/domain';
import { day } from '@hailong/kernel';
import { participationProblems } from './check-participation';
import { questionnairesOf, roundFormProblems } from './check-round-forms';
import { SurveyRound } from './survey-round';

const group = (code: string, questionnaireId: number) => ({
  code,
  label: { vi: code },
  respondents: ['citizen' as const],
  questionnaireId,
});
const round: SurveyRound = {
  code: 'dot-2024',
  title: 'Đợt',
  year: 2024,
  window: { opensOn: day('2024-08-01'), closesOn: day('2024-10-31') },
  deadlines: [],
  channels: ['paper'],
  groups: [group('citizens', 10), group('toString', 11)],
  participants: [
    { agencyId: 1, rankingGroup: 'commune' },
    { agencyId: 2, rankingGroup: 'commune', questionnaires: { citizens: 20 } },
  ],
  quotas: [],
  minimumResponses: 30,
  demonstration: false,
};

describe('the questionnaires of a round', () => {
  it('the questionnaires of a round are those of its groups and of its participants, each once', () => {
    expect(questionnairesOf({ ...round, groups: [...round.groups, group('more', 10)] })).toEqual([
      10, 11, 20,
    ]);
  });

  it('every questionnaire of a round exists and is published, and each that is not is named', () => {
    const known = new Map([
      [10, { state: 'published' as const }],
      [11, { state: 'draft' as const }],
    ]);
    expect(roundFormProblems(round, known).map(({ code, place }) => [code, place])).toEqual([
      ['QUESTIONNAIRE_UNPUBLISHED', 'groups[1].questionnaire'],
      ['NOT_FOUND', 'participants[1].questionnaires.citizens'],
    ]);
  });
});

describe('who may take part', () => {
  const node = (agencyId: number, ...children: AgencyNode[]): AgencyNode => ({
    agency: { agencyId } as Agency,
    children,
  });
  const tree = [node(1, node(2, node(3), node(4)), node(5))];
  const asked = [1, 2, 3, 4, 5, 6].map((agencyId) => ({ agencyId, rankingGroup: 'commune' }));

  it('the owner and every agency below it may take part, however deep', () => {
    const found = participationProblems({ agencyId: 2, kind: 'district' }, asked, tree);
    expect(found.map(({ code, place }) => [code, place])).toEqual(
      ['participants[0]', 'participants[4]', 'participants[5]'].map((place) => [
        'PARTICIPANT_OUTSIDE',
        place,
      ]),
    );
  });

  it('the owner alone may take part when it is not in the tree of the day', () => {
    expect(participationProblems({ agencyId: 6, kind: 'commune' }, asked, tree)).toHaveLength(5);
  });

  it('any agency may take part in a round of the province', () => {
    expect(participationProblems({ agencyId: 9, kind: 'province' }, asked, tree)).toEqual([]);
  });
});
