import { textPurpose } from '../../../libs/responses/src/intake/domain/text-purpose';
import { Sealing } from '@hailong/secrets';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aVisitor } from '../../kit/visitor';

const WRITTEN = 'Anh Tuấn hẹn 3 lần, gọi 0912 345 678 không nghe. Hồ sơ H21.17-261008-0975.';
const MASKED = 'Anh [tên người] hẹn 3 lần, gọi [số điện thoại] không nghe. Hồ sơ [mã hồ sơ].';

interface StoredText {
  readonly agencyId: number;
  readonly roundId: number;
  readonly item: string;
  readonly comment: string;
  readonly masked: number;
  readonly sealed: Buffer | null;
}

describe('a text with personal data in a form', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.db.admin('delete from hailong.open_comment'));

  const stored = () =>
    province.db.admin<StoredText>(
      `select agency_id as "agencyId", round_id as "roundId", item, comment, masked, sealed from hailong.open_comment
       order by masked`,
    );
  const write = async (text: string) => {
    const form = await province.visitor.blank();
    province.later(60);
    const input = province.visitor.inputOf(form);
    const answers = [...(input.answers as object[]), { item: 'YK', text }];
    return (await province.visitor.submit({ ...input, answers })).data.submitSurveyResponse.__typename;
  };

  it('is stored with a word in the place of each part, their number, and the original sealed', async () => {
    expect(await write(WRITTEN)).toBe('SurveyResponseAccepted');
    const [row] = await stored();
    expect(row).toMatchObject({ item: 'YK', comment: MASKED, masked: 3 });
    expect(row?.sealed?.toString('latin1')).not.toContain('0912');
    const opened = province.app
      .get(Sealing)
      .open(row?.sealed ?? Buffer.alloc(0), textPurpose(row as StoredText));
    expect(opened.toString()).toBe(WRITTEN);
  });

  it('does not open for another agency, round or item than its own', async () => {
    await write(WRITTEN);
    const [row] = (await stored()) as [StoredText];
    for (const change of [{ agencyId: 99 }, { roundId: 99 }, { item: 'X' }])
      expect(() =>
        province.app.get(Sealing).open(row.sealed ?? Buffer.alloc(0), textPurpose({ ...row, ...change })),
      ).toThrow(/does not open/);
  });

  it('is masked on the page without scripts as well, beside a text that stays as it is', async () => {
    const address = `${province.portal.url}/survey/form?round=${province.publicRoundId}&agency=P.1&group=citizens`;
    const { html } = await pageAt(address);
    province.later(60);
    const fields = filledIn(html);
    expect(fieldsOf(html).has('t.YK')).toBe(true);
    fields.set('t.YK', WRITTEN);
    expect((await postForm(province.portal.url, fields)).response.status).toBe(200);
    await write('Rất hài lòng, 10 điểm');
    expect(await stored()).toEqual([
      expect.objectContaining({ comment: 'Rất hài lòng, 10 điểm', masked: 0, sealed: null }),
      expect.objectContaining({ comment: MASKED, masked: 3 }),
    ]);
  });

  it('is nowhere in the tables as it was written', async () => {
    await write(WRITTEN);
    const tables = await province.db.admin<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'hailong' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables)
      expect(
        await province.db.admin(`select from hailong.${name} t where t::text ~ '0912 345|Tuấn|0975'`),
      ).toEqual([]);
  });
});
