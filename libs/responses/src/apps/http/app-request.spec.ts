import { Verdict } from '@hailong/kernel';
import { readAnswersRequest, readTicketRequest } from './app-request';

const ANSWERS = { ticket: 't', round: 'r', agency: 'a', group: 'g', questionnaire: 'questionnaire:1' };
const found = (verdict: Verdict<unknown>) =>
  verdict.ok ? [] : verdict.problems.map(({ code, place }) => [code, place]);

describe('a request of an app', () => {
  it('for a ticket names round, agency and dossier', () => {
    const asked = { round: 'r', agency: 'a', dossierCode: 'd' };
    expect(readTicketRequest(asked)).toMatchObject({
      value: { round: 'r', agencyCode: 'a', dossierCode: 'd' },
    });
    expect(found(readTicketRequest({ round: 'r', agency: null, dossier: 'd' }))).toEqual([
      ['KEY_MISSING', 'agency'],
      ['KEY_MISSING', 'dossierCode'],
      ['KEY_UNKNOWN', 'dossier'],
    ]);
  });

  it('with answers is read whole', () => {
    const answers = [
      { item: 'A', level: '5' },
      { item: 'B', options: ['x', 'y'], text: 'khác' },
      { item: 'C', number: 2.5 },
      { item: 'D', notApplicable: true, level: null },
    ];
    const verdict = readAnswersRequest({ ...ANSWERS, answers, field: 'đất đai' });
    expect(verdict).toMatchObject({
      ok: true,
      value: {
        channel: 'app',
        dossierTicket: 't',
        agencyCode: 'a',
        field: 'đất đai',
        answers: [
          { item: 'A', level: '5' },
          { item: 'B', options: ['x', 'y'], text: 'khác' },
          { item: 'C', number: 2.5 },
          { item: 'D', notApplicable: true },
        ],
      },
    });
  });

  it.each([[undefined], [null], ['text'], [[]], [7]])('is refused when it is %p and no object', (body) => {
    expect(found(readAnswersRequest(body))).toContainEqual(['VALUE_UNSUITED', '']);
    expect(found(readTicketRequest(body))).toContainEqual(['VALUE_UNSUITED', '']);
  });

  it.each([
    [{ sheet: 5 }, 'VALUE_UNSUITED', 'sheet'],
    [{ field: 'x'.repeat(41) }, 'VALUE_UNSUITED', 'field'],
    [{ group: 'a\u0000b' }, 'VALUE_UNSUITED', 'group'],
    [{ ticket: '' }, 'KEY_MISSING', 'ticket'],
    [{ answers: {} }, 'VALUE_UNSUITED', 'answers'],
    [{ answers: new Array(501).fill({}) }, 'VALUE_UNSUITED', 'answers'],
    [{ answers: [{ item: 'A' }, 'B'] }, 'VALUE_UNSUITED', 'answers[1]'],
    [{ answers: [{ level: '5' }] }, 'KEY_MISSING', 'answers[0].item'],
    [{ answers: [{ item: 'A', level: 5 }] }, 'VALUE_UNSUITED', 'answers[0].level'],
    [{ answers: [{ item: 'A', number: '5' }] }, 'VALUE_UNSUITED', 'answers[0].number'],
    [{ answers: [{ item: 'A', options: [1] }] }, 'VALUE_UNSUITED', 'answers[0].options'],
    [{ answers: [{ item: 'A', notApplicable: 'yes' }] }, 'VALUE_UNSUITED', 'answers[0].notApplicable'],
    [{ answers: [{ item: 'A', lvel: '5' }] }, 'KEY_UNKNOWN', 'answers[0].lvel'],
    [{ channel: 'online' }, 'KEY_UNKNOWN', 'channel'],
  ])('with %j is refused with %s at %s', (changes, code, place) => {
    expect(found(readAnswersRequest({ ...ANSWERS, ...changes }))).toContainEqual([code, place]);
  });
});
