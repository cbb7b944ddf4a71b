import { choicesOf, fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

const FORM = `query ($round: ID!, $group: String!, $channel: SurveyChannel!) {
  form: surveyForm(round: $round, agencyCode: "P.1", group: $group) {
    ... on SurveyForm { services(channel: $channel) { field } } } }`;

describe('the page of a round that asks every form for its field, without a quota by field', () => {
  const fields = [
    { code: 'dat-dai', label: { vi: 'Đất đai' } },
    { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
  ];
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { fields, asksField: true } }));
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

  it('asks for it before all else, and has chosen what the link knows', async () => {
    const { html } = await page();
    expect(choicesOf(html).get('service')).toEqual(['dat-dai/', 'ho-tich/', '.']);
    expect(fieldsOf((await page('&field=ho-tich')).html).get('service')).toBe('ho-tich/');
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
    const variables = { round: province.publicRoundId, group: 'citizens', channel: 'ONLINE' };
    const { services } = await province.ask<{ services: object[] }>(FORM, variables);
    expect(services).toMatchObject([{ field: 'dat-dai' }, { field: 'ho-tich' }]);
  });
});
