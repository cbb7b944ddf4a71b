import { randomUUID } from 'node:crypto';
import { SUBMIT } from '../../kit/intake';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, VUNG_TAU, FOR_THE_INVITED } from '../../kit/round';
import { aVisitor } from '../../kit/visitor';

/** Forms that one address may send at once; a counter is tried with more. */
const BURST = 20;
const MORE = BURST + 5;

describe('the token of a registered counter', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: BURST, perMinute: 60, tickets: 'accepted' } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'KIOSK'] } }))
    .with(aVisitor());
  let token: string;
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    token = await province.visitor.counterOf('P.1');
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  /** Number of the `MORE` forms that got past the limit of the address. */
  const letIn = async (changes: { agencyCode?: string; channel?: string }) => {
    const form = await province.visitor.blank(changes.agencyCode);
    const sent = await Promise.all(
      Array.from({ length: MORE }, () =>
        province.visitor.submit(province.visitor.inputOf(form, { key: randomUUID(), ...changes }), token),
      ),
    );
    const faults = sent.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(new Set(faults).size).toBeLessThan(2);
    const [first] = sent.flatMap(({ data }) => data?.submitSurveyResponse ?? []);
    expect(first).toMatchObject({ __typename: 'SurveyResponseAccepted' });
    return MORE - faults.length;
  };

  it('lets any number of kiosk forms of its own agency in', async () => {
    expect(await letIn({ channel: 'KIOSK' })).toBe(MORE);
  });

  it('lets no more forms of another agency in than its address may send', async () => {
    expect(await letIn({ agencyCode: 'P.2', channel: 'KIOSK' })).toBeLessThanOrEqual(BURST);
  });

  it('lets no more online forms in than its address may send', async () => {
    expect(await letIn({ channel: 'ONLINE' })).toBeLessThanOrEqual(BURST);
  });
});

describe('in a round of invited people,', () => {
  it('a counter is no invitation', async () => {
    const described = aProvince()
      .with(aPortal())
      .with(aRound({ changes: FOR_THE_INVITED }));
    const province = await described.open();
    try {
      const { data } = await province.portal.ask<{ outcome: { token: string } }>(
        `mutation { outcome: registerSurveyCounter(input: { label: "Quầy 1" }) { ... on SurveyCounterRegistered { token } } }`,
        {},
        { subject: 'admin', agencyCode: 'P.1', roles: ['agency-administrator'] },
      );
      const input = {
        round: province.publicRoundId,
        agencyCode: 'P.1',
        group: 'citizens',
        channel: 'KIOSK',
        key: randomUUID(),
      };
      const response = await fetch(`${province.portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hailong-counter': data.outcome.token },
        body: JSON.stringify({ query: SUBMIT, variables: { input: { ...input, answers: [] } } }),
      });
      expect(await response.json()).toMatchObject({
        data: { submitSurveyResponse: { problems: [{ code: 'INVITATION_MISSING' }] } },
      });
    } finally {
      await province.close();
    }
  });
});
