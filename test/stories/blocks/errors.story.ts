import { FindUnclusteredForms, TellInterval } from '@hailong/blocks';
import { SealForms } from '@hailong/blocks/use-cases';
import { CHANNELS } from '@hailong/surveys/domain';
import { CloseRound } from '@hailong/surveys/use-cases';
import { aClerk } from '../../kit/clerk';
import { expectOk } from '../../kit/expect-ok';
import { NO_FEEDBACK } from '../../kit/intake';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { intervalWorkedOut, productsOf, ratedForms, unitsOf } from './rated-forms';

const ITEMS = ['Q1.1', 'Q1.2', 'Q1.3', 'Q2.1', 'Q3.1', 'Q4.1'];
/** Position of the citizens among the groups of the round. */
const CITIZENS = 0;

/** Friday, 2018-08-03; forms are sealed in the nights to Monday. */
describe('the errors of figures', () => {
  const described = aProvince('2018-08-03', 9)
    .with(aPortal())
    .with(aRound({ changes: { toldApartBy: ['CHANNEL'] } }))
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  /** Forms that differ in their levels and in how many questions they answer. */
  const typed = async (count: number, channel = 'PAPER') => {
    const forms = Array.from({ length: count }, (_, n) => {
      const ratings = ITEMS.slice(0, 2 + (n % 5)).map((item, at) => ({
        item,
        level: `${1 + ((n * 7 + at * at) % 5)}`,
      }));
      return province.clerk.form({ channel, answers: [...ratings, NO_FEEDBACK] });
    });
    const verdicts = await province.clerk.enter(...forms);
    expect(new Set(verdicts.map((verdict) => verdict.__typename))).toEqual(
      new Set(['SurveyResponseAccepted']),
    );
  };
  const scope = () => province.scopeOf('P.1');
  const seal = async () => province.app.get(SealForms).ofMoment(await scope(), province.round);
  const close = async () =>
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  const asked = () => ({
    ...{ roundId: province.round.roundId, group: CITIZENS },
    questionnaireId: province.round.document.groups[CITIZENS]?.questionnaireId ?? 0,
  });
  const intervalOf = async (part: object = {}) =>
    province.app
      .get(TellInterval)
      .ofIndex(await scope(), { method: 'pooled', forms: [{ ...asked(), ...part }] });
  const unclustered = async () =>
    province.app.get(FindUnclusteredForms).roundsAmong(await scope(), [province.round.roundId]);
  const stored = () =>
    province.db.admin(
      `select block_no as block, forms, satisfied, answered, satisfied_pairs as "satisfiedPairs",
         mixed_pairs as "mixedPairs", answered_pairs as "answeredPairs" from hailong.block_products order by 1`,
    );

  it('stand on products of each block that equal those worked out from its forms', async () => {
    await typed(13);
    province.today('2018-08-06');
    await seal();
    await typed(17);
    province.today('2018-08-13');
    await seal();
    const forms = await ratedForms(province.db);
    expect(await stored()).toEqual([1, 2].map((block) => ({ block, ...productsOf(forms, block) })));
    expect(forms.filter(({ block }) => block === 1)).toHaveLength(13);
  });

  it('are those of shown blocks alone, the form being the sampling unit, in whole tenths of a point', async () => {
    expect(await intervalOf()).toBeUndefined();
    await typed(13);
    province.today('2018-08-06');
    await seal();
    expect(await intervalOf()).toBeUndefined();
    await typed(17);
    province.today('2018-08-13');
    await seal();
    const forms = await ratedForms(province.db);
    const first = await intervalOf();
    expect(first).toEqual(intervalWorkedOut(forms.filter(({ block }) => block === 1)));
    await close();
    const all = await intervalOf();
    expect(all).toEqual(intervalWorkedOut(forms));
    expect(all).not.toEqual({ ...first, forms: 30 });
    const sealedIn = (from: string, to: string) =>
      intervalOf({ sealed: { from: `2018-08-${from}`, to: `2018-08-${to}` } });
    expect(await sealedIn('01', '12')).toEqual(first);
    expect(await sealedIn('07', '31')).toEqual(intervalWorkedOut(forms.filter(({ block }) => block > 1)));
    expect(await sealedIn('06', '13')).toEqual(all);
    expect(await sealedIn('14', '31')).toBeUndefined();
  });

  it('of a part are those of the blocks that lie wholly in it', async () => {
    await typed(12);
    await typed(14, 'INTERVIEW');
    await close();
    const interview = CHANNELS.numberOf('interview');
    const forms = (await ratedForms(province.db)).filter(({ channel }) => channel === interview);
    expect(forms).toHaveLength(14);
    expect(await intervalOf({ channel: interview })).toEqual(intervalWorkedOut(forms));
    expect(await intervalOf({ channel: CHANNELS.numberOf('online') })).toBeUndefined();
    expect((await intervalOf())?.forms).toBe(26);
    const parts = [CHANNELS.numberOf('paper'), interview].map((channel) => ({ ...asked(), channel }));
    const together = { method: 'pooled', forms: parts } as const;
    expect(await province.app.get(TellInterval).ofIndex(await scope(), together)).toEqual(await intervalOf());
  });

  it('have the cluster as sampling unit, and a form of none beside them, also over several blocks', async () => {
    await typed(13);
    province.today('2018-08-06');
    await seal();
    await typed(17);
    await close();
    const ofForms = await intervalOf();
    await province.db.admin(
      `update hailong.response_detail d set cluster = 1 + n % 6 from (
         select response_id, row_number() over (partition by block order by response_id) as n from hailong.survey_response) numbered
       where d.response_id = numbered.response_id and n % 7 > 0`,
    );
    const forms = await ratedForms(province.db);
    expect(await unclustered()).toEqual([province.round.roundId]);
    expect(await intervalOf()).toEqual({ ...intervalWorkedOut(unitsOf(forms)), forms: 30 });
    expect(await intervalOf()).not.toEqual(ofForms);
    const blocks = new Set(forms.filter(({ cluster }) => cluster === 1).map(({ block }) => block));
    expect(blocks.size).toBe(2);
    await province.db.admin('update hailong.response_detail set cluster = 1');
    expect(await unclustered()).toEqual([]);
  });

  it('of blocks that were sealed before there were products are worked out from their forms, once', async () => {
    await typed(13);
    await close();
    const [before, interval] = [await stored(), await intervalOf()];
    await province.db.admin('delete from hailong.block_products');
    expect(await intervalOf()).toEqual(interval);
    expect([before.length, await stored()]).toEqual([1, before]);
    await province.db.admin(
      `update hailong.survey_response set answers = translate(answers, '12345', '54321')`,
    );
    expect(await intervalOf()).toEqual(interval);
  });

  it('leave no products where a block is dropped', async () => {
    await typed(4);
    await province.db.admin(
      `update hailong.survey_response set form_class = 3, block = 1;
       insert into hailong.block (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, block_no, moment)
       select agency_id, round_id, questionnaire_id, respondent_group, channel, -1, -1, 1, received_on from hailong.survey_response limit 1`,
    );
    province.today('2018-08-06');
    await seal();
    expect(await province.db.admin('select 1 from hailong.block')).toEqual([]);
    expect(await stored()).toEqual([]);
    await typed(13);
    await close();
    expect(await stored()).toHaveLength(1);
    await province.db.admin('delete from hailong.block_tally; delete from hailong.block');
    expect(await stored()).toEqual([]);
  });
});
