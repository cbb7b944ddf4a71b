import { Provider } from '@nestjs/common';
import { SurveyDay } from './day.scalar';
import { SurveyText } from './text.scalar';

/** Providers of the scalars: Nest finds their functions only there. */
export const SCALARS: readonly Provider[] = [SurveyDay, SurveyText];
