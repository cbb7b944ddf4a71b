import { administratorOf } from '../../kit/actors';
import { choicesOf, fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { takenOf } from '../../kit/limited-cells';
import { aProvince, Opened } from '../../kit/province';
import { aRound, VUNG_TAU } from '../../kit/round';
import { storedForms } from '../../kit/stored-forms';
import { inBrowser, shownIn } from '../../kit/servers/browser';
import { aPortal } from '../../kit/servers/portal';

const FORM = `query ($round: ID!, $group: String!, $channel: SurveyChannel!) {
  form: surveyForm(round: $round, agencyCode: "P.1", group: $group) {
    ... on SurveyForm { services(channel: $channel) { field fieldLabel { text } procedureGroup procedureGroupLabel { text } } } } }`;

/** Two groups, six fields: cells by field for both groups, and one of them by group of procedures. */
describe('the page of a round whose exact cells are crossed by field (Bến Tre 2022)', () => {
  const described = aProvince('2022-09-15', 9)
    .with(aPortal())
    .with(aRound({ template: 'ben-tre-sct-2022', participants: ['P.1'] }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const page = (more = '', group = '&group=service') =>
    pageAt(`${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1${group}${more}`);
  const post = (fields: URLSearchParams) => {
    province.later(60);
    return postForm(province.portal.url, fields);
  };

  it('asks for the field first, by the names of the plan, and counts the form in its cell', async () => {
    const { html } = await page();
    expect(choicesOf(html).get('service')).toEqual([
      ...['competition/', 'food-safety/', 'domestic-trade/petrol-retail', 'trade-promotion/', '.'],
    ]);
    expect(html).toContain('An toàn thực phẩm');
    expect(html.indexOf('name="service"')).toBeLessThan(html.indexOf('name="q.'));
    const fields = filledIn(html);
    fields.set('service', 'domestic-trade/petrol-retail');
    const taken = () => takenOf(province.db, province.round.roundId);
    const before = await taken();
    expect((await post(fields)).html).toMatch(/Mã biên nhận/);
    expect(await taken()).toEqual(before.map((slots, cell) => (cell === 4 ? slots + 1 : slots)));
  });

  it('asks each group for the fields of its own cells', async () => {
    const { html } = await page('', '&group=coordination');
    expect(choicesOf(html).get('service')).toEqual(['departments/', 'districts/', '.']);
  });

  it.each([
    ['&field=food-safety', 'food-safety/'],
    ['&procedureGroup=petrol-retail', 'domestic-trade/petrol-retail'],
    ['&field=districts', undefined],
    ['', undefined],
  ])('has chosen what its link %s knows already', async (link, chosen) => {
    const { html } = await page(link);
    expect(fieldsOf(html).get('service') ?? undefined).toBe(chosen);
  });

  it.each(['&field=xyz', '&procedureGroup=xyz', '&field=food-safety&procedureGroup=petrol-retail'])(
    'tells before the first question that the plan does not know %s, and leads to the form without it',
    async (link) => {
      const told = await page(link);
      expect(told.response.status).toBe(404);
      expect(told.html).toMatch(/Đường dẫn có chỗ sai/);
      expect(told.html).not.toMatch(/name="q\./);
      expect(told.html.replace(/<[^>]*>/g, '')).not.toMatch(/xyz|food-safety|petrol-retail/);
      const address = (/href="(form[^"]*)"/.exec(told.html)?.[1] ?? '').replace(/&#38;|&amp;/g, '&');
      const mended = await pageAt(`${province.portal.url}/survey/${address}`);
      expect([mended.response.status, mended.html]).toEqual([200, expect.stringMatching(/name="service"/)]);
    },
  );

  it('comes back with the question and all answers when no field was chosen', async () => {
    const { html } = await page();
    const again = await post(filledIn(html));
    expect(again.response.status).toBe(422);
    expect(again.html).toContain('href="#service"');
    expect(again.html).toMatch(/Hãy chọn lĩnh vực/);
    const mended = fieldsOf(again.html);
    expect(mended.get('q.Q1.1')).toBe('1');
    mended.set('service', 'competition/');
    expect((await post(mended)).html).toMatch(/Mã biên nhận/);
  });

  it('keeps the form of a person whose field is not offered as surplus, and says no more than that it is in', async () => {
    const fields = filledIn((await page()).html);
    fields.set('service', '.');
    const sent = await post(fields);
    expect(sent.html).toMatch(/Phiếu của bạn đã được ghi nhận\./);
    expect(sent.html).not.toMatch(/chỉ tiêu/);
    expect((await storedForms(province.db)).filter(({ surplus }) => surplus)).toMatchObject([
      { surplusReason: 'SERVICE_MISSING' },
    ]);
  });

  it('lets a person choose the group where the link names none', async () => {
    const { response, html } = await page('&field=food-safety', '');
    expect(response.status).toBe(200);
    const [, address = ''] = [...html.matchAll(/href="(form[^"]*)"/g)].map(([, to = '']) =>
      to.replace(/&#38;|&amp;/g, '&'),
    );
    const opened = await pageAt(`${province.portal.url}/survey/${address}`);
    expect(fieldsOf(opened.html).get('service')).toBe('food-safety/');
  });

  it('offers the groups as well where the link names one that the round does not have', async () => {
    const { response, html } = await page('', '&group=xyz');
    expect([response.status, html.match(/href="form/g)]).toEqual([200, ['href="form', 'href="form']]);
    expect(html).not.toContain('xyz');
  });

  inBrowser('keeps the code of an invitation while a person chooses the group', async () => {
    const token = 'a'.repeat(22);
    const address = `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1#${token}`;
    const links = [...(await shownIn(address)).matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to);
    expect(links.map((link) => link.replace(/&amp;/g, '&').replace(/^.*&group=/, ''))).toEqual([
      ...[`coordination#${token}`, `service#${token}`],
    ]);
  });

  it('is told to programs as well: the services among which a form chooses', async () => {
    const servicesOf = async (group: string) =>
      (
        await province.ask<{ services: object[] }>(FORM, {
          ...{ round: province.publicRoundId, group, channel: 'ONLINE' },
        })
      ).services;
    expect(await servicesOf('coordination')).toMatchObject([
      { field: 'departments' },
      { field: 'districts' },
    ]);
    expect((await servicesOf('service'))[2]).toMatchObject({
      field: 'domestic-trade',
      procedureGroup: 'petrol-retail',
      procedureGroupLabel: { text: expect.stringMatching(/^Nhóm TTHC/) as string },
    });
  });
});

describe('the page of a round without such cells', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const page = (more: string) =>
    pageAt(`${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1${more}`);

  it('asks for no field', async () => {
    expect((await page('&group=citizens')).html).not.toContain('name="service"');
  });

  it('takes the only group of the round for a link that names none', async () => {
    const { response, html } = await page('');
    expect(response.status).toBe(200);
    expect(fieldsOf(html).get('group')).toBe('citizens');
  });

  it('tells before the first question that it has no field', async () => {
    const { response, html } = await page('&field=xyz');
    expect([response.status, html]).toEqual([
      404,
      expect.stringMatching(/ghi một lĩnh vực hoặc nhóm thủ tục/),
    ]);
    expect(html.replace(/<[^>]*>/g, '')).not.toContain('xyz');
  });
});

describe('the page of a round that asks through an app alone (Hương Hồ 2024)', () => {
  const described = aProvince('2024-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: 'huong-ho-2024', participants: ['P.1'] }));

  it('is there, and sends its form through the channel of the round', async () => {
    const province = await described.open();
    try {
      const address = `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1`;
      const { response, html } = await pageAt(address);
      expect(response.status).toBe(200);
      province.later(60);
      expect((await postForm(province.portal.url, filledIn(html))).html).toMatch(/Mã biên nhận/);
      const rows = await province.db.admin('select channel from hailong.survey_response');
      expect(rows).toEqual([{ channel: 6 }]);
    } finally {
      await province.close();
    }
  });
});

describe('the page of a round that asks at kiosks alone', () => {
  const COUNTER = `mutation { it: registerSurveyCounter(input: { label: "Quầy 3" }) { ... on SurveyCounterRegistered { token } } }`;
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['KIOSK'] } }));

  it('opens at a registered counter, and tells all others so before the first question', async () => {
    const province = await described.open();
    try {
      const { token } = await province.ask<{ token: string }>(COUNTER, {}, administratorOf('P.1'));
      const address = `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1`;
      const elsewhere = await pageAt(address);
      expect([elsewhere.response.status, elsewhere.html]).toEqual([404, expect.stringMatching(/quầy/)]);
      const headers = { 'x-hailong-counter': token };
      const { html } = await pageAt(address, { headers });
      province.later(60);
      expect((await postForm(province.portal.url, filledIn(html), headers)).html).toMatch(/Mã biên nhận/);
    } finally {
      await province.close();
    }
  });
});
