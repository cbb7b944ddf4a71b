import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agencies } from '../../kit/agencies';
import { Operator, anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';

interface Saved {
  readonly load: string;
}

interface Loaded {
  readonly differences: readonly {
    readonly path: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

describe('a document that an operator writes to a file', () => {
  const described = aProvince('today').with(aProcess()).with(agencies()).with(anOperator());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    const template = ['load', 'template', 'ben-tre-sct-2022', '--year', '2031', '--as', 'P.1'];
    await operator.json(...template, '--prefix', 'nhap');
    await operator.json(...template, '--prefix', 'xong', '--publish');
  });
  afterAll(() => province.close());

  const text = (file: string) => readFileSync(path.join(operator.folder, file), 'utf8');

  it.each([
    ['criteria', 'nhap', 'title.vi', 'Bộ tiêu chí', 'Bộ 11 tiêu chí'],
    ['questionnaire', 'nhap-service', 'sections[0].title.vi', 'Về người trả lời', 'Về người được hỏi'],
    [
      'questionnaire',
      'nhap-coordination@1',
      'sections[0].title.vi',
      'Phối hợp với Sở Một',
      'Sự phối hợp với Sở Một',
    ],
    ['plan', 'nhap', 'title', 'Xác định', 'Xác định lại'],
    ['round', 'xong-2031', 'title', 'Xác định', 'Xác định lại'],
  ])(
    'comes back unchanged, and with a changed word tells one difference: %s %s',
    async (kind, name, at, was, is) => {
      const file = `${kind}-${name}.json`;
      const { load } = await operator.json<Saved>('save', kind, name, '--out', file, '--as', 'P.1');
      const [, ...command] = load.split(' ');
      expect((await operator.json<Loaded>(...command)).differences).toEqual([]);
      const written = text(file);
      expect(written).toContain(was);
      operator.file(file, written.replace(was, is));
      const { differences } = await operator.json<Loaded>(...command);
      expect(differences.map((each) => each.path)).toEqual([at]);
      expect(String(differences[0]?.after)).toContain(is);
      const lines = (await operator.run(command)).stdout;
      expect(lines).toContain('0 điểm khác');
    },
  );

  it('says nothing of a demonstration, or what is so: no command makes one', async () => {
    const file = 'xong.json';
    await operator.json('save', 'round', 'xong-2031', '--out', file, '--as', 'P.1');
    const written = JSON.parse(text(file)) as object;
    const load = (demonstration: boolean) => [
      ...['load', 'round', operator.file(file, { ...written, demonstration }), '--as', 'P.1'],
    ];
    expect(await operator.problemsOf(...load(true))).toEqual([['DEMONSTRATION_UNSUITED', 'demonstration']]);
    expect((await operator.json<Loaded>(...load(false))).differences).toEqual([]);
    const { code, stderr } = await operator.run(['plan', 'rounds', 'xong', '--demonstration']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--demonstration')]);
  });

  it('replaces no file that is there unless it is told to', async () => {
    const save = ['save', 'plan', 'nhap', '--out', operator.file('co-roi.json', 'của tôi'), '--as', 'P.1'];
    expect(await operator.problemsOf(...save)).toEqual([['FILE_TAKEN', '--out']]);
    expect(text('co-roi.json')).toBe('của tôi');
    await operator.json(...save, '--overwrite');
    expect(text('co-roi.json')).toContain('"title"');
  });

  it('is one of the acting agency', async () => {
    for (const kind of ['criteria', 'questionnaire', 'plan', 'round'])
      expect(await operator.problemsOf('save', kind, 'nhap', '--out', 'x.json', '--as', 'P.2')).toEqual([
        ['NOT_FOUND', expect.any(String)],
      ]);
  });

  it('goes from a draft to the published one by codes alone', async () => {
    await operator.json('load', 'template', 'nd61-2018', '--prefix', 'ma', '--as', 'P.2');
    await operator.json('save', 'questionnaire', 'ma-citizen', '--out', 'ma-citizen.json', '--as', 'P.2');
    await operator.json('load', 'questionnaire', 'ma-citizen.json', '--criteria', 'ma', '--as', 'P.2');
    expect(await operator.json('publish', 'criteria', 'ma', '--as', 'P.2')).toMatchObject({ version: 1 });
    expect(await operator.json('publish', 'questionnaire', 'ma-citizen', '--as', 'P.2')).toMatchObject({
      version: 1,
    });
  });

  it('can be deleted on the command line while it is a draft', async () => {
    await operator.json('load', 'template', 'nd61-2018', '--prefix', 'bo', '--as', 'P.2');
    expect(await operator.problemsOf('delete', 'criteria', 'bo', '--as', 'P.2')).toEqual([
      ['DRAFT_LOCKED', 'id'],
    ]);
    expect(await operator.json('delete', 'questionnaire', 'bo-citizen', '--as', 'P.2')).toMatchObject({
      ...{ deleted: 'questionnaire', code: 'bo-citizen', version: 1 },
    });
    expect(await operator.json('delete', 'criteria', 'bo', '--as', 'P.2')).toMatchObject({ code: 'bo' });
    expect(await operator.json('delete', 'round', 'xong-2031', '--as', 'P.1')).toMatchObject({
      code: 'xong-2031',
    });
    expect(await operator.json('delete', 'plan', 'nhap', '--as', 'P.1')).toEqual({
      deleted: 'plan',
      code: 'nhap',
    });
  });
});
