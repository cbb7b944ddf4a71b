import { AgencyScope } from '@hailong/database';
import { CountOpinions, ListOpinions, Opinion, ReleaseOpinions } from '@hailong/opinions/use-cases';
import { ReadQuality } from '@hailong/responses/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { atOnce } from '../../kit/run-concurrently';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';
import { formWithTexts, someWriters } from './writers';

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

  const release = () => province.app.get(ReleaseOpinions).release('test');
  const shown = async (of = scope): Promise<readonly Opinion[]> =>
    (await province.app.get(ListOpinions).list(of, {}, { limit: 200 })).opinions;
  const textsOf = (opinions: readonly Opinion[]) => opinions.map(({ comment }) => comment);
  const texts = async (of = scope) => textsOf(await shown(of)).sort();
  const close = async () =>
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  const five = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];

  it('of four forms show nothing; the fifth shows all five, on the next day', async () => {
    await province.writers.writeAll(...five.slice(0, 4));
    province.today('2018-08-16');
    expect([await release(), await texts()]).toEqual([{ groups: 0, opinions: 0 }, []]);
    await province.writers.writeAll('Năm');
    expect([await release(), await texts()]).toEqual([{ groups: 0, opinions: 0 }, []]);
    province.today('2018-08-17');
    expect(await release()).toEqual({ groups: 1, opinions: 5 });
    expect(await texts()).toEqual([...five].sort());
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
  });

  it('of one form count as one form, however many there are', async () => {
    await province.writers.write({ YK1: 'Chờ lâu', YK2: 'Thêm quầy', NGUON: 'Người quen' });
    await province.writers.writeAll(...five.slice(0, 3));
    province.today('2018-08-16');
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
    await province.writers.write({ NGUON: 'Loa phường' });
    province.today('2018-08-17');
    expect(await release()).toEqual({ groups: 1, opinions: 7 });
    const beside = (await shown()).filter(({ item }) => item === 'NGUON');
    expect(textsOf(beside).sort()).toEqual(['Loa phường', 'Người quen']);
    expect(beside.map(({ question }) => question?.vi)).toEqual(
      Array(2).fill('Ông/Bà biết thông tin qua đâu?'),
    );
  });

  it('appear without the day, the form and the neighbours of a text, which are nowhere any more', async () => {
    await province.writers.writeAll(...five);
    province.today('2018-08-20');
    await province.writers.write({ YK1: 'Sáu', YK2: 'Bảy' });
    province.today('2018-08-21');
    await release();
    const found = await shown();
    expect(new Set(found.map(({ appearedOn, dueOn }) => `${appearedOn} ${dueOn}`))).toEqual(
      new Set(['2018-08-21 2018-09-11']),
    );
    const kept = await province.db.admin(
      `select distinct received_on, item, comment, form_tag, repeat_digest from hailong.open_comment`,
    );
    expect(kept).toEqual([
      { received_on: null, item: null, comment: null, form_tag: null, repeat_digest: null },
    ]);
    const rows = await province.db.admin<{ text: string }>(`select o::text as text from hailong.opinion o`);
    expect(rows.filter(({ text }) => /2018-08-(15|20)/.test(text))).toEqual([]);
  });

  it('appear in an order that is not that in which they came', async () => {
    const written = Array.from({ length: 40 }, (_, n) => `Ý kiến ${String(n).padStart(2, '0')}`);
    await province.writers.writeAll(...written);
    province.today('2018-08-16');
    await release();
    expect(textsOf(await shown())).not.toEqual(written);
    const stored = await province.db.admin<{ comment: string }>(
      'select comment from hailong.opinion order by ctid',
    );
    expect(stored.map(({ comment }) => comment)).not.toEqual(written);
    expect(stored.map(({ comment }) => comment).sort()).toEqual(written);
  });

  it('that operators typed in and those that people sent make groups apart', async () => {
    for (const text of five.slice(0, 4)) await province.writers.write({ YK1: text }, { operator: 'clerk' });
    await province.writers.writeAll('Tự gửi');
    province.today('2018-08-16');
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
    await province.writers.write({ YK1: 'Năm' }, { operator: 'clerk' });
    province.today('2018-08-17');
    expect(await release()).toEqual({ groups: 1, opinions: 5 });
    expect(await texts()).not.toContain('Tự gửi');
  });

  it('of a later group join no earlier one, and have a deadline of their own', async () => {
    await province.writers.writeAll(...five);
    province.today('2018-08-16');
    await release();
    await province.writers.writeAll(...five.map((text) => `${text} nữa`));
    province.today('2018-08-17');
    expect(await release()).toEqual({ groups: 1, opinions: 5 });
    const groups = await province.db.admin(
      `select group_no as "no", due_on::text as due, count(*)::int as texts from hailong.opinion group by 1, 2 order by 1`,
    );
    expect(groups).toEqual([
      { no: 1, due: '2018-09-06', texts: 5 },
      { no: 2, due: '2018-09-07', texts: 5 },
    ]);
  });

  it('that are left appear when the round closes, of five forms and more; fewer stay hidden, and the agency is told', async () => {
    await province.writers.writeAll(...five);
    for (const text of five.slice(1)) await province.writers.write({ YK1: text }, { agencyCode: 'P.2' });
    const counts = (of: AgencyScope) => province.app.get(CountOpinions).ofOwn(of, province.round.roundId);
    const other = await province.scopeOf('P.2');
    expect(await counts(other)).toMatchObject({ opinions: 0, someStayHidden: false });
    await close();
    expect(await texts()).toEqual([...five].sort());
    expect(await texts(other)).toEqual([]);
    expect(await counts(other)).toMatchObject({ opinions: 0, someStayHidden: true });
    expect(await counts(scope)).toMatchObject({ opinions: 5, someStayHidden: false });
    province.today('2019-01-01');
    expect(await release()).toEqual({ groups: 0, opinions: 0 });
  });

  it('that are long and alike are counted as such before and after they have appeared', async () => {
    const long = 'Cán bộ một cửa rất nhiệt tình, hướng dẫn rõ ràng, tôi rất hài lòng';
    await province.writers.writeAll(long, ` ${long.toUpperCase()}`, long, ...five);
    const repeated = async () =>
      expectOk(await province.app.get(ReadQuality).read(scope, province.round.roundId)).repeatedTexts;
    expect(await repeated()).toEqual({ texts: 1, comments: 3 });
    province.today('2018-08-16');
    await release();
    expect(await texts()).toContain(long);
    expect(await repeated()).toEqual({ texts: 1, comments: 3 });
    await province.writers.writeAll(long);
    expect(await repeated()).toEqual({ texts: 1, comments: 4 });
  });

  it('are taken once, although several processes look at the same moment', async () => {
    const other = await province.process();
    await province.writers.writeAll(...five);
    province.today('2018-08-16');
    // Held back where the first would empty what it has read, and a second without a lock would have read as well.
    const works = [province.app, other].map((app) => () => app.get(ReleaseOpinions).release('test'));
    const lock = 'lock table hailong.open_comment in share mode';
    const opinions = (await atOnce(province.db.adminUrl, lock, works)).map((each) => each.opinions);
    expect(opinions).toEqual([5, 0]);
    expect(await texts()).toEqual([...five].sort());
  });
});
