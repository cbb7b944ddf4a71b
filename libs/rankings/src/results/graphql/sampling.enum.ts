import { enumOf } from '@hailong/graphql-kit';
import { SAMPLINGS } from '../domain/sampling';

export const SurveySampling = enumOf(
  'SurveySampling',
  SAMPLINGS,
  'Way in which respondents were found, as the terms and the draws of their rounds tell.',
);
