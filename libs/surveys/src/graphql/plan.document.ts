import { omitNulls } from '@hailong/graphql-kit';
import { PlannedGroup, WrittenPlan, YearlyDeadline, YearlyWindow } from '../domain/survey-plan';
import { PlanToSave } from '../use-cases/save-plan.use-case';
import {
  SurveyPlanInput,
  SurveyPlannedGroupInput,
  SurveyYearlyDeadlineInput,
  SurveyYearlyWindowInput,
} from './plan.input';
import { quotaOf } from './quota.input';
import { serviceTerms } from './service-terms.input';
import { listedFrame } from './survey-design.input';

export function planToSave(input: SurveyPlanInput, parentPlanId: number | undefined): PlanToSave {
  return { code: input.code, document: planDocument(input, parentPlanId) };
}

function planDocument(input: SurveyPlanInput, parentPlanId: number | undefined): WrittenPlan {
  const { title, number, signedOn, parentCitation, population, channels, notes } = input;
  return {
    ...omitNulls({ title, number, signedOn, parentPlanId, parentCitation, population, channels }),
    years: { from: input.firstYear, to: input.lastYear },
    groups: input.groups.map(groupOf),
    fielding: windowOf(input.fielding),
    ...(input.service && { service: windowOf(input.service) }),
    deadlines: input.deadlines.map(deadlineOf),
    quotas: input.quotas.map(quotaOf),
    ...serviceTerms(input),
    ...(notes.length > 0 && { notes }),
  };
}

function groupOf({ code, label, respondents, questionnaire, frame }: SurveyPlannedGroupInput): PlannedGroup {
  return { code, label, respondents, questionnaire, ...listedFrame(frame) };
}

function windowOf({ from, to }: SurveyYearlyWindowInput): YearlyWindow {
  return { from, to };
}

function deadlineOf({ code, label, on }: SurveyYearlyDeadlineInput): YearlyDeadline {
  return { code, label, on };
}
