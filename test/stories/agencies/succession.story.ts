import { importCsv } from './import-agencies';
import { ANALYST } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

describe('the succession of agencies', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    await importCsv(province.portal, 'code,name,kind\n06,UBND tỉnh Bắc Kạn,province\n');
    await importCsv(province.portal, 'code,name,kind\n19,UBND tỉnh Thái Nguyên,province\n', '2025-07-01');
  });
  afterAll(() => province.close());

  it('records a province that went into another', async () => {
    const link = { predecessor: '06', successor: '19', effectiveOn: '2025-07-01', kind: 'MERGED' };
    const record = `mutation ($input: SurveySuccessionsInput!) { recordSurveySuccessions(input: $input) { __typename ... on SurveySuccessionsRecorded { recorded } ... on SurveyRefusal { problems { code } } } }`;
    expect((await province.portal.ask(record, { input: { links: [link] } }, ANALYST)).data).toMatchObject({
      recordSurveySuccessions: { recorded: 1 },
    });
    const { data } = await province.portal.ask(
      '{ surveyAgency(id: "19") { predecessors { kind share predecessor { code name } } } }',
    );
    expect(data).toEqual({
      surveyAgency: {
        predecessors: [{ kind: 'MERGED', share: 1, predecessor: { code: '06', name: 'UBND tỉnh Bắc Kạn' } }],
      },
    });
    const unknown = await province.portal.ask(
      record,
      { input: { links: [{ ...link, successor: 'NOPE' }] } },
      ANALYST,
    );
    expect(unknown.data).toMatchObject({
      recordSurveySuccessions: { problems: [{ code: 'AGENCY_UNKNOWN' }] },
    });
  });

  it('records a department merged from two, each with its share', async () => {
    await importCsv(
      province.portal,
      'code,name,kind,parent_code,dissolved_on\n06.A,Sở Tài nguyên và Môi trường,department,06,2025-03-01\n06.B,Sở Nông nghiệp,department,06,2025-03-01\n',
    );
    await importCsv(
      province.portal,
      'code,name,kind,parent_code\n06.C,Sở Nông nghiệp và Môi trường,department,06\n',
      '2025-03-01',
    );
    const links = ['06.A', '06.B'].map((predecessor) => ({
      predecessor,
      successor: '06.C',
      effectiveOn: '2025-03-01',
      kind: 'MERGED',
    }));
    await province.portal.ask(
      'mutation ($input: SurveySuccessionsInput!) { recordSurveySuccessions(input: $input) { __typename } }',
      { input: { links } },
      ANALYST,
    );
    const { data } = await province.portal.ask(
      '{ surveyAgency(id: "06.C") { predecessors { share predecessor { name dissolvedOn } } } }',
    );
    expect(data).toEqual({
      surveyAgency: {
        predecessors: [
          { share: 1, predecessor: { name: 'Sở Tài nguyên và Môi trường', dissolvedOn: '2025-03-01' } },
          { share: 1, predecessor: { name: 'Sở Nông nghiệp', dissolvedOn: '2025-03-01' } },
        ],
      },
    });
    const tree = async (asOf: string) =>
      JSON.stringify(
        (
          await province.portal.ask(
            `{ surveyAgencyTree(asOf: "${asOf}") { agency { code } children { agency { code } } } }`,
          )
        ).data,
      );
    expect(await tree('2020-01-01')).toContain('06.A');
    expect(await tree('2020-01-01')).not.toContain('06.C');
    expect(await tree('2025-03-01')).not.toContain('06.A');
    expect(await tree('2025-03-01')).toContain('06.C');
  });
});
