import { SurveyActor } from '@hailong/access';
import { ImportResponses } from '@hailong/responses/use-cases';
import { administratorOf, operatorOf } from '../../kit/actors';
import { aClerk } from '../../kit/clerk';
import { IntakeVerdict } from '../../kit/intake';
import { aPortal } from '../../kit/servers/portal';
import { finalise } from '../../kit/show-figures';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { BODIES, COUNTS, ENTER, ENTRIES, LIST, OWN, QUALITY, SAVE, judging } from './collecting-bodies';
import { HEADER, goodRow, imported, tableFile, verified } from './import-file';

const INSTITUTE = { code: 'VIEN', name: 'Viện Nghiên cứu phát triển', kind: 'INSTITUTE' };
const POST = { code: 'VNPOST', name: 'Bưu điện tỉnh', kind: 'POST' };
const RUNNER = administratorOf('P');
/** Login that the host has bound to the institute. */
const RESEARCHER: SurveyActor = {
  subject: 'researcher',
  agencyCode: null,
  bodyCode: 'VIEN',
  roles: ['province-operator'],
};
const OPERATOR: SurveyActor = { subject: 'operator', agencyCode: 'P', roles: ['province-operator'] };
const JUDGE: SurveyActor = { subject: 'judge', agencyCode: null, roles: ['province-administrator'] };
const SUPERVISOR: SurveyActor = { subject: 'mttq', agencyCode: null, roles: ['province-supervisor'] };

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly place?: string;
  readonly id?: string;
}
interface Counted {
  readonly agencyCode: string;
  readonly enteredBy: { readonly code: string };
  readonly received: number;
  readonly valid: number | null;
}
interface Listed {
  readonly edges: readonly { readonly node: { id: string; valid: boolean; enteredBy?: { code: string } } }[];
}

/** The province runs the round, in which P.1, P.2 and P.3 are rated. */
describe('forms that others collect for the province', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { channels: ['PAPER', 'POST', 'INTERVIEW', 'PHONE'] } }))
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
    for (const input of [INSTITUTE, POST]) await province.ask(SAVE, { input }, RUNNER);
  });
  afterEach(() => province.close());

  const enter = (actor: SurveyActor, changes: object = {}, body?: string) =>
    province
      .ask<IntakeVerdict[]>(ENTER, { inputs: [province.clerk.form(changes)], body }, actor)
      .then(([verdict]) => verdict);
  const codeOf = (verdict: IntakeVerdict | undefined) => verdict?.problems?.[0]?.code ?? verdict?.__typename;
  const counts = async (actor: SurveyActor, agency?: string) => {
    const found = await province.ask<{ counts?: readonly Counted[]; code?: string }>(
      COUNTS,
      { round: province.publicRoundId, agency },
      actor,
    );
    return (
      found.counts?.map(
        (each) => `${each.agencyCode} ${each.enteredBy.code} ${each.received}/${each.valid}`,
      ) ?? found.code
    );
  };

  it('are entered by an institute for every participant, and by phone too, under a login that the host binds to it', async () => {
    for (const agencyCode of ['P.1', 'P.2', 'P.3'])
      expect(codeOf(await enter(RESEARCHER, { agencyCode, channel: 'PHONE' }))).toBe(
        'SurveyResponseAccepted',
      );
    expect(codeOf(await enter(RESEARCHER, { agencyCode: 'P' }))).toBe('PARTICIPANT_UNKNOWN');
    expect(await counts(SUPERVISOR)).toEqual(['P.1 VIEN 0/null', 'P.2 VIEN 0/null', 'P.3 VIEN 0/null']);
  });

  it('keep the body that an operator names, else the agency of the operator, and the rated agency where it enters itself', async () => {
    await enter(OPERATOR, {}, 'VNPOST');
    await enter(OPERATOR);
    await enter({ ...OPERATOR, agencyCode: null });
    await enter(operatorOf('P.1'));
    expect(await counts(administratorOf('P.1'))).toEqual([
      'P.1 P.1 1/1',
      'P.1 P 0/null',
      'P.1 VNPOST 0/null',
    ]);
    await finalise(province.app, province);
    expect(await counts(SUPERVISOR, 'P.1')).toEqual(['P.1 P.1 1/1', 'P.1 P 2/2', 'P.1 VNPOST 1/1']);
    expect(await counts(administratorOf('P.1'))).toEqual(await counts(SUPERVISOR, 'P.1'));
    expect(await counts(administratorOf('P.2'))).toEqual([]);
    expect(await counts(administratorOf('P.2'), 'P.1')).toBe('NOT_FOUND');
    const round = province.publicRoundId;
    const quality = await province.ask(QUALITY, { round }, administratorOf('P.1'));
    // Three forms that others entered fill no block: the report is of the one that the agency entered itself.
    expect(quality).toMatchObject({ entrants: [{ enteredBy: { code: 'P.1' }, responses: 1 }] });
  });

  it('are refused under a body that is not registered with the runner, that ended, or that is not that of the login', async () => {
    expect(codeOf(await enter(OPERATOR, {}, 'NOBODY'))).toBe('COLLECTING_BODY_UNKNOWN');
    expect(codeOf(await enter(RESEARCHER, {}, 'VNPOST'))).toBe('COLLECTING_BODY_DIFFERENT');
    const elsewhere = { input: { ...POST, code: 'OWN' } };
    await province.ask(SAVE, elsewhere, administratorOf('P.1'));
    expect(codeOf(await enter(operatorOf('P.1'), {}, 'OWN'))).toBe('COLLECTING_BODY_UNKNOWN');
    await province.ask(SAVE, { input: { ...INSTITUTE, active: false } }, RUNNER);
    expect(codeOf(await enter(RESEARCHER))).toBe('COLLECTING_BODY_UNKNOWN');
    expect(await province.clerk.stored()).toBe(0);
  });

  it('come under a body that is registered by its code, changed by it, and named by its id too', async () => {
    const changed = await province.ask<Outcome>(
      SAVE,
      { input: { ...POST, name: 'Bưu điện Gia Lai' } },
      RUNNER,
    );
    expect(changed).toMatchObject({ __typename: 'SurveyCollectingBody', active: true });
    expect(await province.ask(BODIES, {}, RUNNER)).toMatchObject([{ code: 'VIEN' }, { id: changed.id }]);
    expect(await province.ask(BODIES, {}, administratorOf('P.1'))).toEqual([]);
    expect(codeOf(await enter(OPERATOR, {}, changed.id))).toBe('SurveyResponseAccepted');
    const wrong = { input: { ...POST, code: 'bưu điện' } };
    expect(await province.ask(SAVE, wrong, RUNNER)).toMatchObject({ code: 'COLLECTING_BODY_CODE_MALFORMED' });
  });

  it('are recognised by their serial, whoever types the paper form in', async () => {
    expect(await enter(RESEARCHER, { serial: 'BK-7' })).toMatchObject({ repeated: false, message: null });
    expect(await enter(operatorOf('P.1'), { serial: 'bk-7' })).toMatchObject({
      repeated: true,
      message: expect.stringMatching(/nhập sai.*không hợp lệ.*BK-7a/) as string,
      messageEn: expect.stringMatching(/typed in wrongly.*invalid.*BK-7a/) as string,
    });
    expect(await province.clerk.stored()).toBe(1);
  });

  it('are imported under the body that the operator names, and the same form is not counted again', async () => {
    const order = (name: string, body?: string) => ({
      scope: province.owner,
      roundId: province.round.roundId,
      body,
      file: tableFile(name, () => [HEADER, goodRow(1), goodRow(2, 'P.2')]),
    });
    expect(await imported(province.app, order('buu-dien.csv', 'VNPOST'))).toMatchObject({ stored: 2 });
    expect(await imported(province.app, order('lai.csv'))).toMatchObject({ stored: 0, repeated: 2 });
    expect(await counts(SUPERVISOR)).toEqual(['P.1 VNPOST 0/null', 'P.2 VNPOST 0/null']);
    expect(await province.clerk.stored()).toBe(2);
    const unknown = { ...order('la.csv', 'NOBODY'), anyAgency: true, defaults: {} };
    expect(await province.app.get(ImportResponses).import(unknown)).toMatchObject({
      ok: false,
      problems: [{ code: 'COLLECTING_BODY_UNKNOWN', place: 'body' }],
    });
  });

  describe('are judged', () => {
    const judge = (actor: SurveyActor, step: string, response: string, agencyCode = 'P.1') => {
      const input = { round: province.publicRoundId, agencyCode, response, reason: 'gõ nhầm' };
      return province.ask<Outcome>(judging(step), { input }, actor);
    };
    const listedFor = (actor: SurveyActor) =>
      province.ask<Listed>(ENTRIES, { round: province.publicRoundId, agency: 'P.1' }, actor);
    const enteredAs = async (actor: SurveyActor) => (await enter(actor))?.receipt ?? '';

    it("by the province's people, and never by the rated agency, which does not see them before the round is final", async () => {
      const id = await enteredAs(RESEARCHER);
      const listed = await province.ask<Listed>(
        LIST,
        { round: province.publicRoundId },
        administratorOf('P.1'),
      );
      expect(listed.edges).toEqual([]);
      expect(await province.ask(OWN, { id }, administratorOf('P.1'))).toMatchObject({
        code: 'ENTERED_FORM_LOCKED',
        place: 'id',
      });
      expect(await judge(JUDGE, 'invalidate', id)).toMatchObject({ valid: false });
      expect(await counts(SUPERVISOR)).toEqual(['P.1 VIEN 0/null']);
      expect(await judge(JUDGE, 'restore', id)).toMatchObject({ valid: true });
      expect(await verified(province.app)).toEqual({ stored: 1, differences: 0 });
    });

    it('by the rated agency where it entered them itself, and then not by the province', async () => {
      const id = await enteredAs(operatorOf('P.1'));
      expect(await judge(JUDGE, 'invalidate', id)).toMatchObject({ code: 'ENTERED_FORM_UNSUITED' });
      const shown = await listedFor(JUDGE);
      expect(shown.edges).toEqual([]);
      expect(await province.ask(OWN, { id }, administratorOf('P.1'))).toMatchObject({
        __typename: 'SurveyResponseRevalued',
      });
    });

    it('with their signs and reasons by the people that entered them, before the round is final', async () => {
      const id = await enteredAs(OPERATOR);
      expect(await judge(JUDGE, 'invalidate', id)).toMatchObject({ valid: false });
      const shown = await listedFor({ ...JUDGE, agencyCode: 'P' });
      const told = { signs: [], surplus: false, reason: 'gõ nhầm' };
      expect(shown.edges).toMatchObject([{ node: { id, valid: false, ...told, enteredBy: { code: 'P' } } }]);
    });

    it('under the agency that they rate, and shown without answers', async () => {
      const id = await enteredAs(RESEARCHER);
      expect(await judge(JUDGE, 'invalidate', id, 'P.2')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await judge(JUDGE, 'invalidate', id, 'P')).toMatchObject({ code: 'NOT_FOUND' });
      const shown = await listedFor(JUDGE);
      const hidden = { signs: null, surplus: null, surplusReason: null, reason: null };
      expect(shown.edges).toEqual([{ node: { id, valid: true, ...hidden, enteredBy: { code: 'VIEN' } } }]);
    });
  });
});
