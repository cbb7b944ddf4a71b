import { createHash } from 'node:crypto';
import { Sealing } from '@hailong/secrets';
import { choicesOf, fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aVisitor } from '../../kit/visitor';

describe('the form as a page without scripts', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 20, perMinute: 60, tickets: 'required', shortestSeconds: 5 } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  const page = (query = `round=${province.publicRoundId}&agency=P.1&group=citizens`) =>
    pageAt(`${province.portal.url}/survey/form?${query}`);
  const post = (fields: URLSearchParams, headers?: Record<string, string>) =>
    postForm(province.portal.url, fields, headers);

  it('is a page of a few kilobytes that can be filled in and sent; the answer says that it is in', async () => {
    const { response, html } = await page();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const [script = '', ...others] = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text);
    expect(others).toEqual([]);
    const digest = createHash('sha256').update(script).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'sha256-${digest}';`);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
    expect(html).toMatch(/<style>[^<]*label\{[^}]*min-height/);
    province.later(60);
    const sent = await post(filledIn(html));
    expect([sent.response.status, sent.html]).toEqual([200, expect.stringMatching(/Mã biên nhận/) as string]);
    expect(Buffer.byteLength(sent.html)).toBeLessThan(2_000);
    expect(sent.html).toContain('<a href="receipt">');
    expect((await post(filledIn(html))).html).toMatch(/đã được ghi nhận từ trước/);
  });

  it('ends with a receipt and the code of the agency, which together tell whether it counts once the round has closed', async () => {
    const { html } = await page();
    province.later(60);
    const sent = await post(filledIn(html));
    const ask = (fields: URLSearchParams) =>
      pageAt(`${province.portal.url}/survey/receipt`, { method: 'POST', body: fields });
    const asked = await ask(fieldsOf(sent.html));
    expect([asked.response.status, asked.html]).toEqual([
      200,
      expect.stringMatching(/Sau khi đợt khảo sát đóng/),
    ]);
    await province.db.admin('update hailong.survey_response set valid = false where response_id = $1', [
      province.app.get(Sealing).unmask(fieldsOf(sent.html).get('receipt') ?? ''),
    ]);
    await province.db.admin(`update hailong.survey_round set state = 'closed'`);
    expect((await ask(fieldsOf(asked.html))).html).toMatch(/không tính vào kết quả/);
    await province.db.admin(`update hailong.survey_round set state = 'open'`);
    const wrong = await ask(
      new URLSearchParams({ agency: 'P.2', receipt: fieldsOf(sent.html).get('receipt') ?? '' }),
    );
    expect([wrong.response.status, wrong.html]).toEqual([404, expect.stringMatching(/Không có phiếu nào/)]);
    expect((await pageAt(`${province.portal.url}/survey/receipt`)).html).toMatch(/<label for="receipt">/);
  });

  it('binds every field to a label, in the language it is written in', async () => {
    const { html } = await page(`round=${province.publicRoundId}&agency=P.1&group=citizens&lang=en`);
    expect(html).toMatch(/<html lang="en">/);
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
    const outside = html.replace(/<label>.*?<\/label>/gs, '');
    for (const [tag] of outside.matchAll(/<(?:input|textarea) (?!type="hidden")[^>]*>/g))
      expect(labelled).toContain(/ id="([^"]+)"/.exec(tag)?.[1]);
    expect(html).toMatch(/<button><span lang="vi">Gửi phiếu<\/span> · <span lang="en">Send/);
  });

  it('comes back as it was filled in when something is missing, with what is wrong linked to its field', async () => {
    province.later(60);
    const { html } = await page();
    province.later(60);
    const fields = filledIn(html);
    const required = /<input type="radio" name="(q\.[^"]+)"[^>]* required/.exec(html)?.[1] ?? '';
    expect(required).not.toBe('');
    fields.delete(required);
    const refused = await post(fields);
    const item = required.slice(2);
    expect(refused.response.status).toBe(422);
    expect(refused.html).toContain(`<a href="#i-${item}">`);
    expect(refused.html).toMatch(
      new RegExp(`id="i-${item}" aria-invalid="true" aria-describedby="e-${item}"`),
    );
    expect(refused.html).toMatch(new RegExp(`id="e-${item}">.*Câu này bắt buộc`));
    const kept = fieldsOf(refused.html);
    for (const [name, value] of fields) expect(kept.getAll(name)).toContain(value);
    kept.set(required, choicesOf(html).get(required)?.[0] ?? '');
    expect((await post(kept)).html).toMatch(/Mã biên nhận/);
  });

  it('is not lost when the address sent too many, when a browser filled the trap in, or another site sent it', async () => {
    const { html } = await page();
    province.later(60);
    const fields = filledIn(html);
    await Promise.all(Array.from({ length: 40 }, () => post(fieldsOf(html))));
    const held = await post(fields);
    expect(held.response.status).toBe(429);
    expect(Number(held.response.headers.get('retry-after'))).toBeGreaterThan(0);
    const elsewhere = await post(fields, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.response.status).toBe(403);
    const trapped = new URLSearchParams(fields);
    trapped.set('leave-blank', 'https://spam.example');
    const asked = await post(trapped);
    expect(asked.html).toMatch(/Một ô ẩn đã bị điền/);
    province.later(600);
    for (const said of [held, elsewhere, asked]) {
      const again = fieldsOf(said.html);
      expect(again.has('leave-blank')).toBe(false);
      expect((await post(again)).html).toMatch(/Mã biên nhận/);
    }
  });

  it('comes back as it was filled in when an old browser sent a text in letters that are no UTF-8', async () => {
    const { html } = await page();
    province.later(60);
    const fields = filledIn(html);
    const text = /<textarea name="([^"]+)"/.exec(html)?.[1] ?? '';
    fields.delete(text);
    const body = `${fields.toString()}&${text}=C%E1n+b%F4`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const refused = await pageAt(`${province.portal.url}/survey/answers`, { method: 'POST', headers, body });
    expect(refused.response.status).toBe(422);
    expect(refused.html).toMatch(new RegExp(`id="e-${text.slice(2)}">.*bảng mã cũ`));
    const kept = fieldsOf(refused.html);
    for (const [name, value] of fields) expect(kept.getAll(name)).toContain(value);
    expect(kept.get(text)).toBe('C%E1n b%F4');
    kept.set(text, 'Can bo');
    expect((await post(kept)).html).toMatch(/Mã biên nhận/);
  });

  it('answers everything that is wrong with a page that says what to do, never with a fault of ours', async () => {
    const { html } = await page();
    province.later(60);
    const broken = filledIn(html);
    for (const name of [...broken.keys()].filter((each) => each.startsWith('q.'))) broken.set(name, '99');
    const refused = await post(broken);
    expect([refused.response.status, refused.html]).toEqual([
      422,
      expect.stringMatching(/chưa được ghi nhận/) as string,
    ]);
    expect(refused.html).toMatch(/Câu trả lời này không có trong các lựa chọn của câu hỏi: hãy chọn lại/);
    expect(refused.html.replace(/<[^>]*>/g, '')).not.toContain('99');
    for (const fields of [
      {},
      { key: '<script>' },
      { round: 'x' },
      { agency: '\0' },
      { lang: '"><script>' },
    ]) {
      const { response, html: said } = await post(new URLSearchParams(fields as Record<string, string>));
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(said).not.toMatch(/<script/i);
    }
    const odd = await pageAt(`${province.portal.url}/survey/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"q.A":[{"toString":1}]}',
    });
    expect([odd.response.status, odd.html]).toEqual([400, expect.stringMatching(/Không đọc được phiếu/)]);
    for (const lang of ['constructor', '__proto__', 'x'.repeat(5000)])
      expect(
        (await page(`round=${province.publicRoundId}&agency=P.1&group=citizens&lang=${lang}`)).response
          .status,
      ).toBe(200);
    const strange = await Promise.all([
      ...[page('round=999999&agency=P.1&group=citizens'), page('round=la&agency=P.1')],
      page(`round=${province.publicRoundId}&agency=P.99`),
    ]);
    for (const { response, html: said } of strange) {
      expect([response.status, said]).toEqual([
        ...[404, expect.stringMatching(/Đường dẫn này không dẫn đến phiếu nào/) as string],
      ]);
      expect(said.replace(/<[^>]*>/g, '')).not.toMatch(/999999|P\.99/);
    }
    expect((await page('round=%3Cb%3E&agency=%3Cscript%3E%00')).html).not.toMatch(/<script/i);
  });
});

describe('a round that takes no forms online', () => {
  it('hands no page out that it would refuse', async () => {
    const described = aProvince('2021-10-01', 9)
      .with(aPortal())
      .with(aRound({ template: VUNG_TAU, changes: { channels: ['KIOSK', 'PAPER'] } }));
    const province = await described.open();
    try {
      const { response, html } = await pageAt(
        `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1&group=citizens`,
      );
      expect([response.status, html]).toEqual([404, expect.stringMatching(/Phiếu ki-ốt chỉ nhận từ quầy/)]);
    } finally {
      await province.close();
    }
  });
});
