import { createHash, randomUUID } from 'node:crypto';
import { day } from '@hailong/kernel';
import { FillFreeSlots } from '@hailong/responses';
import { RevalueResponse, SubmitResponse } from '@hailong/responses/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { A_RATING, NO_FEEDBACK } from '../../kit/intake';
import { addCell, takenOf } from '../../kit/limited-cells';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';
import { differencesOf } from '../responses/differences-of';

describe('surplus forms of an exact cell', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  let counted: string[];
  let waiting: string[];
  beforeEach(async () => {
    province = await described.open();
    const { roundId } = province.round;
    const { agencyId } = await province.scopeOf('P.1');
    await addCell(province.db, { agencyId, roundId, meaning: 'exact', most: 2 });
    const received: string[] = [];
    for (let form = 0; form < 7; form += 1) received.push(await send());
    waiting = await surplus();
    counted = received.filter((id) => !waiting.includes(id));
  });
  afterEach(async () => {
    expect(await differencesOf(province.app)).toEqual([]);
    await province.close();
  });

  const send = async () => {
    const { roundId } = province.round;
    const of = { roundId, agencyCode: 'P.1', group: 'citizens', channel: 'paper' } as const;
    const form = { ...of, key: randomUUID(), answers: [A_RATING, NO_FEEDBACK] };
    const arrival = { on: day('2018-08-15'), operator: 'clerk' };
    return expectOk(await province.app.get(SubmitResponse).submit(form, arrival)).receipt;
  };
  const surplus = async () =>
    (
      await province.db.admin<{ id: string }>(
        'select response_id as id from hailong.survey_response where valid and surplus order by 1',
      )
    ).map(({ id }) => id);
  const takeOut = async (responseId = '') => {
    const wish = { responseId, valid: false, reason: 'trùng' };
    expectOk(await province.app.get(RevalueResponse).revalue(await province.scopeOf('P.1'), wish));
  };
  const seeds = async () =>
    (
      await province.db.admin<{ seed: string }>(
        `select after ->> 'seed' as seed from hailong.audit_entry where action = 'fill-free-slots' order by at`,
      )
    ).map(({ seed }) => seed);
  const lotOf = (seed: string | undefined, id: string) =>
    createHash('sha256')
      .update(`${seed ?? ''}/${id}`)
      .digest('hex');

  it('stay surplus while the round is open, whichever form turns out invalid', async () => {
    for (const id of counted) await takeOut(id);
    await province.app.get(FillFreeSlots).fill(province.owner, province.round);
    expect(await surplus()).toEqual(waiting);
    expect(await takenOf(province.db, province.round.roundId)).toEqual([0]);
    expect(await seeds()).toEqual([]);
  });

  it('take the free slots at the close by lot, in the order that the seed in the trail gives', async () => {
    for (const id of counted) await takeOut(id);
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    const [seed, ...others] = await seeds();
    expect(others).toEqual([]);
    const inLine = waiting.toSorted((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));
    expect(await surplus()).toEqual(inLine.slice(2).sort());
    const sealed = await province.db.admin<{ id: string }>(
      'select response_id as id from hailong.survey_response where block > 0 order by 1',
    );
    expect(sealed.map(({ id }) => id)).toEqual(inLine.slice(0, 2).sort());
  });
});
