import { SimulateRound } from '@hailong/responses/use-cases';
import { CloseRound, OpenRound } from '@hailong/surveys/use-cases';
import { draftFromTemplate } from '../../../apps/demonstration/src/draft-from-template';
import { agencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { BAC_KAN } from '../../kit/round';
import { aProcess } from '../../kit/servers/process';
import { statementsOf } from '../../kit/statements-of';

/** Agencies of the larger round; the smaller one has two. */
const MANY = 10;
const FEW = 2;
const TABLE = [
  'code,name,kind,parent_code',
  'P,UBND tỉnh,province,',
  ...codes(MANY).map((code) => `${code},Sở ${code},department,P`),
];

/** Messages that an agency adds to a close: those of three works that find nothing to seal, and those of a block and its texts. */
const WITHOUT_FORMS = 24;
const WITH_FORMS = 32;

describe('the statements of a close', () => {
  const described = aProvince()
    .with(aProcess())
    .with(agencies(TABLE.join('\n')));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const closeOf = async (participants: number, formsOfEach: number) => {
    const owner = await province.scopeOf('P');
    const draft = await draftFromTemplate(province.app, owner, {
      template: BAC_KAN,
      codePrefix: `r-${participants}-${formsOfEach}`,
      participants: codes(participants).map((agencyCode) => ({ agencyCode })),
      demonstration: true,
    });
    const { round } = expectOk(await province.app.get(OpenRound).open(owner, draft.round.roundId));
    const responses = participants * formsOfEach;
    if (responses > 0)
      expectOk(await province.app.get(SimulateRound).simulate({ round, responses, seed: 1 }));
    return statementsOf(async () => expectOk(await province.app.get(CloseRound).close(owner, round.roundId)));
  };

  it.each([
    ['whose forms are all sealed', 0, WITHOUT_FORMS],
    ['with forms that wait for their block', 12, WITH_FORMS],
  ])('grow by a small number for each agency more %s', async (_, formsOfEach, most) => {
    const few = await closeOf(FEW, formsOfEach);
    const many = await closeOf(MANY, formsOfEach);
    expect((many - few) / (MANY - FEW)).toBeLessThanOrEqual(most);
  });

  it('are as many for 30 forms of an agency as for 60', async () => {
    expect(await closeOf(FEW, 60)).toBe(await closeOf(FEW, 30));
  });
});

function codes(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `P.${at + 1}`);
}
