import { choicesOf, fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { aFieldList } from '../../kit/field-list';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { aSuperApp } from './super-app';

const FORM = `query ($round: ID!, $group: String!, $procedure: String) {
  form: surveyForm(round: $round, agencyCode: "P.1", group: $group) {
    ... on SurveyForm { services(channel: ONLINE, procedure: $procedure) { field } } } }`;
/** Procedure of the field `ho-tich`, as a dossier of the province names it. */
const CIVIL = '1.004873.000.00.00.H21';

describe('the page of a round that asks every form for its field, without a quota by field', () => {
  const fields = [{ code: 'dat-dai' }, { code: 'ho-tich' }];
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aFieldList())
    .with(aRound({ template: VUNG_TAU, changes: { fields, asksField: true, channels: ['ONLINE', 'APP'] } }))
    .with(aVisitor())
    .with(aSuperApp());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const page = (more = '') =>
    pageAt(
      `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1&group=citizens${more}`,
    );
  const post = (filled: URLSearchParams) => {
    province.later(60);
    return postForm(province.portal.url, filled);
  };
  const stored = () => province.db.admin('select field, surplus from hailong.survey_response order by field');
  /** Fields of the responses that a sending adds. */
  const added = async (send: () => Promise<unknown>) => {
    const before = await province.db.admin<{ id: string }>(
      'select response_id as id from hailong.survey_response',
    );
    province.later(60);
    await send();
    const ids = before.map(({ id }) => id);
    const sql = 'select field from hailong.survey_response where response_id <> all ($1::uuid[])';
    return (await province.db.admin<{ field: number }>(sql, [ids])).map(({ field }) => field);
  };

  it('asks for it before all else', async () => {
    const { html } = await page();
    expect(choicesOf(html).get('service')).toEqual(['dat-dai/', 'ho-tich/', '.']);
    expect(html).toContain('Lĩnh vực khác');
    expect(html).not.toContain('ngoài chỉ tiêu');
  });

  it('refuses a form without an answer to it, keeps one with it, and one of another field too', async () => {
    const filled = filledIn((await page()).html);
    const again = await post(filled);
    expect([again.response.status, again.html]).toEqual([422, expect.stringMatching(/Hãy chọn lĩnh vực/)]);
    for (const service of ['ho-tich/', '.']) {
      const form = filledIn((await page()).html);
      form.set('service', service);
      expect((await post(form)).html).toMatch(/Mã biên nhận/);
    }
    expect(await stored()).toEqual([
      { field: 0, surplus: false },
      { field: 2, surplus: false },
    ]);
  });

  it('tells programs the fields among which a form chooses', async () => {
    const variables = { round: province.publicRoundId, group: 'citizens' };
    const { services } = await province.ask<{ services: object[] }>(FORM, variables);
    expect(services).toMatchObject([{ field: 'dat-dai' }, { field: 'ho-tich' }]);
  });

  it.each(['&field=ho-tich', `&procedure=${CIVIL}`])(
    'does not ask what the link %s says, leads to the form that asks, and counts the form in that field',
    async (link) => {
      const { html } = await page(link);
      expect(choicesOf(html).has('service')).toBe(false);
      expect(html).toContain('<strong>Hộ tịch</strong>');
      const form = filledIn(html);
      form.set('code', 'x');
      const again = await post(form);
      expect([again.response.status, choicesOf(again.html).has('service')]).toEqual([422, false]);
      const mended = fieldsOf(again.html);
      mended.set('code', '');
      expect(await added(() => post(mended))).toEqual([2]);
      const [, other = ''] = /href="(form[^"]*)"/.exec(html) ?? [];
      expect(other).not.toMatch(/field|procedure/);
    },
  );

  it('asks where the link names a procedure that the list does not know', async () => {
    expect(choicesOf((await page('&procedure=1.999999')).html).has('service')).toBe(true);
  });

  it('tells an app the field of a dossier by its procedure, and counts the answer there, whatever field comes with it', async () => {
    const { superApp: app } = province;
    const { body } = await app.ticket(await app.dossier({ procedure: CIVIL }));
    expect(body).toMatchObject({ field: 'ho-tich' });
    expect(await added(() => app.answers(body.ticket ?? ''))).toEqual([2]);
    const other = await app.ticket(await app.dossier({ procedure: '1.012753' }));
    expect(await added(() => app.answers(other.body.ticket ?? '', { field: 'ho-tich' }))).toEqual([1]);
    const unknown = await app.ticket(await app.dossier());
    expect(unknown.body).not.toHaveProperty('field');
    expect(await added(() => app.answers(unknown.body.ticket ?? '', { procedure: CIVIL }))).toEqual([2]);
  });

  it('tells programs that know the procedure to ask for no field, and counts what they send with it', async () => {
    const { superApp: app, visitor } = province;
    expect((await app.form()).body.services).toEqual([{ field: 'dat-dai' }, { field: 'ho-tich' }]);
    expect((await app.form({ procedure: CIVIL })).body.services).toEqual([]);
    const variables = { round: province.publicRoundId, group: 'citizens', procedure: CIVIL };
    expect(await province.ask(FORM, variables)).toEqual({ services: [] });
    const input = visitor.inputOf(await visitor.blank(), { procedure: CIVIL });
    expect(await added(() => visitor.submit(input))).toEqual([2]);
  });
});
