import { administratorOf, operatorOf } from '../../kit/actors';
import { A_RATING, ENTER, SUBMIT } from '../../kit/intake';
import { fieldsOf, pageAt } from '../../kit/form-page';
import { people } from '../../kit/people';
import { aProvince, Opened } from '../../kit/province';
import { aRespondent } from '../../kit/respondent';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { CLOSE } from '../../kit/survey-operations';
import { BodiesDesk, GROUP, Sheet } from './bodies-desk';
import { BODIES_OF_BEN_TRE } from './list-rows';

/** Bodies that send nothing: a department and two districts. */
const SILENT = ['Thanh tra tỉnh', 'UBND huyện Ba Tri', 'UBND huyện Thạnh Phú'];

const REFRESH = `mutation ($round: ID!) { it: updateSurveyQuotaTargets(round: $round) { __typename } }`;

/** Sở Công Thương Bến Tre 2022 asks 17 departments and 9 districts, one form each. */
describe('the bodies that Bến Tre asks', () => {
  const described = aProvince('2022-08-15')
    .with(aPortal({ gate: { tickets: 'accepted' } }))
    .with(aRound({ template: 'ben-tre-sct-2022', participants: ['P.1'] }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  let desk: BodiesDesk;
  let sheets: readonly Sheet[];
  beforeAll(async () => {
    province = await described.open();
    desk = new BodiesDesk(province);
  });
  afterAll(() => province.close());

  const sheetOf = (name: string): Sheet => {
    const sheet = sheets.find(({ bodyName }) => bodyName === name);
    if (!sheet) throw new Error(`there is no sheet for ${name}`);
    return sheet;
  };

  it('are put on the list of their group, numbered, and loading them again changes nothing', async () => {
    const loaded = await desk.load([...BODIES_OF_BEN_TRE]);
    expect(loaded.members.map(({ number, status }) => [number, status])).toEqual(
      BODIES_OF_BEN_TRE.map((_, n) => [n + 1, 'ADDED']),
    );
    const again = await desk.load([...BODIES_OF_BEN_TRE]);
    expect(new Set(again.members.map(({ status }) => status))).toEqual(new Set(['UNCHANGED']));
    expect(await desk.members()).toHaveLength(26);
  });

  it('are N of their cells: 17 departments and 9 districts of the list', async () => {
    await province.ask(REFRESH, { round: desk.round }, administratorOf('P'));
    expect((await desk.cells()).map(({ field, newest }) => [field, newest])).toEqual([
      ['departments', { population: 17, target: 17, source: 'list' }],
      ['districts', { population: 9, target: 9, source: 'list' }],
    ]);
  });

  it('each get a sheet of their own, whose link leads to the form of their group and field', async () => {
    const invited = await province.people.invite('P.1', { port: 'PAPER', list: GROUP });
    expect(invited).toMatchObject({ invited: 26, waiting: 0, alreadyInvited: 0 });
    expect(await province.people.invite('P.1', { port: 'PAPER', list: GROUP })).toMatchObject({
      ...{ invited: 0, alreadyInvited: 26 },
    });
    sheets = await desk.sheets();
    expect(sheets.map(({ bodyName }) => bodyName).sort()).toEqual(
      BODIES_OF_BEN_TRE.map(({ name }) => name).sort(),
    );
    expect(new Set(sheets.map(({ shortCode }) => shortCode)).size).toBe(26);
    const { searchParams } = new URL(sheetOf('UBND huyện Ba Tri').link);
    expect([searchParams.get('group'), searchParams.get('field')]).toEqual([GROUP, 'districts']);
  });

  it('answer once each on the page, and a second form with the same code is refused', async () => {
    const answering = sheets.filter(({ bodyName }) => !SILENT.includes(bodyName ?? ''));
    for (const sheet of answering) expect(await desk.send(sheet)).toMatchObject({ status: 200 });
    const [first] = answering;
    const second = await desk.send(first ?? sheetOf(''), {});
    expect(second.status).toBe(422);
    expect(second.said).toContain('Giấy mời này không còn dùng được');
    expect(await desk.taken()).toEqual([16, 7]);
  });

  it('are told by name where they have not answered: the body, never an answer', async () => {
    const members = await desk.members();
    expect(await desk.silent()).toEqual([...SILENT].sort());
    expect(members.filter(({ answered }) => answered === true)).toHaveLength(23);
  });

  describe('leave no slot for the 27th', () => {
    const refusedWith = async (sent: Promise<{ status: number; said: string }>, words: string) => {
      const { status, said } = await sent;
      expect([status, said.includes(words)]).toEqual([422, true]);
    };

    it('without a code', async () => {
      const { search } = new URL(sheetOf('Thanh tra tỉnh').link);
      const { html } = await pageAt(`${province.portal.url}/survey/form${search}`);
      expect([...fieldsOf(html).keys()]).toContain('code');
      await refusedWith(
        desk.send({ ...sheetOf('Thanh tra tỉnh'), shortCode: '' }),
        'chỉ hỏi các cơ quan, đơn vị trong danh sách',
      );
    });

    it('with the blank invitation of a citizen', async () => {
      await province.people.invite('P.1', { port: 'PAPER', blank: 1 });
      const blank = (await desk.sheets()).find(({ bodyName }) => bodyName === null);
      await refusedWith(
        desk.send({ link: sheetOf('Thanh tra tỉnh').link, shortCode: blank?.shortCode ?? '' }),
        'không dùng cho nhóm hoặc khối này',
      );
    });

    it('with the code of a department among the districts', async () => {
      await refusedWith(
        desk.send(sheetOf('Thanh tra tỉnh'), { service: 'districts/' }),
        'không dùng cho nhóm hoặc khối này',
      );
      const unsaid = new URL(sheetOf('Thanh tra tỉnh').link);
      unsaid.searchParams.delete('field');
      await refusedWith(
        desk.send({ ...sheetOf('Thanh tra tỉnh'), link: unsaid.toString() }),
        'Hãy chọn lĩnh vực mà phiếu này thuộc về',
      );
    });

    it('over the API with a credential, or typed in by a clerk', async () => {
      const { link } = sheetOf('Thanh tra tỉnh');
      const token = new URL(link).hash.slice(1);
      const { blindedMessage } = await province.respondent.blind('P.1');
      expect(await province.respondent.exchange('P.1', { token, blindedMessage })).toMatchObject({
        code: 'INVITATION_EXCHANGE_UNSUITED',
      });
      const form = { round: desk.round, agencyCode: 'P.1', group: GROUP, field: 'departments', answers: [] };
      const citizens = (await desk.sheets()).find(({ bodyName }) => bodyName === null);
      const credential = await province.respondent.credential(
        'P.1',
        new URL(citizens?.link ?? '').hash.slice(1),
      );
      const beside = await province.ask<{ problems: { code: string }[] }>(SUBMIT, {
        input: { ...form, channel: 'ONLINE', key: 'khong-co-giay-moi-2', credential, invitation: { token } },
      });
      expect(beside.problems?.map(({ code }) => code)).toEqual(['BODY_INVITATION_MISSING']);
      const sent = await province.ask<{ problems: { code: string }[] }>(SUBMIT, {
        input: { ...form, channel: 'ONLINE', key: 'khong-co-giay-moi-1' },
      });
      expect(sent.problems.map(({ code }) => code)).toEqual(['BODY_INVITATION_MISSING']);
      const typed = { ...form, channel: 'PAPER', key: 'nhap-tay-phieu-giay', answers: [A_RATING] };
      const [entered] = await province.ask<{ problems: { code: string }[] }[]>(
        ENTER,
        { inputs: [typed] },
        operatorOf('P.1'),
      );
      expect(entered?.problems.map(({ code }) => code)).toEqual(['BODY_FORM_UNSUITED']);
    });

    it('and the code of a body answers in no other group', async () => {
      const other = new URL(sheetOf('Thanh tra tỉnh').link);
      other.searchParams.set('group', 'service');
      other.searchParams.set('field', 'competition');
      await refusedWith(
        desk.send({ ...sheetOf('Thanh tra tỉnh'), link: other.toString() }),
        'không dùng cho nhóm hoặc khối này',
      );
      expect(await desk.taken()).toEqual([16, 7]);
    });
  });

  it('share no value with any response, and the trail has neither names nor addresses', async () => {
    const values = async (table: string) => {
      const rows = await province.db.admin<{ value: string }>(
        `select distinct e.value from hailong.${table} r, jsonb_each_text(to_jsonb(r)) e
         where e.value ~ '^([0-9a-f-]{36}|\\\\x[0-9a-f]{32,})$'`,
      );
      return rows.map(({ value }) => value);
    };
    const known = (await Promise.all(['list_member', 'invitation', 'admission'].map(values))).flat();
    const ofResponses = (
      await Promise.all(['survey_response', 'response_detail', 'open_comment'].map(values))
    ).flat();
    expect(ofResponses).toHaveLength(23);
    expect(ofResponses.filter((value) => known.includes(value))).toEqual([]);
    const [trail] = await province.db.admin<{ text: string }>(
      'select string_agg(to_jsonb(a)::text, chr(10)) as text from hailong.audit_entry a',
    );
    expect(trail?.text).toContain('load-list-members');
    for (const word of ['Thanh tra tỉnh', 'bentre.example.vn']) expect(trail?.text).not.toContain(word);
  });

  it('stay known by name after the close, with whether they have answered, and without a contact', async () => {
    await province.ask(CLOSE, { id: desk.round }, administratorOf('P'));
    expect(await desk.silent()).toEqual([...SILENT].sort());
    const [left] = await province.db.admin<{ contacts: number; joined: number }>(
      `select (select count(sealed_contact)::int from hailong.list_member) as contacts,
         (select count(member_id)::int from hailong.invitation) as joined`,
    );
    expect(left).toEqual({ contacts: 0, joined: 0 });
    expect(
      (await desk.load([{ code: 'BT-27', name: 'Sở Ngoại vụ', field: 'departments' }])).problems,
    ).toEqual([{ code: 'LIST_ROUND_CLOSED', place: 'round' }]);
    expect((await desk.cells()).map(({ newest }) => newest)).toMatchObject([
      { population: 17, source: 'list' },
      { population: 9, source: 'list' },
    ]);
  });
});
