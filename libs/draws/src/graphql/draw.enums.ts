import { OUTCOMES } from '@hailong/dossiers/domain';
import { enumOf } from '@hailong/graphql-kit';
import { ALLOTMENTS } from '../domain/allocation';
import { SELECTIONS } from '../domain/choose-units';
import { DRAW_PURPOSES } from '../domain/draw-design';
import { EXCLUSIONS } from '../domain/eligibility';
import { FRAME_DIFFERENCES } from '../domain/frame-differences';
import { MEMBER_KINDS } from '../domain/member-kind';
import { DRAWN_LATENESSES, DRAW_DIMENSIONS } from '../domain/draw-dimension';

export const SurveyDrawPurpose = enumOf(
  'SurveyDrawPurpose',
  DRAW_PURPOSES,
  'SURVEY: to be asked. RECONTACT: to be called again, as agencies once drew for themselves; today see SurveyRecontact. HOUSEHOLDS: to be asked, drawn in stages from a list of villages.',
);

export const SurveyDrawDimension = enumOf(
  'SurveyDrawDimension',
  DRAW_DIMENSIONS,
  'Dimension that tells strata apart.',
);

export const SurveyDrawAllotment = enumOf(
  'SurveyDrawAllotment',
  ALLOTMENTS,
  'FIXED: the same number of each stratum. PROPORTIONAL: a total by the dossiers of the strata, largest remainder. EQUAL: a total in equal parts.',
);

export const SurveyDrawSelection = enumOf(
  'SurveyDrawSelection',
  SELECTIONS,
  'How the units of a stage are chosen. EQUAL: each with the same chance. SIZE: with a chance in proportion to its households.',
);

export const SurveyDrawOutcome = enumOf('SurveyDrawOutcome', OUTCOMES, 'How a dossier ended.');

export const SurveyDrawLateness = enumOf('SurveyDrawLateness', DRAWN_LATENESSES);

export const SurveyDrawExclusionReason = enumOf(
  'SurveyDrawExclusionReason',
  EXCLUSIONS,
  'Reason why a dossier was left out; the first of these that holds is counted.',
);

export const SurveyDrawnKind = enumOf('SurveyDrawnKind', MEMBER_KINDS);

export const SurveyDrawDifferenceKind = enumOf(
  'SurveyDrawDifferenceKind',
  FRAME_DIFFERENCES,
  "Effect of a correction since: GONE could not be drawn now, NEW could, MOVED is in another stratum, PERSON is another person's.",
);
