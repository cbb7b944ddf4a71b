import { randomUUID } from 'node:crypto';
import { OpenLink, openLink } from '../../kit/open-link';
import { invitedRound } from '../../kit/invited-round';
import { SUBMIT } from '../../kit/intake';
import { ROUND_ID } from '@hailong/kernel';

/** Forms that one address may send at once; a counter is tried with more. */
const BURST = 20;
const MORE = BURST + 5;

describe('the token of a registered counter', () => {
  let world: OpenLink;
  let token: string;
  beforeAll(async () => {
    world = await openLink({ burst: BURST, perMinute: 60 }, ['ONLINE', 'KIOSK']);
    token = await world.counterOf('P.1');
  });
  afterAll(() => world.portal.stop());
  beforeEach(() => world.clock.forward(600));

  /** Number of the `MORE` forms that got past the limit of the address. */
  const letIn = async (changes: { agencyCode?: string; channel?: string }) => {
    const form = await world.blank(changes.agencyCode);
    const sent = await Promise.all(
      Array.from({ length: MORE }, () =>
        world.submit(world.inputOf(form, { key: randomUUID(), ...changes }), token),
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

describe('in a round of invited people', () => {
  it('a counter is no invitation', async () => {
    const world = await invitedRound();
    try {
      const { data } = await world.portal.ask<{ outcome: { token: string } }>(
        `mutation { outcome: registerSurveyCounter(input: { label: "Quầy 1" }) { ... on SurveyCounterRegistered { token } } }`,
        {},
        { subject: 'admin', agencyCode: 'P.1', roles: ['agency-administrator'] },
      );
      const round = ROUND_ID.of(world.round.roundId);
      const input = { round, agencyCode: 'P.1', group: 'citizens', channel: 'KIOSK', key: randomUUID() };
      const response = await fetch(`${world.portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hailong-counter': data.outcome.token },
        body: JSON.stringify({ query: SUBMIT, variables: { input: { ...input, answers: [] } } }),
      });
      expect(await response.json()).toMatchObject({
        data: { submitSurveyResponse: { problems: [{ code: 'INVITATION_MISSING' }] } },
      });
    } finally {
      await world.portal.stop();
    }
  });
});
