import { day } from '@hailong/kernel';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { NO_FEEDBACK } from '../../kit/intake';
import { addCell, takenOf } from '../../kit/limited-cells';
import { invited, people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRespondent } from '../../kit/respondent';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aProcess } from '../../kit/servers/process';
import { differencesOf } from './differences-of';
import { HEADER, goodRow, imported, tableFile, verified } from './import-file';

/** A row that answers three of 18 rating items. */
function blankRow(n: number): string[] {
  return goodRow(n).map((cell, at) => (at >= 5 && at < HEADER.length - 1 ? '' : cell));
}

describe('a blank form', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound({ leastAnswered: 50 }));
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const load = (name: string, rows: readonly string[][]) =>
    imported(province.app, {
      scope: province.owner,
      roundId: province.round.roundId,
      file: tableFile(name, () => [HEADER, ...rows]),
    });

  it('of a file is stored and named among the warnings, and its serial may be loaded again with answers', async () => {
    const first = await load('mot.csv', [goodRow(1), blankRow(2), goodRow(3)]);
    expect(first).toMatchObject({ stored: 3, blank: 1, refused: 0 });
    expect(first.warnings.map(({ code, rows }) => [code, rows])).toEqual([['FORM_BLANK', 1]]);
    expect(first.warnings[0]?.first[0]?.vi).toMatch(/so lại với phiếu giấy/);
    const second = await load('hai.csv', [goodRow(2), blankRow(3)]);
    expect(second).toMatchObject({ stored: 1, blank: 0, repeated: 1 });
    expect(await verified(province.app)).toEqual({ stored: 4, differences: 0 });
  });

  it('of a row that is cut short, obligatory answers and all, is stored and warned about as well', async () => {
    const report = await load('ngan.csv', [goodRow(1), goodRow(2).slice(0, 5), goodRow(3).slice(0, 2)]);
    expect(report).toMatchObject({ stored: 3, blank: 2, refused: 0 });
    expect(report.warnings.map(({ code, rows }) => [code, rows])).toEqual([['FORM_BLANK', 2]]);
    const again = await load('du.csv', [goodRow(2)]);
    expect(again).toMatchObject({ stored: 1, repeated: 0 });
  });

  it('takes no slot of an exact cell: the form with answers that comes after it is counted', async () => {
    const { agencyId } = await province.scopeOf('P.1');
    const place = { agencyId, roundId: province.round.roundId };
    await addCell(province.db, { ...place, meaning: 'exact', most: 1 });
    const send = async (key: string, items: readonly string[]) => {
      const answers = [...items.map((item) => ({ item, level: '4' })), NO_FEEDBACK];
      const at = { roundId: place.roundId, agencyCode: 'P.1', group: 'citizens', channel: 'paper' } as const;
      const arrival = { on: day('2018-08-15'), operator: 'clerk' };
      return expectOk(await province.app.get(SubmitResponse).submit({ key, ...at, answers }, arrival));
    };
    expect(await send('a-blank-form-0000', [])).toMatchObject({ setAside: 'blank', missing: 9 });
    expect(await takenOf(province.db, place.roundId)).toEqual([0]);
    const full = ['Q1.1', 'Q1.2', 'Q1.3', 'Q1.4', 'Q2.1', 'Q2.2', 'Q2.3', 'Q2.4', 'Q2.5'];
    await send('a-whole-form-0000', full);
    expect(await takenOf(province.db, place.roundId)).toEqual([1]);
  });
});

describe('a blank form of an invited person', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { ...FOR_THE_INVITED, leastAnswered: 50 } }))
    .with(people())
    .with(invited('P.1', 10))
    .with(aRespondent());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const answers = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5'].map((code) => ({
    item: `Q${code}`,
    level: '5',
  }));
  const few = answers.slice(0, 1);

  it('leaves the credential good for the form with its answers, once', async () => {
    const { token } = province.invited.next();
    const credential = await province.respondent.credential('P.1', token);
    const typeOf = async (given: readonly object[]) =>
      province.respondent.submit('P.1', { credential }, given);
    expect((await typeOf(few)).__typename).toBe('SurveyResponseBlank');
    expect(await typeOf(answers)).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: false });
    expect(await typeOf(answers)).toMatchObject({ __typename: 'SurveyResponseAccepted', repeated: true });
  });

  it('leaves the invitation good on a page without scripts as well', async () => {
    const { token } = province.invited.next();
    const proof = { invitation: { token }, key: 'the-key-of-one-filled-form' };
    expect((await province.respondent.submit('P.1', proof, few)).__typename).toBe('SurveyResponseBlank');
    expect(await province.respondent.submit('P.1', proof, answers)).toMatchObject({
      __typename: 'SurveyResponseAccepted',
      repeated: false,
    });
  });
});
