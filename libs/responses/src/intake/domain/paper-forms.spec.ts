import { day } from '@hailong/kernel';
import { LimitedCells } from '@hailong/quotas/domain';
import type { SurveyRound } from '@hailong/surveys/domain';
import { FieldedRound } from './fielded-round';
import { paperForms } from './paper-forms';

const CITIZENS = {
  ...{ code: 'dan', label: { vi: 'Người dân' }, respondents: ['citizen' as const], questionnaireId: 9 },
};
const DOCUMENT: SurveyRound = {
  ...{ code: 'dot', title: 'Đợt', year: 2026, deadlines: [], quotas: [], minimumResponses: 30 },
  ...{ channels: ['paper', 'post'], groups: [CITIZENS], demonstration: false },
  window: { opensOn: day('2026-01-01'), closesOn: day('2026-12-31') },
  participants: [{ agencyId: 5, rankingGroup: 'so' }],
};
const CLERK = { operatorAgencyId: 5 };
const wanted = { agencyCode: 'H1.05', group: 'dan', serials: [' A-1 ', 'A-2'] };

/** Round of the agency H1.05 whose citizens have a single questionnaire. */
function roundWith(changes: Partial<SurveyRound> = {}): FieldedRound {
  const document = { ...DOCUMENT, ...changes };
  const record = { roundId: 7, agencyId: 1, planId: 1, code: 'dot', state: 'open' as const, document };
  const agencies = [{ agencyId: 5, code: 'H1.05', unitClass: 'so', questionnaires: [[9]] }];
  return new FieldedRound({ record, agencies, forms: new Map(), limitedCells: new LimitedCells([]) });
}

describe('paper forms of a group without a second form', () => {
  it('are all on its questionnaire, in the order asked, their serials without spaces around them', () => {
    expect(paperForms(roundWith(), wanted, CLERK)).toMatchObject({
      ok: true,
      value: [
        { serial: 'A-1', questionnaireId: 9 },
        { serial: 'A-2', questionnaireId: 9 },
      ],
    });
  });

  it('are refused in a round that takes no form which is typed in, with the channels that it takes', () => {
    const online = paperForms(roundWith({ channels: ['online', 'kiosk'] }), wanted, CLERK);
    expect(online).toMatchObject({ ok: false, problems: [{ code: 'CHANNEL_NOT_OPEN', place: 'round' }] });
    expect(JSON.stringify(online)).toContain('use online, kiosk.');
    expect(paperForms(roundWith({ channels: ['online', 'post'] }), wanted, CLERK).ok).toBe(true);
  });

  it('are refused in a demonstration, whose forms are simulated', () => {
    const refused = paperForms(roundWith({ demonstration: true }), wanted, CLERK);
    expect(refused).toMatchObject({ problems: [{ code: 'DEMONSTRATION_NOT_OPEN', place: 'round' }] });
  });

  it('are refused for a group of named bodies, which answer by their invitations', () => {
    const groups = [{ ...CITIZENS, frame: 'bodies' as const }];
    const refused = paperForms(roundWith({ groups }), wanted, CLERK);
    expect(refused).toMatchObject({ problems: [{ code: 'BODY_FORM_UNSUITED', place: 'group' }] });
  });
});
