import { SurveyActor } from '@hailong/access';
import { FederatedGraph, NOBODY, federatedGraph } from './federated-graph';
import { PARKS, TRADE } from '../../kit/hue';

const NEWS = `{ news { headline round { code title banner agency { name } } plan { title state } form { code } } }`;
const REPORTER: SurveyActor = { ...PARKS, subject: 'machine', roles: ['dossier-reporter'] };
const VIEWER: SurveyActor = { ...PARKS, subject: 'viewer', roles: ['agency-viewer'] };

describe('a federated graph of the module and a portal', () => {
  let graph: FederatedGraph;
  beforeAll(async () => {
    graph = await federatedGraph();
  });
  afterAll(() => graph.close());

  it('lets a portal name agencies by their codes, and anybody read them', async () => {
    graph.portal.offices = ['BQL', 'HH', 'BQL', 'none'].map((code, n) => ({
      name: `Cổng ${n}`,
      agency: { code },
    }));
    const { data, errors } = await graph.ask(
      '{ offices { name agency { name parent { name } telephone } } }',
      NOBODY,
    );
    const parks = {
      name: 'Ban Quản lý các khu công nghiệp',
      ...{ parent: { name: 'UBND tỉnh' }, telephone: '0269 BQL' },
    };
    const ward = {
      name: 'UBND phường Hương Hồ',
      ...{ parent: { name: 'UBND thành phố Huế' }, telephone: '0269 HH' },
    };
    expect(errors).toBeUndefined();
    expect(data.offices).toEqual(
      [parks, ward, parks, null].map((each, n) => ({ name: `Cổng ${n}`, agency: each })),
    );
  });

  it('gives fields of the portal to what our root fields return', async () => {
    const { data } = await graph.ask('{ surveyAgency(id: "SCT") { name telephone } }', NOBODY);
    expect(data).toEqual({ surveyAgency: { name: 'Sở Công Thương', telephone: '0269 SCT' } });
    const rounds = await graph.ask('{ announcedSurveyRounds { edges { node { code banner } } } }', NOBODY);
    const banner = `banner of ${graph.opened.rounds[0]?.id}`;
    expect(rounds.data).toEqual({
      announcedSurveyRounds: { edges: [{ node: { code: 'mo-2024', banner } }] },
    });
  });

  it('shows an agency its drafts behind the news, another what is announced, and who may read nothing an error', async () => {
    const [own, announced] = [graph.draft.rounds[0]?.id ?? '', graph.opened.rounds[0]?.id ?? ''];
    const form = { id: graph.draft.questionnaires[0]?.id ?? '' };
    graph.portal.news = [
      { headline: 'nháp', round: { id: own }, plan: { code: 'nhap' }, form },
      { headline: 'mở', round: { id: announced } },
    ];
    const seen = async (actor: SurveyActor | null) => {
      const { data, errors = [] } = await graph.ask(NEWS, actor);
      const codes = errors.map(({ extensions }) => extensions.code);
      return { news: data.news, codes: [...new Set(codes)] };
    };
    const banner = (id: string) => `banner of ${id}`;
    const of = { agency: { name: 'Ban Quản lý các khu công nghiệp' } };
    const title = expect.any(String) as string;
    const first = {
      headline: 'nháp',
      round: { code: 'nhap-2024', title, banner: banner(own), ...of },
      plan: { title, state: 'DRAFT' },
      form: { code: graph.draft.questionnaires[0]?.code },
    };
    const second = {
      headline: 'mở',
      round: { code: 'mo-2024', title, banner: banner(announced), ...of },
      ...{ plan: null, form: null },
    };
    for (const actor of [PARKS, VIEWER])
      expect(await seen(actor)).toEqual({ news: [first, second], codes: [] });
    const hidden = { ...first, round: null, plan: null };
    expect(await seen(TRADE)).toEqual({ news: [hidden, second], codes: [] });
    const nothing = [
      { ...hidden, form: null },
      { ...second, round: null },
    ];
    expect(await seen(NOBODY)).toEqual({ news: nothing, codes: ['UNAUTHENTICATED'] });
    expect(await seen(REPORTER)).toEqual({ news: nothing, codes: ['FORBIDDEN'] });
  });
});
