import { randomUUID } from 'node:crypto';
import { day } from '@hailong/kernel';
import { ExamineQuality, Examination, ReadQuality, SubmitResponse } from '@hailong/responses/use-cases';
import { CHANNELS, Channel, QUALITY_SIGNS } from '@hailong/surveys/domain';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { differencesOf } from './differences-of';
import { recountAll } from '../../kit/recount-all';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

const { STRAIGHT_LINE, SERIAL_PATTERN, BURST } = QUALITY_SIGNS.rows;
const PAPER = CHANNELS.numberOf('paper');

describe('an examination of quality', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  interface Filled {
    readonly levels: string;
    readonly agencyCode?: string;
    readonly channel?: Channel;
    readonly operator?: string;
  }

  /** Types in a form whose first criteria have these levels; gives its id. */
  const enter = async (filled: Filled): Promise<string> => {
    const { agencyCode = 'P.1', channel = 'paper', operator = 'an' } = filled;
    const criteria = [4, 5, 6, 3].flatMap((n, at) =>
      Array.from({ length: n }, (_, index) => `Q${at + 1}.${index + 1}`),
    );
    const rated = [...filled.levels].map((level, at) => ({ item: criteria[at] ?? '', level }));
    const verdict = await province.app.get(SubmitResponse).submit(
      {
        ...{ key: randomUUID(), roundId: province.round.roundId, agencyCode, group: 'citizens', channel },
        answers: [...rated, { item: 'GY', level: 'no' }],
      },
      { on: day('2018-08-15'), operator },
    );
    return expectOk(verdict).receipt;
  };
  const number = (id: string, serial: string) =>
    province.db.admin(`update hailong.response_detail set serial = $1 where response_id = $2`, [serial, id]);
  /** The same, stored before straight lines were flagged on arrival. */
  const enterUnflagged = async (filled: Filled): Promise<string> => {
    const id = await enter(filled);
    await province.db.admin('update hailong.survey_response set flags = 0 where response_id = $1', [id]);
    await recountAll(province.db);
    return id;
  };
  const examine = async (code = 'P.1'): Promise<Examination> =>
    expectOk(
      await province.app.get(ExamineQuality).examine(await province.scopeOf(code), province.round.roundId),
    );
  const flagsOf = async () => {
    const sql = 'select response_id as id, flags from hailong.survey_response';
    const rows = await province.db.admin<{ id: string; flags: number }>(sql);
    return new Map(rows.map(({ id, flags }) => [id, flags]));
  };
  const classes = () =>
    province.db.admin<{ tallyClass: number; responses: number; invalid: number }>(
      `select tally_class as "tallyClass", sum(responses)::int as responses, sum(invalid)::int as invalid from hailong.tally group by 1 order by 1`,
    );
  const differences = () => differencesOf(province.app);

  it('flags straight lines, moves them with all their counts to the tally class of flagged ones, and deletes nothing', async () => {
    const straight = await enterUnflagged({ levels: '4'.repeat(18) });
    const honest = await enter({ levels: '435443554344355434' });
    const { examined, raised, lowered } = await examine();
    expect({ examined, raised, lowered }).toEqual({
      examined: 2,
      raised: [{ sign: 'STRAIGHT_LINE', responses: 1 }],
      lowered: [],
    });
    expect(await flagsOf()).toEqual(
      new Map([
        [straight, STRAIGHT_LINE.bit],
        [honest, 0],
      ]),
    );
    expect(await classes()).toEqual([
      { tallyClass: 0, responses: 1, invalid: 0 },
      { tallyClass: 2, responses: 1, invalid: 0 },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('made again finds the same and changes nothing', async () => {
    await enter({ levels: '4'.repeat(18) });
    const first = await examine();
    const [before, stored] = [await classes(), await flagsOf()];
    const second = await examine();
    expect([second.raised, second.lowered]).toEqual([[], []]);
    expect(second.report).toEqual(first.report);
    expect([await classes(), await flagsOf()]).toEqual([before, stored]);
  });

  it('flags five paper forms in serial order that are answered exactly alike, four not, orders BK-9 before BK-10, and looks past blank ones', async () => {
    const serials = ['BK-8', 'BK-9', 'BK-10', 'BK-11', 'BK-12', 'BK-13', 'LC-1', 'LC-2', 'LC-3', 'LC-4'];
    const ids: string[] = [];
    for (const serial of serials) {
      const id = await enter({ levels: serial === 'BK-8' ? '35' : '45' });
      await number(id, serial);
      ids.push(id);
    }
    await number(await enter({ levels: '' }), 'BK-11');
    expect((await examine()).raised).toEqual([{ sign: 'SERIAL_PATTERN', responses: 5 }]);
    const flags = await flagsOf();
    const alike = Array<number>(5).fill(SERIAL_PATTERN.bit);
    expect(ids.map((id) => flags.get(id))).toEqual([0, ...alike, 0, 0, 0, 0]);
    await number(ids[3] ?? '', 'X-1');
    expect((await examine()).lowered).toEqual([{ sign: 'SERIAL_PATTERN', responses: 5 }]);
    expect(await differences()).toEqual([]);
  });

  it('leaves what was seen on arrival, keeps surplus surplus and invalid invalid', async () => {
    const [burst, surplus, invalid] = [
      await enter({ levels: '4'.repeat(18) }),
      await enter({ levels: '5'.repeat(18) }),
      await enter({ levels: '3'.repeat(18) }),
    ];
    const honest = await enter({ levels: '12', operator: 'binh' });
    await province.db.admin(`update hailong.survey_response set flags = $1 where response_id = any ($2)`, [
      BURST.bit,
      [burst, honest],
    ]);
    await province.db.admin(`update hailong.survey_response set surplus = true where response_id = $1`, [
      surplus,
    ]);
    await province.db.admin(`update hailong.survey_response set valid = false where response_id = $1`, [
      invalid,
    ]);
    await recountAll(province.db);
    await examine();
    const flags = await flagsOf();
    expect([burst, surplus, invalid, honest].map((id) => flags.get(id))).toEqual([
      BURST.bit + STRAIGHT_LINE.bit,
      STRAIGHT_LINE.bit,
      STRAIGHT_LINE.bit,
      BURST.bit,
    ]);
    expect((await classes()).filter(({ responses, invalid: judged }) => responses + judged > 0)).toEqual([
      { tallyClass: 2, responses: 2, invalid: 1 },
      { tallyClass: 3, responses: 1, invalid: 0 },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('counts long comments that are word for word the same, and joins them to no response (Lyon: 37 copies among 642)', async () => {
    const text = 'Cán bộ một cửa rất nhiệt tình, hướng dẫn rõ ràng, tôi rất hài lòng';
    const short = 'Không có ý kiến';
    const comments = [text, text, ` ${text.toUpperCase()} `, `${text}!`, short, short];
    const { agencyId } = await province.scopeOf('P.1');
    await province.db.admin(
      `insert into hailong.open_comment (agency_id, round_id, questionnaire_id, item, comment, response_id, form_class)
       select $1, $2, 1, 'YK', unnest($3::text[]), gen_random_uuid(), 3`,
      [agencyId, province.round.roundId, comments],
    );
    const { raised, report } = await examine();
    expect(report.repeatedTexts).toEqual({ texts: 1, comments: 3 });
    expect(raised).toEqual([]);
  });

  it("is of the own agency alone: another's responses are neither read nor flagged", async () => {
    await enterUnflagged({ levels: '4'.repeat(18), agencyCode: 'P.2' });
    const { examined, report } = await examine('P.1');
    expect([examined, report.responses]).toEqual([0, 0]);
    expect([...(await flagsOf()).values()]).toEqual([0]);
    const stranger = await province.app.get(ExamineQuality).examine(province.owner, province.round.roundId);
    expect(stranger.ok ? [] : stranger.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('stands in the trail: who examined which round, without a number that would tell a form before the round is final', async () => {
    await enterUnflagged({ levels: '4'.repeat(18) });
    await examine();
    const trail = await province.db.admin(
      `select actor, subject, action, after from hailong.audit_entry where action in ('examine-quality', 'flag-responses') order by at`,
    );
    const by = { actor: 'tester of P.1', subject: province.round.code };
    expect(trail).toEqual([
      { ...by, action: 'flag-responses', after: null },
      { ...by, action: 'examine-quality', after: null },
    ]);
  });

  it('of a final round is refused; its report can be read then, and not before', async () => {
    await enter({ levels: '4'.repeat(18) });
    const scope = await province.scopeOf('P.1');
    const read = () => province.app.get(ReadQuality).read(scope, province.round.roundId);
    expect(await read()).toMatchObject({ ok: false, problems: [{ code: 'QUALITY_REPORT_TOO_EARLY' }] });
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    await examine();
    expectOk(await province.app.get(FinaliseRound).finalise(province.owner, province.round.roundId));
    const verdict = await province.app.get(ExamineQuality).examine(scope, province.round.roundId);
    expect(verdict.ok ? [] : verdict.problems).toMatchObject([{ code: 'ROUND_SIGNS_LOCKED' }]);
    const report = expectOk(await read());
    expect(report).toMatchObject({ responses: 1, flagged: 1, channels: [{ channel: PAPER, flagged: 1 }] });
  });
});
