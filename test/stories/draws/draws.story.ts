import { AgenciesScope } from '@hailong/database';
import { CountPopulation } from '@hailong/dossiers/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { dossiers, draws, reportDossiers } from '../../kit/draw';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('a random draw', () => {
  const described = aProvince().with(aProcess()).with(aRound()).with(draws());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  it('leaves out whom it may not ask, counts each by its reason, and takes the others by stratum', async () => {
    const desk = await province.draws.deskOf('P.1');
    await reportDossiers(province.db, desk.scope.agencyId, [
      ...dossiers('land', 12, { field: 'dat-dai' }),
      ...dossiers('civil', 3, { field: 'ho-tich' }),
      ...dossiers('old', 2, { finishedOn: '2017-12-31' }),
      ...dossiers('early', 1, { finishedOn: '2018-09-01' }),
      ...dossiers('given-up', 4, { outcome: 'withdrawn' }),
      ...dossiers('objects', 2, { objects: true }),
      ...dossiers('mute', 1, { contact: false }),
      ...['x', 'y', 'z'].map((code) => ({ code, field: 'dat-dai', person: 'one who came three times' })),
    ]);
    const draw = await desk.draw({
      dimensions: ['field'],
      outcomes: ['granted', 'refused'],
      contactNeeded: true,
    });
    expect(draw.document.exclusions).toEqual({
      ...{
        retracted: 0,
        'result-not-received': 1,
        'outside-window': 2,
        'other-outcome': 4,
        objects: 2,
        'no-contact': 1,
      },
      ...{ 'drawn-in-round': 0, 'person-drawn-lately': 0, 'same-person': 2 },
    });
    expect(draw.document.strata).toEqual([
      { name: 'dat-dai', population: 15, wanted: 5, drawn: 5, replacements: 8 },
      { name: 'ho-tich', population: 3, wanted: 5, drawn: 3, replacements: 0 },
    ]);
    expect(draw.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(draw).toMatchObject({ method: 'hash-order-1', drawnOn: '2018-08-15', actor: 'tester of P.1' });
    const members = await desk.members(draw);
    expect(members.filter(({ calledOn }) => calledOn).map(({ kind }) => kind)).toEqual(
      Array(8).fill('sample'),
    );
    expect(members).toHaveLength(16);
  });

  it('does not draw a dossier again in the round nor a person within the rest days', async () => {
    const desk = await province.draws.deskOf('P.2');
    await reportDossiers(province.db, desk.scope.agencyId, dossiers('a', 10));
    const first = await desk.draw({ replacements: 0 });
    const called = new Set(await desk.called(first));
    // The same ten people come again.
    const again = dossiers('a', 10).map((each) => ({ ...each, code: `${each.code} again` }));
    await reportDossiers(province.db, desk.scope.agencyId, again);
    const second = await desk.draw({ sizes: { kind: 'fixed', each: 99, exceptions: {} } });
    expect(second.document.exclusions).toMatchObject({
      ...{ 'drawn-in-round': 5, 'person-drawn-lately': 5, 'same-person': 5 },
    });
    expect((await desk.called(second)).filter((code) => called.has(code.replace(' again', '')))).toEqual([]);
    expect(await desk.refusalOf({})).toEqual(['FRAME_EMPTY']);
    const careless = await desk.draw({ restDays: 0, sizes: { kind: 'fixed', each: 99, exceptions: {} } });
    expect(careless.document.exclusions).toMatchObject({ 'drawn-in-round': 10, 'person-drawn-lately': 0 });
  });

  it('draws nobody twice when two draws of a round begin at once', async () => {
    const desk = await province.draws.deskOf('P.3');
    await reportDossiers(province.db, desk.scope.agencyId, dossiers('b', 40));
    const draws = await Promise.all([1, 2, 3, 4].map(() => desk.draw({ restDays: 0 })));
    const called = (await Promise.all(draws.map((draw) => desk.called(draw)))).flat();
    expect([called.length, new Set(called).size]).toEqual([20, 20]);
    expect(new Set(draws.map(({ seed }) => seed)).size).toBe(4);
    // Each, drawn again, sees what it saw.
    for (const draw of draws) {
      const check = await desk.checked(draw);
      expect([check.listIntact, check.wrongMembers, check.differences]).toEqual([true, [], []]);
    }
  });

  it('stratifies by the procedure groups of the round as they were, whatever becomes of them', async () => {
    const desk = await province.draws.deskOf('P.1');
    const groups = (procedures: string[]) =>
      province.db.admin(
        `update hailong.survey_round set document = jsonb_set(document, '{procedureGroups}', $2) where round_id = $1`,
        [desk.roundId, JSON.stringify([{ code: 'cap-lai', label: 'Cấp lại', field: 'ho-tich', procedures }])],
      );
    await groups(['1.000656', '1.004873']);
    await reportDossiers(province.db, desk.scope.agencyId, [
      ...dossiers('copy', 6, { procedure: '1.000656' }),
      ...dossiers('marriage', 3, { procedure: '1.004873', late: true }),
      ...dossiers('other', 2, { procedure: '9.999999', field: 'khac' }),
    ]);
    const draw = await desk.draw({
      ...{ dimensions: ['procedure-group', 'field', 'lateness'] },
      ...{ sizes: { kind: 'equal', total: 9, minimum: 1 }, outcomes: ['granted'] },
    });
    const found = draw.document.strata.map(({ name, wanted }) => [name, wanted]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['cap-lai|ho-tich|on-time', expect.any(Number)],
        ['cap-lai|ho-tich|late', expect.any(Number)],
        ['-|khac|on-time', expect.any(Number)],
      ]),
    );
    expect(found.reduce((sum, [, wanted]) => sum + Number(wanted), 0)).toBe(9);
    await groups([]);
    expect((await desk.checked(draw)).differences).toEqual([]);
  });

  it('samples the very dossiers that the frame shows and that targets count: those of the days of service', async () => {
    const desk = await province.draws.deskOf('P.2');
    const serviceIs = (service: object | null) =>
      province.db.admin(
        `update hailong.survey_round set document = case when $2::jsonb is null then document - 'service'
           else document || jsonb_build_object('service', $2::jsonb) end where round_id = $1`,
        [desk.roundId, service && JSON.stringify(service)],
      );
    await reportDossiers(province.db, desk.scope.agencyId, [
      ...dossiers('autumn', 9, { finishedOn: '2017-10-01' }),
      ...dossiers('summer', 9, { finishedOn: '2018-06-30' }),
    ]);
    const question = { agencyCode: 'P.2', roundId: desk.roundId };
    const shown = async () => {
      const frame = await province.app.get(CountPopulation).count(AgenciesScope.ofEvery('test'), question);
      const { window, rows } = expectOk(frame);
      return { window, dossiers: rows[0]?.dossiers };
    };
    const drawnFrom = async () => {
      const draw = await desk.draw({ window: undefined, restDays: 0 });
      const { terms } = draw.document;
      return terms.purpose === 'survey' ? terms.design.window : undefined;
    };
    await serviceIs({ from: '2017-10-01', to: '2018-06-30' });
    expect(await shown()).toEqual({ window: { from: '2017-10-01', to: '2018-06-30' }, dossiers: 18 });
    expect(await drawnFrom()).toEqual({ from: '2017-10-01', to: '2018-06-30' });
    await serviceIs(null);
    expect((await shown()).window).toEqual({ from: '2018-01-01', to: '2018-12-31' });
    expect(await drawnFrom()).toEqual({ from: '2018-01-01', to: '2018-08-15' });
  });

  it('is refused by name', async () => {
    const desk = await province.draws.deskOf('P.1');
    expect(
      await desk.refusalOf({ sizes: { kind: 'equal', total: 1, minimum: 5 }, dimensions: ['field'] }),
    ).toEqual(['SAMPLE_TOTAL_TOO_SMALL sizes.total']);
    expect(await desk.refusalOf({}, { seed: { value: '7', source: '' } })).toEqual([
      'DRAW_SEED_ORIGIN_MISSING seed.origin',
    ]);
    expect(await desk.refusalOf({}, { roundId: 999 })).toEqual(['NOT_FOUND round']);
    expect(await (await province.draws.deskOf('P')).refusalOf({})).toEqual([
      'DRAW_PARTICIPANT_UNKNOWN round',
    ]);
    expect(await (await province.draws.deskOf('P.1')).refusalOf({ outcomes: [] })).toEqual([
      'DRAW_OUTCOMES_MISSING outcomes',
    ]);
  });

  it('is not made any more once the round is closed', async () => {
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
    expect(await (await province.draws.deskOf('P.1')).refusalOf({})).toEqual(['DRAW_ROUND_CLOSED round']);
  });
});
