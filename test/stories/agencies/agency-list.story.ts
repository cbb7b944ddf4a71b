import { Opened, aProvince } from '../../kit/province';
import { RunningPortal, aPortal } from '../../kit/servers/portal';
import { importCsv } from './import-agencies';

describe('the list of agencies', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const { created } = await importCsv(province.portal, TABLE);
    expect(created).toBe(8);
  });
  afterAll(() => province.close());

  it('has each agency once, on whatever page', async () => {
    const codes = ['T', 'T.1', 'T.2', 'T.3', 'T.4', 'T.5', 'T.6', 'T.7'];
    for (const first of [1, 3, 200])
      expect((await pages(province.portal, { orderBy: 'CODE' }, first)).map(({ code }) => code)).toEqual(
        codes,
      );
  });

  it.each([
    ['so noi vu', ['T.1', 'T.6']],
    ['VỤ  nội', ['T.1', 'T.6']],
    ['t.6 so', ['T.6']],
    ['ĐĂNG ký'.normalize('NFD'), ['T.2']],
    ['dai', ['T.2', 'T.4']],
    ['', ['T', 'T.1', 'T.2', 'T.3', 'T.4', 'T.5', 'T.6', 'T.7']],
    ['100%', []],
  ])('finds agencies by words of name and code, with or without diacritics: "%s"', async (search, codes) => {
    expect((await pages(province.portal, { search, orderBy: 'CODE' }, 3)).map(({ code }) => code)).toEqual(
      codes,
    );
  });

  it('has names in the order of the Vietnamese alphabet, agencies of one name by code', async () => {
    const names = [
      'Ăn ninh',
      'Ân Thi',
      'Đài Phát thanh',
      'Sở Nội vụ',
      'Sở Nội vụ',
      'UBND tỉnh T',
      'Ủy ban Dân tộc',
    ];
    for (const first of [1, 3, 200]) {
      const listed = await pages(province.portal, { orderBy: 'NAME' }, first);
      expect(listed.map(({ name }) => name)).toEqual([...names, 'Văn phòng Đăng ký đất đai']);
      expect(listed.filter(({ name }) => name === 'Sở Nội vụ').map(({ code }) => code)).toEqual([
        'T.1',
        'T.6',
      ]);
    }
  });

  it('refuses the cursor of a list by code for a list by name', async () => {
    const { data } = await province.portal.ask<{ surveyAgencies: { pageInfo: { endCursor: string } } }>(
      '{ surveyAgencies(first: 1) { pageInfo { endCursor } } }',
    );
    const { errors } = await province.portal.ask(AGENCIES, {
      ...{ first: 1, orderBy: 'NAME', after: data.surveyAgencies.pageInfo.endCursor },
    });
    expect(errors?.[0]?.extensions.surveyCode).toBe('SURVEY_INVALID_INPUT');
  });
});

const TABLE = `code,name,kind,parent_code
T,UBND tỉnh T,province,
T.1,Sở Nội vụ,department,T
T.2,Văn phòng Đăng ký đất đai,department,T
T.3,Ủy ban Dân tộc,department,T
T.4,Đài Phát thanh,department,T
T.5,Ăn ninh,department,T
T.6,Sở Nội vụ,department,T.4
T.7,Ân Thi,department,T
`;

const AGENCIES = `query ($first: Int!, $after: String, $search: String, $orderBy: SurveyAgencyOrder!) {
  surveyAgencies(first: $first, after: $after, search: $search, orderBy: $orderBy, asOf: "2018-09-01") {
    edges { node { code name } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Listed {
  readonly surveyAgencies: {
    readonly edges: readonly { readonly node: { readonly code: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Reads the agencies of all pages of a list. */
async function pages(portal: RunningPortal, terms: object, first: number) {
  const found: { code: string; name: string }[] = [];
  for (let after: string | null = null; ;) {
    const answer: { data: Listed; errors?: unknown } = await portal.ask<Listed>(AGENCIES, {
      ...terms,
      first,
      after,
    });
    expect(answer.errors).toBeUndefined();
    const { edges, pageInfo } = answer.data.surveyAgencies;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
