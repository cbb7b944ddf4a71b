import { SampleSizes } from '../domain/allocation';
import { SampleToDraw } from '../use-cases/draw-sample.use-case';
import { GivenSeed } from '../use-cases/save-draw';
import { SurveyDrawSampleInput, SurveyDrawSeedInput, SurveyDrawSizesInput } from './draw.input';

export function sampleToDraw(input: SurveyDrawSampleInput, roundId: number): SampleToDraw {
  const { outcomes, lateness, contactNeeded, restDays, replacements, serviceFrom, serviceTo } = input;
  return {
    roundId,
    design: {
      dimensions: input.strata,
      sizes: sizesOf(input.sizes),
      ...(replacements !== undefined && { replacements }),
      window: { ...(serviceFrom && { from: serviceFrom }), ...(serviceTo && { to: serviceTo }) },
      ...{ outcomes, latenesses: lateness, contactNeeded, restDays },
    },
    ...seedOf(input.seed),
  };
}

function sizesOf({ allotment, size, minimum, exceptions }: SurveyDrawSizesInput): SampleSizes {
  if (allotment !== 'fixed') return { kind: allotment, total: size, minimum };
  const named = exceptions.map((exception) => [exception.stratum, exception.size] as const);
  return { kind: 'fixed', each: size, exceptions: Object.fromEntries(named) };
}

export function seedOf(seed: SurveyDrawSeedInput | undefined): { seed?: GivenSeed } {
  return seed ? { seed: { value: seed.value, source: seed.origin } } : {};
}
