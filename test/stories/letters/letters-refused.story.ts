import { administratorOf } from '../../kit/actors';
import { fieldsOf, pageAt } from '../../kit/form-page';
import { Opened } from '../../kit/province';
import { CLOSE, KEY, SEND, Sent, withLetters } from './letter-operations';

describe('a letter that is wrong, held up or done with', () => {
  let province: Opened<typeof withLetters>;
  beforeAll(async () => {
    province = await withLetters.open();
  });
  afterAll(() => province.close());
  beforeEach(async () => {
    province.later(3600);
    await province.letters.removeAll();
  });

  const letterPage = (agency?: string) => province.letters.page(agency);

  it('comes back as it was written when something is missing or the page is too old, and can be sent then', async () => {
    const { html } = await letterPage();
    const empty = await province.letters.post(province.letters.written(html, '   ', ''));
    expect(empty.response.status).toBe(422);
    expect(empty.html).toMatch(/<a href="#text">.*<a href="#contact">/s);
    const long = await province.letters.post(province.letters.written(html, 'a'.repeat(4001)));
    expect([long.response.status, long.html]).toEqual([
      422,
      expect.stringMatching(/quá 4000 ký tự/) as string,
    ]);
    province.later(25 * 3600);
    const stale = await province.letters.post(
      province.letters.written(html, 'Xin <b>"trả lời"</b> & cảm ơn'),
    );
    expect([stale.response.status, stale.html]).toEqual([
      422,
      expect.stringMatching(/mở quá một ngày/) as string,
    ]);
    const again = fieldsOf(stale.html);
    again.set('text', 'Xin <b>"trả lời"</b> & cảm ơn');
    expect((await province.letters.post(again)).html).toMatch(/Đã nhận thư/);
    await province.letters.forward();
    expect(await province.letters.textsOf('P')).toEqual(['Xin <b>"trả lời"</b> & cảm ơn']);
  });

  it('answers bad input with a page that says what to do, stores nothing of it and never fails', async () => {
    const { html } = await letterPage();
    const changed = (name: string, ...values: string[]) => {
      const fields = province.letters.written(html);
      fields.delete(name);
      for (const value of values) fields.append(name, value);
      return fields;
    };
    const form = await pageAt(
      province.letters.address(`form?round=${province.publicRoundId}&agency=P.1&group=citizens`),
    );
    const bad: [URLSearchParams, number][] = [
      [changed('agency', 'P.9'), 404],
      [changed('agency', 'P.2'), 422],
      [changed('key', 'x'), 422],
      [changed('key', fieldsOf(form.html).get('key') ?? ''), 422],
      [changed('text', 'a', 'b'), 422],
      [changed('contact', ' \0 '), 422],
      [changed('text', 'a'.repeat(30_000)), 413],
      [changed('leave-blank', 'x'), 422],
      [new URLSearchParams(), 404],
    ];
    for (const [fields, status] of bad) {
      province.later(60);
      expect([
        [...fields].join().slice(0, 80),
        (await province.letters.post(fields)).response.status,
      ]).toEqual([expect.anything(), status]);
    }
    expect(
      (await province.letters.post(province.letters.written(html), { 'sec-fetch-site': 'cross-site' }))
        .response.status,
    ).toBe(403);
    expect((await letterPage('P.9')).response.status).toBe(404);
    expect(await province.letters.rows('letter_box')).toBe(0);
  });

  it('is not lost when its address sent too many: the page keeps it, and takes it later', async () => {
    const { html } = await letterPage();
    const many = await Promise.all(
      Array.from({ length: 30 }, () => province.letters.post(province.letters.written(html))),
    );
    const held = many.find(({ response }) => response.status === 429);
    expect(Number(held?.response.headers.get('retry-after'))).toBeGreaterThan(0);
    province.later(600);
    expect((await province.letters.post(fieldsOf(held?.html ?? ''))).html).toMatch(/Đã nhận thư/);
    expect(await province.letters.rows('letter_box')).toBe(1);
  });

  it('is sent by a client with a key that it asked for first, and closed for good once it is dealt with', async () => {
    const { key, unit } = await province.ask<{ key: string; unit: { code: string } }>(KEY, { agency: 'P.1' });
    expect(unit).toEqual({ code: 'P' });
    const input = { agency: 'P.1', key, contact: 'a@b.vn', text: 'Xin trả lời' };
    expect(await province.ask<Sent>(SEND, { input })).toEqual({
      __typename: 'SurveyLetterSent',
      unit: { code: 'P' },
    });
    expect(await province.ask<Sent>(SEND, { input: { ...input, text: ' ' } })).toMatchObject({
      code: 'LETTER_TEXT_MISSING',
    });
    await province.letters.forward();
    const [edge] = (await province.letters.read('P')).edges;
    const close = (letters: readonly string[], outcome = 'Đã gọi điện trả lời') =>
      province.ask<Sent>(CLOSE, { input: { letters, outcome } }, administratorOf('P'));
    const id = edge?.node.id ?? '';
    expect(await close([id], ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await close([id, 'letter:x'])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await close([id])).toMatchObject({ __typename: 'SurveyLettersClosed' });
    expect(await close([id])).toMatchObject({ code: 'LETTER_CLOSED' });
    expect((await province.letters.read('P')).edges[0]?.node).toMatchObject({
      state: 'CLOSED',
      text: null,
      contact: null,
    });
    expect((await province.letters.read('P', { state: 'FORWARDED' })).edges).toEqual([]);
    expect(await province.db.admin('select from hailong.letter where sealed is not null')).toEqual([]);
    expect(
      (await province.letters.read('P', { after: Buffer.from('1:x').toString('base64url') })).edges,
    ).toEqual([]);
  });

  it('that another key sealed stays in the box, and keeps no other letter there', async () => {
    await province.letters.post(province.letters.written((await letterPage()).html, 'Thư hỏng'));
    await province.db.admin(`update hailong.letter_box set sealed = 'x'`);
    await province.letters.post(province.letters.written((await letterPage()).html, 'Thư tốt'));
    expect(await province.letters.forward()).toMatchObject({ forwarded: 1 });
    expect(await province.letters.textsOf('P')).toEqual(['Thư tốt']);
    expect(await province.db.admin('select from hailong.letter_box where sealed is not null')).toHaveLength(
      1,
    );
  });
});
