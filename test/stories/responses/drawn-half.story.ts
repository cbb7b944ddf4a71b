import { createHash, randomUUID } from 'node:crypto';
import { CloseRound } from '@hailong/surveys/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { A_RATING, NO_FEEDBACK } from '../../kit/intake';
import { Opened } from '../../kit/province';
import { Admitted } from '../../kit/respondent';
import { codesOf, drawnRound, lotIn } from './drawn-round';
import { HEADER, imported, tableFile } from './import-file';
import { rowsOn } from './paper-forms';
import { aSuperApp } from './super-app';

const HALVES = `query ($round: ID!) { key: surveyCredentialKey(round: $round, agencyCode: "P.1") { halves { group questionnaire digest } } }`;

describe('in a round of the invited with two forms, where a credential tells no person and proves its half,', () => {
  const described = drawnRound(80).with(aSuperApp());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const admit = () => province.respondent.admitted('P.1', province.invited.next().token);
  const halfOf = ({ exchanged }: Admitted) => exchanged.halves?.[0];
  const send = (admitted: Admitted, changes: { halfProof?: string; questionnaire?: string } = {}) => {
    const { proof: halfProof, questionnaire } = halfOf(admitted) ?? {};
    const { credential } = admitted;
    return province.respondent.submit('P.1', { credential, halfProof, questionnaire, ...changes });
  };

  it('an exchange tells the form and its proof, without which, or with another, no form goes in', async () => {
    const admitted = await admit();
    const half = halfOf(admitted);
    expect(admitted.exchanged.halves).toHaveLength(1);
    expect((await province.drawn.formOf(admitted.exchanged.lot)).questionnaire).toBe(half?.questionnaire);
    expect(codesOf(await send(admitted, { halfProof: undefined }))).toEqual(['HALF_PROOF_MISSING']);
    const forged = Buffer.alloc(32, 7).toString('base64url');
    for (const halfProof of [forged, `${half?.proof}=`, ''])
      expect(codesOf(await send(admitted, { halfProof }))).toEqual(['HALF_PROOF_UNUSABLE']);
    const chosen = { questionnaire: province.drawn.other(half?.questionnaire) };
    expect(codesOf(await send(admitted, chosen))).toEqual(['DRAWN_FORM_DIFFERENT']);
    expect(codesOf(await send(admitted))).toEqual([]);
  });

  it('the form that an exchange tells is that of the link, and its proof is one for all of the half, as the digests show', async () => {
    const proofs = new Map<string, Set<string>>();
    const lots = new Set<string>();
    const seen = new Map<string, number>();
    const isSeen = () => lots.size === 2 && [...seen.values()].every((times) => times > 2);
    while (!isSeen()) {
      const invitation = province.invited.next();
      lots.add(lotIn(invitation.link));
      const admitted = await province.respondent.admitted('P.1', invitation.token);
      const half = halfOf(admitted);
      expect(String(admitted.exchanged.lot)).toBe(lotIn(invitation.link));
      expect(half).toMatchObject({
        group: 'citizens',
        questionnaire: (await province.drawn.for(invitation)).questionnaire,
      });
      const { questionnaire = '', proof = '' } = half ?? {};
      seen.set(questionnaire, (seen.get(questionnaire) ?? 0) + 1);
      proofs.set(questionnaire, (proofs.get(questionnaire) ?? new Set()).add(proof));
    }
    expect(lots).toEqual(new Set(['0', '28']));
    const { halves } = await province.ask<{
      halves: { group: string; questionnaire: string; digest: string }[];
    }>(HALVES, { round: province.publicRoundId });
    expect(halves.map(({ questionnaire }) => questionnaire)).toEqual([province.first, province.second]);
    for (const { questionnaire, digest } of halves) {
      const [proof = '', ...more] = proofs.get(questionnaire) ?? [];
      expect(more).toEqual([]);
      const bytes = Buffer.concat([Buffer.from('hailong half\0'), Buffer.from(proof, 'base64url')]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    }
  });

  it('a form sent again after its exchange is one response, also from a page that lost the proof and repeats the exchange', async () => {
    const admitted = await admit();
    const before = await province.drawn.stored();
    expect(codesOf(await send(admitted, { halfProof: undefined }))).toEqual(['HALF_PROOF_MISSING']);
    expect(await admitted.again()).toEqual(admitted.exchanged);
    const { receipt } = await send(admitted);
    for (const changes of [{}, { halfProof: undefined }, { questionnaire: undefined }])
      expect(await send(admitted, changes)).toMatchObject({ receipt, repeated: true });
    expect(await province.drawn.stored()).toBe(before + 1);
  });

  it('a dossier that an app asks for again under other terms keeps its form, and gets no other', async () => {
    const { superApp, db } = province;
    const codes: string[] = [];
    for (let left = 6; left > 0; left -= 1) codes.push(await superApp.dossier({ finishedOn: '2018-07-01' }));
    const lotsOf = async () =>
      Promise.all(
        codes.map(async (code) => (await superApp.ticket(code)).body as { lot: number; ticket: string }),
      );
    const touched = await lotsOf();
    await db.admin(`update hailong.dossier set vouched_by = 'above' where code = any ($1)`, [codes]);
    const independent = await lotsOf();
    expect(independent.map(({ lot }) => lot)).toEqual(touched.map(({ lot }) => lot));
    expect(independent.map(({ ticket }) => ticket)).not.toEqual(touched.map(({ ticket }) => ticket));
    for (const { lot, ticket } of independent) {
      const { questionnaire } = await province.drawn.formOf(lot);
      const answers = [A_RATING, NO_FEEDBACK];
      const refused = await superApp.answers(ticket, {
        answers,
        questionnaire: province.drawn.other(questionnaire),
      });
      expect(refused.body.problems?.map(({ code }) => code)).toEqual(['DRAWN_FORM_DIFFERENT']);
      expect(await superApp.answers(ticket, { answers, questionnaire })).toMatchObject({ status: 200 });
    }
    for (let left = 4; left > 0; left -= 1) {
      const asked = await superApp.client(await superApp.dossier({ finishedOn: '2018-07-01' }));
      expect(asked).toMatchObject({ repeated: false });
    }
  });

  it('a file loads forms of both halves by their serials alone, refuses the other form of a serial, and uses up no invitation', async () => {
    const { app, round, owner, first, second, db } = province;
    const numbers = Array.from({ length: 12 }, (_, at) => 700 + at);
    const [firsts, seconds] = [
      await rowsOn(province, numbers, first),
      await rowsOn(province, numbers, second),
    ];
    const names = { first: firsts[0]?.name ?? '', second: seconds[0]?.name ?? '' };
    const used = () => db.admin('select from hailong.admission where used or blinded_hash is not null');
    const before = (await used()).length;
    const load = (rows: readonly (readonly string[])[]) =>
      imported(app, {
        ...{ scope: owner, roundId: round.roundId },
        file: tableFile(`moi-${randomUUID()}.csv`, () => [[...HEADER, 'Mẫu phiếu'], ...rows]),
      });
    const chosen = [
      ...firsts.map(({ row }) => [...row, names.second]),
      ...seconds.map(({ row }) => [...row, names.first]),
    ];
    const refused = await load(chosen);
    expect(refused).toMatchObject({ stored: 0, refused: 12 });
    expect(refused.faults.map(({ code }) => code)).toEqual(['DRAWN_FORM_DIFFERENT']);
    const drawn = [...firsts, ...seconds].map(({ row, name }) => [...row, name]);
    expect(await load(drawn)).toMatchObject({ stored: 12, refused: 0 });
    expect(await used()).toHaveLength(before);
  });

  it('a form of this round sent again after the close gets its receipt, with its proof and without', async () => {
    province.later(3600);
    const admitted = await admit();
    const { receipt } = await send(admitted);
    province.today('2018-11-15');
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    for (const changes of [{}, { halfProof: undefined }, { halfProof: 'x' }])
      expect(await send(admitted, changes)).toMatchObject({ receipt, repeated: true });
    const late = { ...admitted, credential: { ...admitted.credential, nonce: 'x' } };
    expect(codesOf(await send(late))).toEqual(['CREDENTIAL_UNUSABLE']);
  });
});
