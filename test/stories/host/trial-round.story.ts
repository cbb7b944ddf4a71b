import { administratorOf, ANALYST } from '../../kit/actors';
import { ROUND_ID } from '@hailong/kernel';
import { CloseRound, ReadRounds } from '@hailong/surveys/use-cases';
import { loadDemonstration } from '../../../apps/demonstration/src/load-demonstration';
import { openTrialRound } from '../../../apps/demonstration/src/trial-round';
import { linkOf } from '../../../apps/portal/src/start-page.controller';
import { expectOk } from '../../kit/expect-ok';
import { filledIn, pageAt, postForm } from '../../kit/form-page';
import { aProvince, Opened } from '../../kit/province';
import { demonstrationDatabase } from '../../kit/demonstration';
import { aPortal } from '../../kit/servers/portal';
import { AgencyScope } from '@hailong/database';

const REFUSAL = '... on SurveyRefusal { problems { code place } }';
const FIGURES = `query ($round: ID!) { ranking: surveyRanking(round: $round) { ${REFUSAL} } }`;
const OWN = `query ($round: ID!) { results: surveyResults(round: $round) { ${REFUSAL} } }`;

describe('the form to try of the demonstration', () => {
  const described = aProvince('2026-11-22').with(aPortal());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    expectOk(
      await loadDemonstration(province.app, 'gia-lai-2026', {
        database: demonstrationDatabase(province.db),
        log: () => undefined,
        responses: 1,
      }),
    );
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  const pageOf = async (query: string) => pageAt(`${province.portal.url}${query}`);
  const stored = async () =>
    province.db.admin<{ code: string }>(
      'select code from hailong.survey_response join hailong.survey_round using (round_id) order by 1',
    );
  const roundOf = async (code: string) => {
    const round = (await province.app.get(ReadRounds).announced(null, 100)).find((one) => one.code === code);
    if (!round) throw new Error(`there is no round ${code}`);
    return round;
  };

  it('says in both languages that its answers count in no result, can be sent, and is in no figure', async () => {
    const form = await openTrialRound(province.app);
    expect(form).toEqual({ round: 'dien-thu', agency: 'H21.106', group: 'citizen' });
    const { response, html } = await pageOf(linkOf(form));
    expect(response.status).toBe(200);
    expect(html).toMatch(
      /<p lang="vi">[^/]*điền thử[^/]*<\/strong>[^<]*không tính vào kết quả hay xếp hạng nào/,
    );
    expect(html).toMatch(/<p lang="en">[^/]*to try[^/]*<\/strong>[^<]*count in no result and no ranking/);
    province.later(60);
    expect((await postForm(province.portal.url, filledIn(html))).response.status).toBe(200);
    expect(await stored()).toEqual([{ code: 'dien-thu' }, { code: 'gia-lai-2026' }]);
    const { roundId, document } = await roundOf('dien-thu');
    expect(document.demonstration).toBe(false);
    const round = ROUND_ID.of(roundId);
    const refused = { problems: [{ code: 'TRIAL_ROUND_UNSUITED', place: 'round' }] };
    expect((await province.portal.ask(FIGURES, { round }, ANALYST)).data).toEqual({ ranking: refused });
    expect((await province.portal.ask(OWN, { round }, administratorOf('H21.106'))).data).toEqual({
      results: refused,
    });
  });

  it('is not the form of the demonstration round, which says where to go', async () => {
    const { response, html } = await pageOf('/survey/form?round=gia-lai-2026&agency=H21.106&group=citizen');
    expect([response.status, html]).toEqual([
      404,
      expect.stringContaining('phiếu điền thử ở trang đầu của cổng') as string,
    ]);
  });

  it('is open years later, and one round only, until that is closed: then the next start opens another', async () => {
    province.today('2061-02-03');
    const form = await openTrialRound(province.app);
    expect(form.round).toBe('dien-thu');
    expect((await pageOf(linkOf(form))).response.status).toBe(200);
    const round = await roundOf('dien-thu');
    const owner = AgencyScope.of(round.agencyId, 'test');
    expectOk(await province.app.get(CloseRound).close(owner, round.roundId));
    const next = await openTrialRound(province.app);
    expect(next.round).toBe('dien-thu-2');
    expect(await openTrialRound(province.app)).toEqual(next);
    expect((await pageOf(linkOf(next))).response.status).toBe(200);
  });
});
