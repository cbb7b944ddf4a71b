import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

describe('one request of somebody unknown', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const refusalOf = async (query: string) => {
    const { data, errors } = await province.portal.ask(query);
    expect(data ?? null).toBeNull();
    return (errors as { message: string }[] | undefined)?.[0]?.message;
  };

  it('is refused before any work when lists within lists under many names would stop everybody else', async () => {
    const all = Array.from({ length: 300 }, (_, n) => `p${n}: participants { agency { code } }`).join(' ');
    expect(await refusalOf(`{ announcedSurveyRounds { edges { node { ${all} } } } }`)).toMatch(
      /may cost 20000 fields and this costs \d{5,}/,
    );
  });

  it('is refused when it asks for many fields of its own or is too long to be read', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');
    expect(await refusalOf(`{ ${fields(21)} }`)).toMatch(/at most 20 fields/);
    expect(await refusalOf(`{ ${'__typename '.repeat(20_000)} }`)).toMatch(/more that 4000 tokens/);
  });

  it('has a minute to arrive, so that a byte now and then holds no connection', () => {
    expect(province.app.getHttpServer().requestTimeout).toBe(60_000);
  });
});
