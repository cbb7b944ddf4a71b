import { SealDue } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { CountOpinions, ListOpinions, Opinion, ReleaseOpinions } from '@hailong/opinions/use-cases';
import { ExamineQuality } from '@hailong/responses/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { atOnce } from '../../kit/run-concurrently';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';
import { formWithTexts, someWriters } from './writers';

/** Mondays on which forms are sealed; the round is open to all, so a block holds ten independent forms. */
const [FIRST, SECOND] = ['2018-08-20', '2018-08-27'];

describe('the texts of forms', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound({ template: formWithTexts() }))
    .with(someWriters());
  let province: Opened<typeof described>;
  let scope: AgencyScope;
  beforeEach(async () => {
    province = await described.open();
    scope = await province.scopeOf('P.1');
  });
  afterEach(() => province.close());

  const sealOn = async (day: string) => {
    province.today(day);
    await province.app.get(SealDue).seal('test');
  };
  const release = () => province.app.get(ReleaseOpinions).release('test');
  const shown = async (of = scope): Promise<readonly Opinion[]> =>
    (await province.app.get(ListOpinions).list(of, {}, { limit: 200 })).opinions;
  const textsOf = (opinions: readonly Opinion[]) => opinions.map(({ comment }) => comment);
  const texts = async (of = scope) => textsOf(await shown(of)).sort();
  const close = async () =>
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  const some = (count: number, name = 'Ý kiến') =>
    Array.from({ length: count }, (_, at) => `${name} ${String(at).padStart(2, '0')}`);
  const waiting = () =>
    province.db.admin<{ comment: string; block: number; response_id: string | null }>(
      'select comment, block, response_id from hailong.open_comment where comment is not null order by comment',
    );

  it('appear when the block of their forms is shown, and not before', async () => {
    await province.writers.writeAll(...some(10));
    await sealOn(FIRST);
    expect(await texts()).toEqual([]);
    await province.writers.writeAll(...some(10, 'Nữa'));
    await sealOn(SECOND);
    expect(await texts()).toEqual(some(10));
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
    await close();
    expect(await texts()).toEqual([...some(10, 'Nữa'), ...some(10)].sort());
  });

  it('lose the id of their form when it is sealed, and carry the number of its block until they appear', async () => {
    await province.writers.writeAll(...some(10));
    expect((await waiting()).map(({ block, response_id }) => [block, response_id === null])).toEqual(
      Array(10).fill([0, false]),
    );
    await sealOn(FIRST);
    expect((await waiting()).map(({ block, response_id }) => [block, response_id])).toEqual(
      Array(10).fill([1, null]),
    );
  });

  it('of forms that do not fill a block wait on with the ids of these', async () => {
    await province.writers.writeAll(...some(9));
    await sealOn(FIRST);
    await sealOn(SECOND);
    expect((await waiting()).map(({ block, response_id }) => [block, response_id === null])).toEqual(
      Array(9).fill([0, false]),
    );
    await close();
    expect(await texts()).toEqual([]);
  });

  it('appear however few forms of the block have one', async () => {
    await province.writers.write({ YK1: 'Chờ lâu', YK2: 'Thêm quầy', NGUON: 'Người quen' });
    for (let form = 0; form < 9; form += 1) await province.writers.write({});
    await sealOn(FIRST);
    await close();
    expect(await texts()).toEqual(['Chờ lâu', 'Người quen', 'Thêm quầy']);
    const beside = (await shown()).filter(({ item }) => item === 'NGUON');
    expect(beside.map(({ question }) => question?.vi)).toEqual(['Ông/Bà biết thông tin qua đâu?']);
  });

  it('appear without the day, the form and the neighbours of a text, which are nowhere any more', async () => {
    await province.writers.writeAll(...some(9));
    province.today('2018-08-17');
    await province.writers.write({ YK1: 'Sáu', YK2: 'Bảy' });
    await sealOn(FIRST);
    province.today('2018-08-21');
    await close();
    expect(new Set((await shown()).map(({ appearedOn, dueOn }) => `${appearedOn} ${dueOn}`))).toEqual(
      new Set(['2018-08-21 2018-09-11']),
    );
    const kept = await province.db.admin(
      'select distinct response_id, item, comment, form_class, block, repeat_digest from hailong.open_comment',
    );
    const gone = { response_id: null, item: null, comment: null, form_class: null, repeat_digest: null };
    expect(kept).toEqual([{ ...gone, block: 0 }]);
    const rows = await province.db.admin<{ text: string }>(`select o::text as text from hailong.opinion o`);
    expect(rows.filter(({ text }) => /2018-08-(15|17|20)/.test(text))).toEqual([]);
  });

  it('wait and appear in an order that is not that in which they came', async () => {
    const written = some(40);
    await province.writers.writeAll(...written);
    await sealOn(FIRST);
    const inPlace = async (table: string) =>
      (
        await province.db.admin<{ comment: string }>(
          `select comment from hailong.${table} where comment is not null order by ctid`,
        )
      ).map(({ comment }) => comment);
    expect(await inPlace('open_comment')).not.toEqual(written);
    await close();
    expect(textsOf(await shown())).not.toEqual(written);
    expect(await inPlace('opinion')).not.toEqual(written);
    expect((await inPlace('opinion')).sort()).toEqual(written);
  });

  it('of forms that no block takes appear at the close where they are enough for one, and the agency is told otherwise', async () => {
    const other = await province.scopeOf('P.2');
    for (const text of some(4, 'Gõ'))
      await province.writers.write({ YK1: text }, { operator: 'clerk', agencyCode: 'P.2' });
    await province.writers.write({ YK1: 'Tự gửi' }, { agencyCode: 'P.2' });
    const counts = (of: AgencyScope) => province.app.get(CountOpinions).ofOwn(of, province.round.roundId);
    expect(await counts(other)).toMatchObject({ opinions: 0, someStayHidden: false });
    await province.writers.writeAll(...some(10));
    await close();
    expect(await texts()).toEqual(some(10));
    expect(await texts(other)).toEqual(some(4, 'Gõ'));
    expect(await counts(other)).toMatchObject({ opinions: 4, someStayHidden: true });
    expect(await counts(scope)).toMatchObject({ opinions: 10, someStayHidden: false });
    province.today('2019-01-01');
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
  });

  it('of forms that were set aside appear at the close, ten and more of them', async () => {
    const other = await province.scopeOf('P.2');
    for (const text of some(10)) await province.writers.write({ YK1: text }, { ratesNothing: true });
    for (const text of some(9))
      await province.writers.write({ YK1: text }, { ratesNothing: true, agencyCode: 'P.2' });
    await sealOn(FIRST);
    await sealOn(SECOND);
    expect(await texts()).toEqual([]);
    await close();
    expect([await texts(), await texts(other)]).toEqual([some(10), []]);
  });

  it('of a later block join no earlier group, and have a deadline of their own', async () => {
    await province.writers.writeAll(...some(10));
    await sealOn(FIRST);
    await province.writers.writeAll(...some(10, 'Nữa'));
    await sealOn(SECOND);
    await close();
    const groups = await province.db.admin(
      `select group_no as "no", due_on::text as due, count(*)::int as texts from hailong.opinion group by 1, 2 order by 1`,
    );
    expect(groups).toEqual([
      { no: 1, due: '2018-09-17', texts: 10 },
      { no: 2, due: '2018-09-17', texts: 10 },
    ]);
  });

  it('that are long and alike are counted as such before and after they have appeared', async () => {
    const long = 'Cán bộ một cửa rất nhiệt tình, hướng dẫn rõ ràng, tôi rất hài lòng';
    await province.writers.writeAll(long, ` ${long.toUpperCase()}`, long, ...some(7));
    const repeated = async () =>
      expectOk(await province.app.get(ExamineQuality).examine(scope, province.round.roundId)).report
        .repeatedTexts;
    expect(await repeated()).toEqual({ texts: 1, comments: 3 });
    await sealOn(FIRST);
    expect(await repeated()).toEqual({ texts: 1, comments: 3 });
    await close();
    expect(await texts()).toContain(long);
    expect(await repeated()).toEqual({ texts: 1, comments: 3 });
  });

  it('are taken once by several processes, also where a process died when it had shown their block', async () => {
    const other = await province.process();
    await province.writers.writeAll(...some(10));
    await sealOn(FIRST);
    await province.db.admin('update hailong.block set state = 3');
    // Held back where the first would empty what it has read, and a second without a lock would have read as well.
    const works = [province.app, other].map((app) => () => app.get(ReleaseOpinions).release('test'));
    const lock = 'lock table hailong.open_comment in share mode';
    const opinions = (await atOnce(province.db.adminUrl, lock, works)).map((each) => each.opinions);
    expect(opinions).toEqual([10, 0]);
    expect(await texts()).toEqual(some(10));
  });
});
