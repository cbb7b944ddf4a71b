import { randomUUID } from 'node:crypto';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { dossierCode } from '../../kit/people';
import { Opened } from '../../kit/province';
import { codesOf, drawnRound, lotIn } from './drawn-round';

interface Reply {
  readonly waiting: number;
  readonly waitingBecause: readonly { readonly messageEn: string }[];
}

describe('in a round of the invited with two forms, of which one is drawn for each invitation,', () => {
  const described = drawnRound(60);
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const page = (lot: string) => {
    const { portal, publicRoundId } = province;
    const chosen = lot === '' ? '' : `&lot=${lot}`;
    return pageAt(`${portal.url}/survey/form?round=${publicRoundId}&agency=P.1${chosen}`);
  };

  it('a person that edits the lot of the link is refused, keeps answers and invitation, and answers the form that was drawn', async () => {
    for (const way of ['token', 'shortCode'] as const) {
      const invitation = province.invited.next();
      const { questionnaire, edited } = await province.drawn.for(invitation);
      const before = await province.drawn.stored();
      const { html } = await page(edited);
      const fields = filledIn(html);
      expect(fields.get('questionnaire')).toBe(province.drawn.other(questionnaire));
      fields.set('code', invitation[way]);
      const refused = await postForm(province.portal.url, fields);
      expect([refused.response.status, await province.drawn.stored()]).toEqual([422, before]);
      expect(refused.html).toContain('Giấy mời của bạn đã rút thăm được mẫu dưới đây');
      const back = fieldsOf(refused.html);
      expect(back.get('questionnaire')).toBe(questionnaire);
      for (const name of ['code', 'q.Q1.1', 'q.GY']) expect(back.get(name)).toBe(fields.get(name));
      const sent = await postForm(province.portal.url, filledIn(refused.html));
      expect([sent.response.status, await province.drawn.stored()]).toEqual([200, before + 1]);
    }
  });

  it('a link without its lot leads to the form that was drawn as well, at the latest when the code is there', async () => {
    for (let left = 6; left > 0; left -= 1) {
      const invitation = province.invited.next();
      const { questionnaire } = await province.drawn.for(invitation);
      const fields = filledIn((await page('')).html);
      fields.set('code', invitation.token);
      const first = await postForm(province.portal.url, fields);
      const isDrawn = fields.get('questionnaire') === questionnaire;
      expect(first.response.status).toBe(isDrawn ? 200 : 422);
      const back = filledIn(first.html);
      if (!isDrawn) expect((await postForm(province.portal.url, back)).response.status).toBe(200);
    }
  });

  it('a program gets the same with the invitation itself, whatever key draws, and its invitation stays good', async () => {
    const { token, link } = province.invited.next();
    const { questionnaire, edited } = await province.drawn.for({ link });
    const { key } = await province.drawn.formOf(Number(edited));
    const answer = (named?: string, under: string = key) =>
      province.respondent.submit('P.1', { invitation: { token }, questionnaire: named, key: under });
    expect(codesOf(await answer(province.drawn.other(questionnaire)))).toEqual(['DRAWN_FORM_DIFFERENT']);
    expect(codesOf(await answer(province.drawn.other(questionnaire), randomUUID()))).toEqual([
      'DRAWN_FORM_DIFFERENT',
    ]);
    expect(codesOf(await answer(questionnaire))).toEqual([]);
  });

  it('people are admitted when at least five of one drawn form are together, and the others wait for more of theirs', async () => {
    const admittedNow = async () => {
      const rows = await province.db.admin<{ id: string }>(
        'select dossier_id as id from hailong.invitation where admitted and dossier_id is not null',
      );
      return new Set(rows.map(({ id }) => id));
    };
    const ids: string[] = [];
    const everWaiting: number[] = [];
    for (let left = 6; left > 0; left -= 1) {
      const before = await admittedNow();
      const added = await province.people.dossiers('P.1', 6);
      ids.push(...added);
      const order = { port: 'EMAIL', dossiers: added.map(dossierCode) };
      const reply = await province.people.invite<Reply>('P.1', order);
      const after = await admittedNow();
      const links = await province.people.invitationsOf('P.1', ids);
      const lotsOf = (are: (id: string) => boolean) =>
        links.flatMap(({ link }, at) => (are(ids[at] ?? '') ? [lotIn(link)] : []));
      const lots = lotsOf((id) => after.has(id) && !before.has(id));
      for (const lot of new Set(lots)) expect(lots.filter((each) => each === lot).length).toBeGreaterThan(4);
      const waiting = lotsOf((id) => !after.has(id));
      for (const lot of new Set(waiting))
        expect(waiting.filter((each) => each === lot).length).toBeLessThan(5);
      expect(reply).toMatchObject({ waiting: waiting.length });
      expect(reply.waitingBecause).toHaveLength(new Set(waiting).size);
      for (const { messageEn } of reply.waitingBecause) expect(messageEn).toMatch(/drawn for the same form/);
      everWaiting.push(waiting.length);
    }
    expect(Math.max(...everWaiting)).toBeGreaterThan(0);
  });

  it('wrong codes are charged also on forms that cannot be taken: no refusal tells for nothing whether there is an invitation', async () => {
    const guess = (questionnaire: string) =>
      province.respondent.submit('P.1', { invitation: { token: randomToken() }, questionnaire }, [
        { item: 'Q1.1', level: 'none' },
      ]);
    expect(codesOf(await guess(province.first))).toEqual(['LEVEL_UNKNOWN']);
    expect(codesOf(await guess(province.second))).toEqual(['LEVEL_UNKNOWN']);
    const fallen = Array.from({ length: 120 }, () => guess(province.first));
    const held = (await Promise.allSettled(fallen)).filter(({ status }) => status === 'rejected');
    expect(held.length).toBeGreaterThan(10);
  });
});

function randomToken(): string {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
}
