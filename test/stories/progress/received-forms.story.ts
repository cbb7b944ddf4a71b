import { CountDue } from '@hailong/progress/use-cases';
import { ANALYST } from '../../kit/actors';
import { aClerk } from '../../kit/clerk';
import { NO_FEEDBACK } from '../../kit/intake';
import { aProvince, Opened } from '../../kit/province';
import { QuotaRows, quotaRows } from '../../kit/quota-rows';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { finalise } from '../../kit/show-figures';
import { aVisitor } from '../../kit/visitor';
import { Forms, askedByAgency, askedByProvince } from './quota-progress';

/** An open round, k = 10, on 15 August 2018. */
describe('the received forms of an open round', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { channels: ['PAPER', 'ONLINE'] } }))
    .with(aClerk())
    .with(aVisitor());
  let province: Opened<typeof described>;
  let rows: QuotaRows;
  beforeEach(async () => {
    province = await described.open();
    rows = quotaRows(province);
  });
  afterEach(() => province.close());

  const own = async () => (await askedByAgency(province, 'P.1', {})).forms;
  const ofAll = async () => (await askedByProvince(province, {}, ANALYST)).forms;
  const received = async () => [(await own()).received, (await ofAll()).received];
  const online = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const form = await province.visitor.blank();
      province.later(60);
      const verdict = await province.visitor.submit(
        province.visitor.inputOf(form, { answers: province.clerk.form().answers }),
      );
      expect(verdict.data.submitSurveyResponse).toMatchObject({ __typename: 'SurveyResponseAccepted' });
    }
  };

  it('online change nothing today, and tomorrow count by whole steps alone', async () => {
    await online(9);
    expect(await received()).toEqual([0, 0]);
    province.today('2018-08-16');
    expect(await received()).toEqual([0, 0]);
    await online(1);
    expect(await received()).toEqual([0, 0]);
    province.today('2018-08-17');
    expect(await received()).toEqual([10, 10]);
    await online(9);
    province.today('2018-08-18');
    expect(await received()).toEqual([10, 10]);
  });

  it('typed in by the agency count at once, for it and for the province', async () => {
    await online(3);
    await province.clerk.enter(province.clerk.form(), province.clerk.form());
    expect(await own()).toMatchObject({ received: 2, seen: 2 });
    expect(await ofAll()).toMatchObject({ received: 2, seen: 2 });
  });

  it('are told by two readings of a day alike, whoever counts the night', async () => {
    await rows.arrived('P.1', '2018-08-14', 12, { formClass: 'independent' });
    expect(await received()).toEqual([10, 10]);
    await rows.arrived('P.1', '2018-08-14', 50, { formClass: 'independent' });
    expect(await province.app.get(CountDue).count('test')).toBe(0);
    expect(await received()).toEqual([10, 10]);
    province.today('2018-08-16');
    expect(await province.app.get(CountDue).count('test')).toBe(province.round.document.participants.length);
    expect(await received()).toEqual([60, 60]);
  });

  it('do not move by what the agency adds itself, so that it watches no single person', async () => {
    await rows.arrived('P.1', '2018-08-14', 9, { formClass: 'touched' });
    expect(await received()).toEqual([0, 0]);
    await rows.arrived('P.1', '2018-08-15', 1, { formClass: 'independent' });
    province.today('2018-08-16');
    expect(await received()).toEqual([0, 0]);
  });

  it('tell no kinds apart before the final: blank forms are not among them, and the account comes at last', async () => {
    await province.clerk.enter(province.clerk.form(), province.clerk.form({ answers: [NO_FEEDBACK] }));
    await online(10);
    const kinds = ({ screenedOut, invalid, surplus, valid }: Forms) => [screenedOut, invalid, surplus, valid];
    expect([await own(), await ofAll()].map(kinds)).toEqual(Array(2).fill([null, null, null, null]));
    expect((await own()).received).toBe(1);
    await finalise(province.app, province);
    expect(await own()).toEqual({ received: 12, seen: 1, screenedOut: 0, invalid: 1, surplus: 0, valid: 11 });
    expect(await ofAll()).toEqual({
      received: 12,
      seen: 1,
      screenedOut: 0,
      invalid: 1,
      surplus: 0,
      valid: 11,
    });
  });

  it('of many processes at once are counted once', async () => {
    await rows.arrived('P.1', '2018-08-14', 12, { formClass: 'independent' });
    const all = await Promise.all(Array.from({ length: 6 }, () => own()));
    expect(all.map((forms) => forms.received)).toEqual(Array(6).fill(10));
  });
});
