import { SurveyRound } from '@hailong/surveys/domain';
import { aRound } from '../../scheme/domain/scheme.spec-data';
import { VariedRanking, plannedVariants } from './planned-variants';

const TOLD_APART: Partial<SurveyRound> = {
  ...{ channels: ['paper', 'post'], toldApartBy: ['channel', 'field'] },
  fields: [{ code: 'dat-dai', label: { vi: 'Đất đai' } }],
};

function varied(changes: Partial<VariedRanking> = {}): VariedRanking {
  return {
    method: 'pooled',
    comparable: {
      criteria: [
        { coreCode: 'F1.1', factor: 'F1' },
        { coreCode: 'F2.1', factor: 'F2' },
      ],
      factors: [
        { code: 'F1', weight: 1 },
        { code: 'F2', weight: 3 },
      ],
      ...{ leftOut: [], notShared: [], withoutCore: [] },
    },
    rounds: [aRound(1, TOLD_APART), aRound(2, TOLD_APART)],
    asksOverall: true,
    labelOfFactor: (code) => ({ vi: `Yếu tố ${code}` }),
    ...changes,
  };
}

/** Variants by code: true where they can be computed, else the reason. */
function planned(changes?: Partial<VariedRanking>): Readonly<Record<string, true | string>> {
  return Object.fromEntries(
    plannedVariants(varied(changes)).map(({ code, plan }) => [code, 'terms' in plan || plan.obstacle.en]),
  );
}

describe('the variants of a ranking', () => {
  it('are every other method, and the ranking without each factor, without each channel and in one mix of fields', () => {
    expect(planned()).toEqual({
      ...{ 'method.mean-of-criteria': true, 'method.mean-of-factors': true, 'method.weighted-factors': true },
      ...{ 'method.overall-question': true, 'method.mean-score': true },
      ...{ 'without-factor.F1': true, 'without-factor.F2': true },
      ...{ 'without-channel.paper': true, 'without-channel.post': true, 'standard-mix': true },
    });
  });

  it('leave out the criteria of a factor together with its weight', () => {
    const plan = plannedVariants(varied()).find(({ code }) => code === 'without-factor.F1')?.plan;
    expect(plan).toMatchObject({
      terms: {
        comparable: {
          criteria: [{ coreCode: 'F2.1', factor: 'F2' }],
          factors: [{ code: 'F2', weight: 3 }],
        },
      },
    });
  });

  it('without a channel count neither its forms nor those of which the channel is not told apart', () => {
    const plan = plannedVariants(varied()).find(({ code }) => code === 'without-channel.paper')?.plan;
    const counts = plan && 'terms' in plan ? plan.terms.counts : undefined;
    const part = { roundId: 1, questionnaireId: 1, field: 1 };
    const [paper, post, joined] = [2, 3, -1].map((channel) => counts?.({ ...part, channel }));
    expect([paper, post, joined]).toEqual([false, true, false]);
  });

  it('say once why a kind cannot be computed, with the rounds that do not tell their forms apart', () => {
    const found = planned({
      rounds: [aRound(1, TOLD_APART), aRound(2, { channels: ['paper', 'post'] })],
    });
    expect(Object.keys(found).filter((code) => code.startsWith('without-channel'))).toEqual([
      'without-channel',
    ]);
    expect(found['without-channel']).toMatch(/by channel \(dot-2\)/);
    expect(found['standard-mix']).toMatch(/by service field \(dot-2\)/);
    expect(planned({ rounds: [aRound(1)] })['without-channel']).toMatch(/single channel/);
  });

  it('say why a method would tell nothing, or nothing new', () => {
    const { comparable } = varied();
    const equal = { ...comparable, factors: comparable.factors.map(({ code }) => ({ code, weight: 3 })) };
    const found = planned({ comparable: equal, asksOverall: false });
    expect(found['method.weighted-factors']).toMatch(/same weight/);
    expect(found['method.overall-question']).toMatch(/^No form asks/);
  });

  it('say why no factor can be left out', () => {
    const { comparable } = varied();
    expect(planned({ method: 'overall-question' })['without-factor']).toMatch(/looks at no factor/);
    const single = { ...comparable, factors: comparable.factors.slice(0, 1) };
    expect(planned({ comparable: single })['without-factor']).toMatch(/single factor/);
  });
});
