import { AgencyScope } from '@hailong/database';
import { ListOpinions, Opinion, OpinionQuestion } from '@hailong/opinions/use-cases';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';
import { formWithTexts, someWriters } from './writers';

const DECOMPOSED = 'Thái độ của cán bộ ở quầy đất đai rất tốt'.normalize('NFD');
const TEXTS = [
  'Thủ tục đất đai còn rườm rà, giấy tờ nhiều',
  'THỦ TỤC nhanh, đúng hẹn',
  'Cán bộ tận tình',
  DECOMPOSED,
  'Giảm 100% phí; đường a_b và c\\d',
  'Không có ý kiến',
];

describe('a search of opinions', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound({ template: formWithTexts() }))
    .with(someWriters());
  let province: Opened<typeof described>;
  let scope: AgencyScope;
  beforeAll(async () => {
    province = await described.open();
    scope = await province.scopeOf('P.1');
    await province.writers.writeAll(...TEXTS);
    for (const text of TEXTS) await province.writers.write({ YK2: text }, { agencyCode: 'P.2' });
    for (const agencyCode of ['P.1', 'P.2']) await province.writers.appear(agencyCode);
  });
  afterAll(() => province.close());

  const found = async (question: OpinionQuestion) => {
    const { opinions } = await province.app.get(ListOpinions).list(scope, question, { limit: 50 });
    return opinions.map(({ comment }) => TEXTS.indexOf(comment)).sort();
  };

  it.each([
    ['thu tuc', [0, 1]],
    ['Thủ tục', [0, 1]],
    ['thủ tục'.normalize('NFD'), [0, 1]],
    ['dat dai', [0, 3]],
    ['ĐẤT ĐAI', [0, 3]],
    ['dai thu', [0]],
    ['  can   bo ', [2, 3]],
    ['100%', [4]],
    ['%', [4]],
    ['_', [4]],
    ['\\', [4]],
    ['khong co gi', []],
    ['', [0, 1, 2, 3, 4, 5]],
  ])('for "%s" finds the texts %j', async (search, texts) => {
    expect(await found({ search })).toEqual(texts);
  });

  it('and every other filter hold together, within the wall of the agency', async () => {
    expect(await found({ search: 'thu tuc', item: 'YK1' })).toEqual([0, 1]);
    expect(await found({ search: 'thu tuc', item: 'YK2' })).toEqual([]);
    expect(await found({ search: 'thu tuc', state: 'assigned' })).toEqual([]);
    expect(await found({ roundId: province.round.roundId + 1 })).toEqual([]);
  });

  it('shows each text once over all pages', async () => {
    const seen: string[] = [];
    for (let after: Pick<Opinion, 'dueOn' | 'opinionId'> | undefined; ;) {
      const page = await province.app.get(ListOpinions).list(scope, {}, { after, limit: 2 });
      seen.push(...page.opinions.map(({ comment }) => comment));
      const last = page.opinions.at(-1);
      if (!page.hasMore || !last) break;
      after = last;
    }
    expect(seen.sort()).toEqual([...TEXTS].sort());
  });
});
