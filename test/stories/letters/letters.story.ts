import { operatorOf } from '../../kit/actors';
import { filledIn, pageAt, postForm } from '../../kit/form-page';
import { Opened } from '../../kit/province';
import { LETTERS, withLetters } from './letter-operations';

describe('a letter of a person that wants an answer', () => {
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

  it('is offered after the form on a page of its own that says who reads it and takes nothing of the form along', async () => {
    const { html } = await pageAt(
      province.letters.address(`form?round=${province.publicRoundId}&agency=P.1&group=citizens`),
    );
    province.later(60);
    const thanks = await postForm(province.portal.url, filledIn(html));
    const [, link = ''] = /href="(letter[^"]*)"/.exec(thanks.html) ?? [];
    expect(link).toBe('letter?agency=P.1');
    const page = await pageAt(province.letters.address(link));
    expect(page.response.status).toBe(200);
    expect(page.html).toMatch(/gửi tới <strong>UBND tỉnh<\/strong>, để trả lời bạn về <strong>Sở Một</);
    expect(page.html).toMatch(/không ghi giờ gửi, không kèm câu trả lời nào/);
    expect(page.html).toMatch(/<label for="text">/);
    expect(page.html).toMatch(/<label for="contact">/);
    expect(page.html).not.toMatch(/<script/i);
  });

  it('is read by the administrator of the unit above from the next hour on, by nobody before and nobody else', async () => {
    const sent = await province.letters.post(province.letters.written((await letterPage()).html));
    expect([sent.response.status, sent.html]).toEqual([200, expect.stringMatching(/Đã nhận thư/) as string]);
    expect(await province.letters.textsOf('P')).toEqual([]);
    expect(await province.letters.forward()).toMatchObject({ forwarded: 1 });
    const { edges } = await province.letters.read('P');
    expect(edges.map(({ node }) => node)).toEqual([
      {
        id: expect.stringMatching(/^letter:/) as string,
        about: { code: 'P.1' },
        state: 'FORWARDED',
        handover: 'NONE',
        text: 'Vì sao hồ sơ trễ?',
        contact: '0912 345 678',
      },
    ]);
    expect(await province.letters.textsOf('P.1')).toEqual([]);
    expect(await province.letters.textsOf('P.2')).toEqual([]);
    const { errors } = await province.portal.ask(LETTERS, {}, operatorOf('P'));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('leaves an entry in the trail of the unit at each reading, and none where there is nothing to read', async () => {
    await province.db.admin('delete from hailong.audit_entry');
    await province.letters.read('P');
    await province.letters.post(province.letters.written((await letterPage()).html));
    await province.letters.forward();
    const [edge] = (await province.letters.read('P')).edges;
    await province.letters.read('P');
    const entries = await province.db.admin(
      `select actor, action, after from hailong.audit_entry e join hailong.agency a using (agency_id) where a.code = 'P'`,
    );
    const entry = {
      actor: 'admin of P',
      action: 'read-letters',
      after: { letters: [edge?.node.id.replace('letter:', '')] },
    };
    expect(entries).toEqual([entry, entry]);
  });

  it('is stored once, however often it is sent, before and after it was forwarded', async () => {
    const fields = province.letters.written((await letterPage()).html);
    await Promise.all([province.letters.post(fields), province.letters.post(fields)]);
    await province.letters.forward();
    expect((await province.letters.post(fields)).html).toMatch(/Đã nhận thư/);
    await province.letters.forward();
    expect(await province.letters.textsOf('P')).toEqual(['Vì sao hồ sơ trễ?']);
  });

  it('is readable in no table and has no time, no day and no id of a form, a round or an address', async () => {
    await province.letters.post(province.letters.written((await letterPage()).html));
    await province.letters.forward();
    await province.letters.post(province.letters.written((await letterPage()).html));
    const columns = await province.db.admin<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'hailong' and table_name in ('letter', 'letter_box')`,
    );
    expect([...new Set(columns.map(({ name }) => name))].sort()).toEqual([
      ...[
        'about_id',
        'agency_id',
        'attempts',
        'box_id',
        'handover',
        'lease_until',
        'letter_id',
        'sealed',
        'state',
      ],
    ]);
    expect(await province.db.admin('select from hailong.letter where lease_until is not null')).toEqual([]);
    const all = await province.db.admin(
      `select box_id, null as letter_id, sealed, l::text as shown from hailong.letter_box l
       union all select null, letter_id, sealed, l::text from hailong.letter l`,
    );
    expect(JSON.stringify(all)).not.toMatch(/0912 345 678|trễ/);
    const boxes = await province.db.admin(
      'select from hailong.letter l join hailong.letter_box b on b.box_id = l.letter_id',
    );
    expect(boxes).toEqual([]);
  });

  it('leaves in another order than it came in and than its places in the box, and so do its rows', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `Thư số ${at}`);
    const boxOf = new Map<string, string>();
    for (const text of texts) {
      province.later(30);
      await province.letters.post(province.letters.written((await letterPage()).html, text));
      const [box] = await province.db.admin<{ id: string }>(
        'select box_id as id from hailong.letter_box where box_id <> all ($1)',
        [[...boxOf.keys()]],
      );
      boxOf.set(box?.id ?? '', text);
    }
    expect(await province.letters.forward()).toMatchObject({ forwarded: 20 });
    const byId = await province.letters.textsOf('P');
    const places = await province.db.admin<{ id: string }>(
      'select letter_id as id from hailong.letter order by ctid',
    );
    const byPlace = places.map(({ id }) => id);
    const { edges } = await province.letters.read('P');
    const textOf = new Map(edges.map(({ node }) => [node.id.replace('letter:', ''), node.text]));
    const inTable = byPlace.map((id) => textOf.get(id));
    expect([...byId].sort()).toEqual([...texts].sort());
    expect(byId).not.toEqual(texts);
    expect(inTable).not.toEqual(texts);
    expect(inTable).not.toEqual([...boxOf.keys()].sort().map((id) => boxOf.get(id)));
    expect(await province.letters.rows('letter_box')).toBe(20);
    expect(await province.db.admin('select from hailong.letter_box where sealed is not null')).toEqual([]);
  });

  it('of the agency at the top is read by that agency itself', async () => {
    expect((await letterPage('P')).html).toMatch(/gửi tới <strong>UBND tỉnh</);
    await province.letters.post(province.letters.written((await letterPage('P')).html, 'Về tỉnh'));
    await province.letters.forward();
    expect(await province.letters.textsOf('P')).toEqual(['Về tỉnh']);
  });
});
