import { ListOpinions } from '@hailong/opinions/use-cases';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aProcess } from '../../kit/servers/process';
import { formWithTexts, someWriters } from './writers';

describe('the texts of a trial round', () => {
  const described = aProvince()
    .with(aProcess())
    .with(aRound({ template: formWithTexts() }))
    .with(someWriters());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const opinions = async () =>
    (await province.app.get(ListOpinions).list(await province.scopeOf('P.1'), {}, { limit: 9 })).opinions;

  it('never appear as opinions, also when the block of their forms is shown', async () => {
    const mark = (trial: boolean) =>
      province.db.admin('update hailong.survey_round set document = document || $1', [
        JSON.stringify({ trial }),
      ]);
    await mark(true);
    await province.writers.writeAll('Thử xem');
    await province.writers.appear();
    expect(await opinions()).toEqual([]);
    await mark(false);
    await province.writers.appear();
    expect(await opinions()).toHaveLength(1);
  });
});
