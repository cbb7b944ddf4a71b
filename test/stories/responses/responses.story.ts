import { ENTER, IntakeVerdict, NO_FEEDBACK, SUBMIT } from '../../kit/intake';
import { operatorOf } from '../../kit/actors';
import { ROUND_ID, RESPONSE_ID } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';
import { aClerk } from '../../kit/clerk';

describe('a filled form', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const refusals = async (changes: object) => {
    const [verdict] = await province.clerk.enter(province.clerk.form(changes));
    return verdict?.problems?.map(({ __typename, code, place }) => [__typename, code, place]);
  };

  it('is accepted, stored as one character a position, and counted in the same moment', async () => {
    const [verdict] = await province.clerk.enter(
      province.clerk.form({
        answers: [
          ...['Q1.1', 'Q1.2', 'Q1.3', 'Q1.4', 'Q2.1'].map((item) => ({ item, level: '4' })),
          NO_FEEDBACK,
        ],
      }),
    );
    expect(verdict).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    const [row] = await province.db.admin<{ answers: string; received_on: string; assisted_by: string }>(
      `select answers, received_on::text, assisted_by from hailong.survey_response
       join hailong.response_detail using (agency_id, response_id) where response_id = $1`,
      [RESPONSE_ID.read(verdict?.receipt ?? '')],
    );
    expect(row).toMatchObject({ received_on: '2018-08-15', assisted_by: 'clerk' });
    expect(row?.answers).toMatch(/^[-.0-9a-z]+$/);
    expect(row?.answers).toContain('44444');
    expect(await province.clerk.tallied()).toEqual({ responses: 1, invalid: 0 });
  });

  it('is counted once however often it is sent, and every sender gets the same receipt', async () => {
    const before = await province.clerk.stored();
    const same = province.clerk.form();
    const verdicts = (await Promise.all(Array.from({ length: 10 }, () => province.clerk.enter(same)))).flat();
    expect(new Set(verdicts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(verdicts.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await province.clerk.stored()).toBe((before ?? 0) + 1);
    const other = province.clerk.form();
    const twice = await province.clerk.enter(other, other);
    expect(twice.map(({ repeated }) => repeated)).toEqual([false, true]);
    expect(await province.clerk.stored()).toBe((before ?? 0) + 2);
  });

  it('with a serial is the same form however it is written and whatever its key is', async () => {
    const numbered = (serial: string) => province.clerk.form({ serial });
    const [first] = await province.clerk.enter(numbered('pk-0017'));
    const [again] = await province.clerk.enter(numbered(' PK-0017 '));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await refusals({ serial: 'x'.repeat(65) })).toEqual([
      ['SurveyUnusableSubmission', 'SERIAL_TOO_LONG', 'serial'],
    ]);
    expect(await refusals({ serial: 'PK\u0000' })).toEqual([
      ['SurveyUnusableSubmission', 'SERIAL_UNREADABLE', 'serial'],
    ]);
  });

  it('keeps its first verdict when the retry says something else (two tabs of one draft)', async () => {
    const first = province.clerk.form();
    const [accepted] = await province.clerk.enter(first);
    const [again] = await province.clerk.enter({ ...first, answers: [{ item: 'Q1.1', level: '6' }] });
    expect(again).toEqual({ ...accepted, repeated: true });
  });

  it('is stored without an answer that its earlier ones hide, and its sender is told which', async () => {
    const RATED = { item: 'Q1.1', level: '4' };
    const HIDDEN = { item: 'Q5.1', level: '5' };
    const notices = [{ code: 'HIDDEN_ANSWER_UNEXPECTED', place: 'Q5.1' }];
    const [typedIn] = await province.clerk.enter(
      province.clerk.form({ answers: [RATED, NO_FEEDBACK, HIDDEN] }),
    );
    expect(typedIn).toMatchObject({ __typename: 'SurveyResponseAccepted', notices });
    const [screened] = await province.clerk.enter(province.clerk.form({ answers: [NO_FEEDBACK, HIDDEN] }));
    expect(screened).toMatchObject({ __typename: 'SurveyResponseBlank', notices });
    // GY itself is obligatory; the answer that it decides about is no second fault of a paper form.
    expect(await refusals({ answers: [RATED, HIDDEN] })).toEqual([
      ['SurveyMissingItem', 'ANSWER_MISSING', 'GY'],
    ]);
  });

  it('is refused for each fault by name, with the item, and all faults at once', async () => {
    expect(await refusals({ answers: [{ item: 'Q1.1', level: '6' }, NO_FEEDBACK] })).toEqual([
      ['SurveyLevelOutsideScale', 'LEVEL_UNKNOWN', 'Q1.1'],
    ]);
    expect(await refusals({ answers: [{ item: 'Q9.9', level: '5' }, NO_FEEDBACK] })).toEqual([
      ['SurveyUnknownItem', 'ITEM_UNKNOWN', 'Q9.9'],
    ]);
    expect(await refusals({ group: 'agencies' })).toEqual([
      ['SurveyWrongRespondentGroup', 'GROUP_UNSUITED', 'group'],
    ]);
    expect(await refusals({ questionnaire: '999999' })).toEqual([
      ['SurveyWrongRespondentGroup', 'GROUP_UNSUITED', 'group'],
    ]);
    expect(await refusals({ round: ROUND_ID.of(999999) })).toEqual([
      ['SurveyWrongAddress', 'NOT_FOUND', 'round'],
    ]);
    expect(await refusals({ round: 'x' })).toEqual([['SurveyWrongAddress', 'NOT_FOUND', 'round']]);
    expect(await refusals({ agencyCode: 'P.9' })).toEqual([
      ['SurveyWrongAddress', 'PARTICIPANT_UNKNOWN', 'agencyCode'],
    ]);
    expect(await refusals({ key: 'short' })).toEqual([['SurveyUnusableSubmission', 'KEY_MALFORMED', 'key']]);
    expect(
      await refusals({
        answers: [
          { item: 'Q1.1', level: '6' },
          { item: 'Q1.2', level: '0' },
          { item: 'Q1.2', level: '1' },
        ],
      }),
    ).toHaveLength(4);
  });

  it('with an obligatory item left blank is refused and names it', async () => {
    const missing = await refusals({ answers: [{ item: 'Q1.1', level: '5' }] });
    expect(missing).toEqual([['SurveyMissingItem', 'ANSWER_MISSING', 'GY']]);
  });

  it('gets its own verdict among others of one mutation', async () => {
    const verdicts = await province.clerk.enter(
      province.clerk.form(),
      province.clerk.form({ answers: [{ item: 'Q1.1', level: '6' }] }),
      province.clerk.form(),
    );
    expect(verdicts.map(({ __typename }) => __typename)).toEqual([
      'SurveyResponseAccepted',
      'SurveyResponseRefused',
      'SurveyResponseAccepted',
    ]);
  });

  it('of paper is typed in by an operator of the rated agency and by nobody else', async () => {
    const anonymous = await province.portal.ask<{ submitSurveyResponse: IntakeVerdict }>(SUBMIT, {
      input: province.clerk.form(),
    });
    expect(anonymous.data.submitSurveyResponse.problems).toMatchObject([{ code: 'OPERATOR_MISSING' }]);
    const foreign = await province.portal.ask<{ enterSurveyResponses: IntakeVerdict[] }>(
      ENTER,
      { inputs: [province.clerk.form()] },
      operatorOf('P.2'),
    );
    expect(foreign.data.enterSurveyResponses[0]?.problems).toMatchObject([{ code: 'ENTRY_AGENCY_OUTSIDE' }]);
    const nobody = await province.portal.ask(ENTER, { inputs: [province.clerk.form()] });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('that people send themselves is typed in by nobody: an operator cannot pass for those who were asked', async () => {
    for (const channel of ['ONLINE', 'KIOSK', 'APP']) {
      const [typed] = await province.clerk.enter(province.clerk.form({ channel }));
      expect(typed?.problems).toMatchObject([{ code: 'CHANNEL_UNSUITED', place: 'channel' }]);
    }
  });

  it('through a channel the round does not offer is refused', async () => {
    const online = await province.portal.ask<{ submitSurveyResponse: IntakeVerdict }>(SUBMIT, {
      input: province.clerk.form({ channel: 'ONLINE' }),
    });
    expect(online.data.submitSurveyResponse.problems).toMatchObject([
      { __typename: 'SurveyRoundNotOpen', code: 'CHANNEL_NOT_OPEN' },
    ]);
  });

  it('of the wrong shape is refused as a client error that names the place, never as a fault of ours', async () => {
    const bad = await province.portal.ask(
      ENTER,
      { inputs: [province.clerk.form({ answers: [{ item: 'x'.repeat(100), level: '5' }] })] },
      operatorOf('P.1'),
    );
    expect(bad.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/mục gửi lên 1, câu trả lời 1, câu: nhiều nhất \d+ ký tự$/) as string,
      extensions: { code: 'SURVEY_INVALID_INPUT', places: 'inputs.0.answers.0.item' },
    });
    const many = await province.portal.ask(
      ENTER,
      { inputs: Array.from({ length: 101 }, () => province.clerk.form()) },
      operatorOf('P.1'),
    );
    expect(many.errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });

  it('of ten megabytes is turned away without being read', async () => {
    const response = await fetch(`${province.portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(10_000_000) } }),
    });
    expect(response.status).toBe(413);
  });
});
