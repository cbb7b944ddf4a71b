import { ImportResponses, SimulateAnyRound, SimulateRound } from '@hailong/responses/use-cases';
import { AgencyScope } from '@hailong/database';
import { WithClerk, aClerk } from '../../kit/clerk';
import { expectOk } from '../../kit/expect-ok';
import { filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened, Part, Province } from '../../kit/province';
import { VUNG_TAU, WithRound, aRound } from '../../kit/round';
import { WithPortal, aPortal } from '../../kit/servers/portal';
import { WithVisitor, aVisitor } from '../../kit/visitor';
import { HEADER, goodRow, tableFile } from './import-file';
import { WithSuperApp, aSuperApp } from './super-app';

const REFUSED = 'DEMONSTRATION_NOT_OPEN';
const FORM = `query ($round: ID!) { it: surveyForm(round: $round, agencyCode: "P.1", group: "citizens") { __typename
  ... on SurveyRefusal { problems { code message messageEn } } } }`;

interface FormOutcome {
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly messageEn: string;
  }[];
}

type Before = Province & WithPortal & WithRound & WithVisitor;

function formOf({ portal, publicRoundId }: WithPortal & WithRound): string {
  return `${portal.url}/survey/form?round=${publicRoundId}&agency=P.1&group=citizens`;
}

/** A form is handed out, the round becomes a demonstration, and the portal starts again: opened rounds are read once. */
function markedMeanwhile(): Part<
  Before,
  { readonly handedOut: string } & WithPortal & WithVisitor & WithClerk & WithSuperApp
> {
  return async (before) => {
    const handedOut = (await pageAt(formOf(before))).html;
    const started = { ...before, ...(await aPortal(GATE)(before)) };
    const { superApp } = await aSuperApp()(started);
    await before.db.admin(
      `update hailong.survey_round set document = jsonb_set(document, '{demonstration}', 'true')`,
    );
    const { portal, app, ask } = started;
    return {
      portal,
      app,
      ask,
      handedOut,
      superApp,
      ...(await aVisitor()(started)),
      ...(await aClerk()(started)),
    };
  };
}

const GATE = {
  gate: { burst: 20, perMinute: 60, tickets: 'required', shortestSeconds: 5 },
} as const;

describe('a demonstration round', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal(GATE))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'KIOSK', 'APP', 'PAPER'] } }))
    .with(aVisitor())
    .with(markedMeanwhile());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));
  afterEach(async () => expect(await province.clerk.stored()).toBe(0));

  const page = () => pageAt(formOf(province));

  it('hands out no form, and says in both languages that it is a demonstration and where the form to try is', async () => {
    const { response, html } = await page();
    expect([response.status, html]).toEqual([404, expect.stringMatching(/chỉ để trình diễn/) as string]);
    expect(html).toMatch(/phiếu điền thử ở trang đầu của cổng/);
    expect(html).toMatch(/is a demonstration.*the start page of the portal/);
    expect(html).not.toMatch(/dien-thu/);
    const { problems } = await province.ask<FormOutcome>(FORM, { round: province.publicRoundId });
    expect(problems).toEqual([
      {
        code: REFUSED,
        message: expect.stringContaining('dien-thu') as string,
        messageEn: expect.stringContaining('dien-thu') as string,
      },
    ]);
  });

  it('takes no form of a page, of GraphQL and of a kiosk, nor one that was handed out before', async () => {
    const sent = await postForm(province.portal.url, filledIn(province.handedOut));
    expect([sent.response.status, sent.html]).toEqual([
      422,
      expect.stringMatching(/chỉ để trình diễn/) as string,
    ]);
    const key = /name="key" value="([^"]+)"/.exec(province.handedOut)?.[1];
    const form = { round: province.publicRoundId, agencyCode: 'P.1', group: 'citizens', key, answers: [] };
    const counter = await province.visitor.counterOf('P.1');
    const submitted = [
      await province.visitor.submit({ ...form, channel: 'ONLINE' }),
      await province.visitor.submit({ ...form, channel: 'KIOSK' }, counter),
    ];
    expect(submitted.map(({ data }) => data.submitSurveyResponse)).toEqual(
      Array(2).fill({
        __typename: 'SurveyResponseRefused',
        problems: [expect.objectContaining({ __typename: 'SurveyRoundNotOpen', code: REFUSED })],
      }),
    );
  });

  it('gives an app neither a form nor a ticket', async () => {
    const asked = [
      await province.superApp.form(),
      await province.superApp.ticket(await province.superApp.dossier()),
    ];
    expect(asked.map(({ body }) => body.problems?.map(({ code }) => code))).toEqual([[REFUSED], [REFUSED]]);
  });

  it('takes no form that is typed in, and no row of a file', async () => {
    const entered = await province.clerk.enter(province.clerk.form());
    expect(entered[0]?.problems?.map(({ code }) => code)).toEqual([REFUSED]);
    const imported = await province.app.get(ImportResponses).import({
      ...{ roundId: province.round.roundId, anyAgency: true, defaults: {} },
      scope: AgencyScope.of(province.round.agencyId, 'test'),
      file: tableFile('phieu.csv', () => [HEADER, goodRow(1)]),
    });
    expect(imported).toMatchObject({ ok: false, problems: [{ code: REFUSED, place: 'round' }] });
  });
});

describe('simulated forms', () => {
  const described = aProvince('2021-10-01')
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const stored = async () =>
    (await province.db.admin<{ n: number }>('select count(*)::int as n from hailong.survey_response'))[0]?.n;

  it('go into no round but a demonstration, except for benchmarks and tests', async () => {
    const order = { round: province.round, responses: 5, seed: 1 };
    expect(await province.app.get(SimulateRound).simulate(order)).toMatchObject({
      ok: false,
      problems: [{ code: 'SIMULATED_ROUND_UNSUITED', place: 'round' }],
    });
    expect(await stored()).toBe(0);
    expect(expectOk(await province.app.get(SimulateAnyRound).simulate(order))).toMatchObject({ stored: 5 });
    expect(await stored()).toBe(5);
  });
});
